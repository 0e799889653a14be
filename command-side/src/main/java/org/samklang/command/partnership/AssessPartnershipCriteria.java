package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of judging the partnership by what it ought to be founded on (S0:51-56): some of the criteria or all, each
/// once.
public record AssessPartnershipCriteria(
        PartnershipId partnershipId, List<CriterionAssessment> assessments, PartialDate assessedOn)
        implements PartnershipIntent {

    public AssessPartnershipCriteria {
        assessments = assessments == null ? List.of() : List.copyOf(assessments);
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipCriteriaAssessed assessed = new PartnershipCriteriaAssessed(partnershipId, assessments, assessedOn);
        if (partnership.stands(assessed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (assessments.isEmpty()) {
            reasons.add(new Reason.Missing("/assessments"));
        }
        Set<PartnershipCriterion> seen = EnumSet.noneOf(PartnershipCriterion.class);
        for (int i = 0; i < assessments.size(); i++) {
            CriterionAssessment assessment = assessments.get(i);
            String field = "/assessments/" + i;
            if (!seen.add(assessment.criterion())) {
                reasons.add(new Reason.CriterionTwice(field + "/criterion", assessment.criterion()));
            }
            TextRule.narrative(field + "/evidence", assessment.evidence(), reasons);
        }
        LifeRule.check("/assessedOn", assessedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(assessed);
    }
}
