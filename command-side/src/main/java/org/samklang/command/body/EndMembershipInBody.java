package org.samklang.command.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.Stay;
import org.samklang.command.rules.TextRule;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.SeatId;

/// The act of writing down that a member left, before the end of the term or where none was set.
///
/// Refused where nobody holds the seat, for a leaving wholly before the appointment or wholly after the body's end, and
/// where the member by then held another seat in every reading.
public record EndMembershipInBody(BodyId bodyId, SeatId seatId, PartialDate leftOn, @Nullable Narrative reason)
        implements BodyIntent {

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        Body.Established body = state.known(bodyId);
        MemberAppointed seat = body.seat(seatId)
                .orElseThrow(() -> new Rejection(new Reason.UnknownHere("/seatId", seatId.value())));
        MemberLeft left = new MemberLeft(bodyId, body.of(), seatId, seat.member(), seat.side(), leftOn, reason);
        if (body.stands(left)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/leftOn", leftOn, circumstances.today(), reasons);
        DateRule.onlyOneEnd("/leftOn", body.leftOn(seatId), leftOn, reasons);
        DateRule.inOrder("/leftOn", seat.from(), leftOn, reasons);
        DateRule.notAfterEnd("/leftOn", leftOn, body.dissolvedOn(), reasons);
        body.clashing(seatId, seat.member(), new Stay(seat.from(), leftOn))
                .ifPresent(other -> reasons.add(new Reason.MemberTwice("/leftOn", other.value())));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(left);
    }
}
