package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the partnership entered a phase. Phases may be recorded in any order; views order them
/// by date.
public record EnterPhase(PartnershipId partnershipId, PartnershipPhase phase, PartialDate enteredOn)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PhaseEntered entered = new PhaseEntered(partnershipId, phase, enteredOn);
        if (partnership.stands(entered)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/enteredOn", enteredOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(entered);
    }
}
