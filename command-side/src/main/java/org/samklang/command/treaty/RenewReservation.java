package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.treaty.TreatyParticipation.Reservation;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// The act of writing down that a state holds on to a reservation for a further time.
///
/// Refused where it is dated, in every reading, before the reservation was made, after it had expired, or after it was
/// withdrawn.
///
/// @param expiresOn until when it holds now; null where it does not expire any more
public record RenewReservation(
        InstrumentId instrumentId,
        String state,
        ReservationId reservationId,
        PartialDate renewedOn,
        @Nullable PartialDate expiresOn)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        ReservationRenewed fact = new ReservationRenewed(instrumentId, state, reservationId, renewedOn, expiresOn);
        if (participation.hasSaid(fact)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/renewedOn", renewedOn, circumstances, reasons);
        DateRule.wellFormed("/expiresOn", expiresOn, reasons);
        DateRule.inOrder("/expiresOn", renewedOn, expiresOn, reasons);
        Reservation reservation = participation.reservation(reservationId);
        if (reservation == null) {
            reasons.add(new Reason.UnknownReservation("/reservationId", reservationId));
        } else {
            check(reservation, reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }

    private void check(Reservation reservation, List<Reason> into) {
        DateRule.inOrder("/renewedOn", reservation.made().madeOn(), renewedOn, into);
        if (reservation.renewals().stream().anyMatch(other -> other.renewedOn().equals(renewedOn))) {
            into.add(new Reason.AlreadyRecorded("/renewedOn", reservationId.value()));
        }
        if (reservation.withdrawal() != null
                && renewedOn.whollyAfter(reservation.withdrawal().withdrawnOn())) {
            into.add(new Reason.AlreadyGivenUp(
                    "/renewedOn", reservationId, reservation.withdrawal().withdrawnOn()));
        }
        PartialDate lapsed = lapsed(reservation);
        if (lapsed != null) {
            into.add(new Reason.ReservationExpired("/renewedOn", renewedOn, lapsed));
        }
    }

    /// Until when it held at the longest, where that is wholly before this renewal.
    private @Nullable PartialDate lapsed(Reservation reservation) {
        List<@Nullable PartialDate> ends = new ArrayList<>();
        ends.add(reservation.made().expiresOn());
        reservation.renewals().stream()
                .filter(other -> !other.renewedOn().whollyAfter(renewedOn))
                .forEach(other -> ends.add(other.expiresOn()));
        PartialDate last = null;
        for (PartialDate end : ends) {
            if (end == null || !renewedOn.whollyAfter(end)) {
                return null;
            }
            last = last == null || end.whollyAfter(last) ? end : last;
        }
        return last;
    }
}
