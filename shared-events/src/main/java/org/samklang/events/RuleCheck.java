package org.samklang.events;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Span;

/// What has to hold for a rule to be kept. Parameters are data, so that a new rule needs no code.
public sealed interface RuleCheck {

    /// A criterion of the partnership is assessed as met (S0:51-56).
    record CriterionMet(PartnershipCriterion criterion) implements RuleCheck {}

    /// A body of the partnership has enough members of a kind, on every day of its life (S2:49).
    ///
    /// @param body which body
    /// @param capacity as what they sit there; null where that does not matter
    /// @param positions where a politician may stand to count; none where that does not matter
    /// @param atLeast how many
    /// @param perParty whether each party needs them, or all together (X12)
    record Composition(
            BodyKind body,
            @Nullable Capacity capacity,
            Set<PoliticalPosition> positions,
            int atLeast,
            boolean perParty)
            implements RuleCheck {
        public Composition {
            positions = positions == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(positions));
        }
    }

    /// The parties meet often enough: "minst två gånger om året" (S2:51).
    record Meetings(int atLeast, Window window, boolean countOnline) implements RuleCheck {}

    /// Each party hosts the other in every window: "besöker varandras kommuner" (S2:51).
    record VisitsEachWay(Window window) implements RuleCheck {}

    /// A project takes about as long as this: "cirka 1 till 3 år" (S2:51).
    ///
    /// @param length lower and upper bound: `P1Y/P3Y`
    /// @param tolerancePercent what "about" allows beyond the bounds
    record ProjectDuration(Span length, int tolerancePercent) implements RuleCheck {}

    /// There are outcomes in all of these areas (S2:51).
    record OutcomesInAreas(Set<CoreArea> areas) implements RuleCheck {
        public OutcomesInAreas {
            areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        }
    }

    /// The parties' priorities are decided by such a body (S0:27).
    record PrioritiesDecidedBy(BodyKind body) implements RuleCheck {}

    /// Such a body is asked before a recommendation is made (S0:90).
    record ConsultedBeforeRecommending(BodyKind body) implements RuleCheck {}

    /// A report of this kind is handed in for each year by this day of the next.
    ///
    /// @param month 1 to 12
    /// @param day 1 to 31
    record YearlyReportBy(ReportKind report, int month, int day) implements RuleCheck {}

    /// A check that needs no parameters.
    record Plain(PlainCheck what) implements RuleCheck {}
}
