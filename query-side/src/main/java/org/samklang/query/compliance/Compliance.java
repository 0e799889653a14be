package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Stand;

/// How one partnership keeps its rules, as far as this reader sees.
public record Compliance(Stand stand, PartnershipId partnership, LocalDate asOf, List<RuleSetCompliance> ruleSets) {
    public Compliance {
        ruleSets = List.copyOf(ruleSets);
    }
}
