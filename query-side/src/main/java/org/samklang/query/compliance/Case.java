package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;

/// One rule for one partnership on one day, with all that a judge needs.
///
/// @param asOf the day
/// @param issuer whose rules they are
/// @param waivers of this rule, that were made by that day
/// @param perParty how composition is to be read, where not as the rule says (X12)
record Case(
        LocalDate asOf,
        Dossier dossier,
        Term term,
        @Nullable OrganisationId issuer,
        List<Waiver> waivers,
        @Nullable Boolean perParty) {

    /// A waiver with the days for which it holds.
    record Waiver(Days days, Verdict.Waived verdict) {}

    /// The day that is judged: after the end of its time, a rule stands as it stood on the last day.
    LocalDate day() {
        LocalDate until = term.until();
        return until == null ? asOf : Days.earlier(asOf, until);
    }

    Set<OrganisationId> parties() {
        return dossier.parties(day());
    }

    /// Those whose own doings the rules are about: the issuer where it takes part, and otherwise all parties.
    Set<OrganisationId> bound() {
        return issuer != null && dossier.everybody(day()).contains(issuer) ? Set.of(issuer) : parties();
    }

    /// The waiver that holds on a day.
    Verdict.@Nullable Waived waived(LocalDate day) {
        return waivers.stream()
                .filter(waiver -> waiver.days().perhapsWithin(day, day))
                .map(Waiver::verdict)
                .findFirst()
                .orElse(null);
    }

    /// A breach on that day, unless it was waived.
    Verdict breached(@Nullable LocalDate since, LocalDate day) {
        Verdict waived = waived(day);
        return waived == null ? new Verdict.Breached(since) : waived;
    }

    /// The days from which waivers begin and cease to hold.
    List<LocalDate> turnsOfWaivers() {
        List<LocalDate> turns = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (waiver.days().first() != null) {
                turns.add(waiver.days().first());
            }
            if (waiver.days().last() != null) {
                turns.add(waiver.days().last().plusDays(1));
            }
        }
        return turns;
    }
}
