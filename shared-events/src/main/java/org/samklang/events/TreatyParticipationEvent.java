package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of one state and one treaty.
public sealed interface TreatyParticipationEvent extends Fact {
    InstrumentId instrumentId();

    /// ISO 3166-1 alpha-2.
    String state();

    @Override
    default String streamId() {
        return StreamType.TREATY_PARTICIPATION.streamId(instrumentId().value() + "/" + state());
    }

    /// The state signed, subject to ratification.
    @EventName("treaty.signed")
    record SignatureRecorded(InstrumentId instrumentId, String state, PartialDate signedOn)
            implements TreatyParticipationEvent {}

    /// The state expressed its consent to be bound by ratifying: "Norge ratifiserte ... i 2017" (S3:14).
    @EventName("treaty.ratified")
    record RatificationRecorded(InstrumentId instrumentId, String state, PartialDate ratifiedOn)
            implements TreatyParticipationEvent {}

    /// The date of a step became better known. The new one lies inside the earlier one.
    @EventName("treaty.date-refined")
    record TreatyDateRefined(
            InstrumentId instrumentId,
            String state,
            TreatyStep step,
            PartialDate before,
            PartialDate after,
            @Nullable Narrative basis)
            implements TreatyParticipationEvent {}
}
