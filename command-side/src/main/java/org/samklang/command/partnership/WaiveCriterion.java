package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of setting a criterion aside for this partnership, for a reason.
public record WaiveCriterion(
        PartnershipId partnershipId, PartnershipCriterion criterion, Narrative reason, PartialDate waivedOn)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        CriterionWaived waived = new CriterionWaived(partnershipId, criterion, reason, waivedOn);
        if (partnership.stands(waived)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/reason", reason, reasons);
        LifeRule.check("/waivedOn", waivedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(waived);
    }
}
