package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// The act of writing down that a state is not bound by a part of a treaty.
///
/// Refused where it expires before it is made, in every reading.
///
/// @param provision the part: `article 44(1)(e)`
/// @param expiresOn until when it holds unless it is renewed; null where it does not expire
public record RecordReservation(
        InstrumentId instrumentId,
        String state,
        ReservationId reservationId,
        @Nullable String provision,
        Narrative reservation,
        PartialDate madeOn,
        @Nullable PartialDate expiresOn)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        ReservationRecorded fact = new ReservationRecorded(
                instrumentId, state, reservationId, provision, reservation, madeOn, expiresOn);
        if (participation.hasSaid(fact)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/reservationId", reservationId, reasons);
        TreatyRule.check(this, "/madeOn", madeOn, circumstances, reasons);
        TextRule.present("/provision", provision, reasons);
        TextRule.narrative("/reservation", reservation, reasons);
        DateRule.wellFormed("/expiresOn", expiresOn, reasons);
        DateRule.inOrder("/expiresOn", madeOn, expiresOn, reasons);
        if (participation.reservation(reservationId) != null) {
            reasons.add(new Reason.AlreadyRecorded("/reservationId", reservationId.value()));
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }
}
