package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of making the partnership active, decided here and therefore gated: every criterion must be met or waived by
/// that date (S0:51-56). What others decided long ago is recorded with [RecordActivation], which has no gate.
public record ActivatePartnership(PartnershipId partnershipId, PartialDate activatedOn) implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipActivated activated = new PartnershipActivated(partnershipId, activatedOn);
        if (partnership.stands(activated)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/activatedOn", activatedOn, partnership, circumstances, reasons);
        if (partnership.activeSince(activatedOn) != null) {
            reasons.add(new Reason.AlreadyActive("/partnershipId"));
        }
        List<PartnershipCriterion> unmet = Criteria.unmet(partnership, activatedOn);
        if (!unmet.isEmpty()) {
            reasons.add(new Reason.CriteriaUnmet("/partnershipId", unmet));
        }
        Rejection.ifAny(reasons);
        return List.of(activated);
    }
}
