package org.samklang.command;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;

/// Who gives a command.
///
/// @param id opaque user id
/// @param organisation the organisation acted for; a coordinator always has one
public record Actor(String id, Role role, @Nullable OrganisationId organisation) {}
