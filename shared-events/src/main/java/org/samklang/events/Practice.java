package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// How one place does what another does differently.
///
/// @param country ISO 3166-1 alpha-2
/// @param organisation whose practice it is; null where it is the country's
public record Practice(@Nullable String country, @Nullable OrganisationId organisation, Narrative practice) {}
