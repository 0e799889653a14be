package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;

/// What has to be done next for a rule to be kept.
///
/// @param by the last day; null where the rule sets none
/// @param stillNeeded how many are still needed by then; null where it is not a matter of number
/// @param hosts whose turn it is to host; empty where that does not matter
public record NextDue(@Nullable LocalDate by, @Nullable Integer stillNeeded, List<OrganisationId> hosts) {
    public NextDue {
        hosts = List.copyOf(hosts);
    }
}
