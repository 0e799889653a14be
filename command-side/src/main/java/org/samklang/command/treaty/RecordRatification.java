package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state ratified a treaty: "Norge ratifiserte Istanbul-konvensjonen i 2017" (S3:14).
///
/// Refused for an instrument that is no treaty, such as the declaration of 1993 (S0:71), and for a ratification that
/// lies before the signature in every reading. A second date is refused; a better one refines the first.
///
/// @param form by which act; ratification where it is not said
public record RecordRatification(
        InstrumentId instrumentId, String state, @Nullable RatificationForm form, PartialDate ratifiedOn)
        implements TreatyIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        PartialDate known = participation.dateOf(TreatyStep.RATIFICATION);
        if (ratifiedOn.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadyRatified("/ratifiedOn", known));
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/ratifiedOn", ratifiedOn, circumstances, reasons);
        TreatyRule.inOrder("/ratifiedOn", participation.dateOf(TreatyStep.SIGNATURE), ratifiedOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(new RatificationRecorded(instrumentId, state, form == null ? RatificationForm.RATIFICATION : form, ratifiedOn));
    }
}
