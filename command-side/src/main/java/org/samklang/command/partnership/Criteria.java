package org.samklang.command.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.CriterionAssessment.Verdict;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.value.PartialDate;

/// How a partnership stands to the four criteria on a date.
///
/// Of several assessments of a criterion the latest counts, by the date on which it was made and then by record. One
/// without a year counts before those with one. What was assessed or waived wholly after the date says nothing of it.
final class Criteria {
    private static final Comparator<PartialDate> BY_DATE =
            Comparator.comparing(PartialDate::hasYear).thenComparing(PartialDate.ORDER);

    private Criteria() {}

    /// Those that are neither met nor waived.
    static List<PartnershipCriterion> unmet(Partnership.Registered partnership, PartialDate date) {
        return Stream.of(PartnershipCriterion.values())
                .filter(criterion -> !waived(criterion, partnership, date))
                .filter(criterion -> !met(criterion, partnership, date))
                .toList();
    }

    private static boolean waived(
            PartnershipCriterion criterion, Partnership.Registered partnership, PartialDate date) {
        return partnership
                .all(CriterionWaived.class)
                .anyMatch(waiver -> waiver.criterion() == criterion && !waiver.waivedOn().whollyAfter(date));
    }

    private static boolean met(PartnershipCriterion criterion, Partnership.Registered partnership, PartialDate date) {
        return partnership
                .all(PartnershipCriteriaAssessed.class)
                .filter(assessed -> !assessed.assessedOn().whollyAfter(date))
                .flatMap(assessed -> assessed.assessments().stream()
                        .filter(assessment -> assessment.criterion() == criterion)
                        .map(assessment -> new Judged(assessed.assessedOn(), assessment)))
                .reduce((counts, next) -> BY_DATE.compare(next.on(), counts.on()) >= 0 ? next : counts)
                .filter(judged -> judged.assessment().verdict() == Verdict.MET)
                .isPresent();
    }

    private record Judged(PartialDate on, CriterionAssessment assessment) {}
}
