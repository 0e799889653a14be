package org.samklang.command.treaty;

import org.jspecify.annotations.Nullable;
import org.samklang.events.RatificationForm;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state ratified a treaty: "Norge ratifiserte Istanbul-konvensjonen i 2017" (S3:14).
///
/// Refused for an instrument that is no treaty, such as the declaration of 1993 (S0:71), for a ratification that lies
/// before the signature in every reading, and for a state that is bound already, by whatever act, and has not left. A
/// better date refines the first.
///
/// @param form by which act; ratification where it is not said
public record RecordRatification(
        InstrumentId instrumentId, String state, @Nullable RatificationForm form, PartialDate ratifiedOn)
        implements TreatyStepIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public RatificationRecorded fact() {
        return new RatificationRecorded(
                instrumentId, state, form == null ? RatificationForm.RATIFICATION : form, ratifiedOn);
    }

    @Override
    public String dateField() {
        return "/ratifiedOn";
    }
}
