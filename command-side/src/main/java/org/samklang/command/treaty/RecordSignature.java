package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state signed a treaty.
///
/// @param definitive whether it signed without reservation as to ratification
public record RecordSignature(InstrumentId instrumentId, String state, PartialDate signedOn, boolean definitive)
        implements TreatyIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        PartialDate known = participation.dateOf(TreatyStep.SIGNATURE);
        if (signedOn.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadySigned("/signedOn", known));
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/signedOn", signedOn, circumstances, reasons);
        TreatyRule.inOrder("/signedOn", signedOn, participation.dateOf(TreatyStep.RATIFICATION), reasons);
        Rejection.ifAny(reasons);
        return List.of(new SignatureRecorded(instrumentId, state, signedOn, definitive));
    }
}
