package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the partnership became active then, as a source says. Nobody decides it here, so nothing
/// gates it.
///
/// Beside an activation that stands, only a date that says the same more exactly is recorded.
public record RecordActivation(PartnershipId partnershipId, PartialDate activatedOn) implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ActivationRecorded activation = new ActivationRecorded(partnershipId, activatedOn);
        PartialDate since = partnership.activeSince(activatedOn);
        if (activatedOn.equals(since) || partnership.stands(activation)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/activatedOn", activatedOn, partnership, circumstances, reasons);
        if (since != null && !activatedOn.refines(since)) {
            reasons.add(new Reason.AlreadyActive("/partnershipId"));
        }
        Rejection.ifAny(reasons);
        return List.of(activation);
    }
}
