package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// What stands around every fact: who recorded it, on what ground, for whose eyes.
///
/// @param actorId opaque id of the user or program that gave the command
/// @param actorRole the role it acted in: `COORDINATOR`
/// @param actorOrganisation the organisation it acted for
/// @param language BCP 47 tag of the free text
/// @param reason why it was recorded, where that was asked for
/// @param commandId UUID of the command; the same for all facts of one command
public record Envelope(
        String actorId,
        String actorRole,
        @Nullable OrganisationId actorOrganisation,
        Source source,
        Visibility visibility,
        @Nullable String language,
        @Nullable String reason,
        String commandId) {}
