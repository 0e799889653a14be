package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.treaty.TreatyParticipation.Reservation;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// The act of writing down that a state gave a reservation up. Once, and not before it was made or last renewed, in every
/// reading.
public record WithdrawReservation(
        InstrumentId instrumentId, String state, ReservationId reservationId, PartialDate withdrawnOn)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        ReservationWithdrawn fact = new ReservationWithdrawn(instrumentId, state, reservationId, withdrawnOn);
        if (participation.hasSaid(fact)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/withdrawnOn", withdrawnOn, circumstances, reasons);
        Reservation reservation = participation.reservation(reservationId);
        if (reservation == null) {
            reasons.add(new Reason.UnknownReservation("/reservationId", reservationId));
        } else {
            DateRule.inOrder("/withdrawnOn", reservation.made().madeOn(), withdrawnOn, reasons);
            reservation.renewals()
                    .forEach(renewal -> DateRule.inOrder("/withdrawnOn", renewal.renewedOn(), withdrawnOn, reasons));
            if (reservation.withdrawal() != null) {
                reasons.add(new Reason.AlreadyGivenUp(
                        "/withdrawnOn", reservationId, reservation.withdrawal().withdrawnOn()));
            }
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }
}
