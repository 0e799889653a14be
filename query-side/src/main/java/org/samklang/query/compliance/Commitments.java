package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Stand;

/// Commitments of many partnerships.
///
/// @param next pass it on for the next page; null on the last
public record Commitments(Stand stand, LocalDate asOf, List<Commitment> entries, @Nullable String next) {
    public Commitments {
        entries = List.copyOf(entries);
    }

    /// One rule of one partnership.
    ///
    /// @param title of the set of rules
    public record Commitment(
            PartnershipId partnership, RuleSetId ruleSet, int version, Narrative title, RuleResult result) {}
}
