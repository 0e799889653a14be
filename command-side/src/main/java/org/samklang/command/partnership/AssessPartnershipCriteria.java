package org.samklang.command.partnership;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Judges the partnership by what it ought to be founded on (S0:51-56).
public record AssessPartnershipCriteria(
        PartnershipId partnershipId,
        List<CriterionAssessment> assessments,
        PartialDate assessedOn)
        implements Intent<Partnership> {

    public AssessPartnershipCriteria {
        assessments = assessments == null ? List.of() : List.copyOf(assessments);
    }

    @Override
    public StreamType streamType() {
        return StreamType.PARTNERSHIP;
    }

    @Override
    public String id() {
        return partnershipId.value();
    }

    @Override
    public Partnership nothing() {
        return new Partnership.Unregistered();
    }

    @Override
    public List<? extends Fact> decide(Partnership state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
