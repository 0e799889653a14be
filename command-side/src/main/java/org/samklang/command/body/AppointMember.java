package org.samklang.command.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.Stay;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.Capacity;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.StreamType;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.SeatId;

/// The act of writing down that somebody became a member: a person, the holder of an office, an organisation or a
/// country (S1:20, S2:49). A term may reach into the future.
///
/// Refused beside a seat that the same member holds at that time in every reading, for a position of somebody who is no
/// politician, for a side that is no party of the partnership, and wholly after the body's end.
///
/// @param side the party that the member sits for
/// @param position where a politician stands in the council; the largest party is not always a majority (X11)
public record AppointMember(
        BodyId bodyId,
        SeatId seatId,
        Participant member,
        @Nullable OrganisationId side,
        Capacity capacity,
        @Nullable PoliticalPosition position,
        @Nullable PartialDate from,
        @Nullable PartialDate until)
        implements BodyIntent {

    @Override
    public List<Reference> named() {
        List<Reference> references = new ArrayList<>(ParticipantRule.references("/member", member));
        if (side != null) {
            references.add(Reference.to("/side", side));
        }
        return references;
    }

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        Body.Established body = state.known(bodyId);
        MemberAppointed appointed =
                new MemberAppointed(bodyId, body.of(), seatId, member, side, capacity, position, from, until);
        Optional<MemberAppointed> seat = body.seat(seatId);
        if (seat.filter(appointed::equals).isPresent()) {
            return List.of();
        }
        if (seat.isPresent()) {
            throw new Rejection(new Reason.AlreadyRecorded("/seatId", seatId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/seatId", seatId, reasons);
        ReferenceRule.allKnown(named(), circumstances, reasons);
        checkMember(reasons);
        checkSide(state, circumstances, reasons);
        DateRule.wellFormed("/from", from, reasons);
        DateRule.wellFormed("/until", until, reasons);
        DateRule.inOrder("/until", from, until, reasons);
        LifeRule.check("/from", from, body, owners(state), circumstances, reasons);
        body.clashing(seatId, member, new Stay(from, until))
                .ifPresent(other -> reasons.add(new Reason.MemberTwice("/member", other.value())));
        Rejection.ifAny(reasons);
        return List.of(appointed);
    }

    private void checkMember(List<Reason> into) {
        ParticipantRule.check("/member", member, into);
        if (member instanceof Participant.Headcount) {
            into.add(new Reason.NotOneMember("/member"));
        }
        if (position != null && capacity != Capacity.POLITICIAN) {
            into.add(new Reason.PositionOfNoPolitician("/position", capacity));
        }
    }

    /// In a partnership's body everybody sits for a party of it, or for an organisation whose body it is too.
    private void checkSide(Body state, Circumstances circumstances, List<Reason> into) {
        if (side == null) {
            return;
        }
        boolean ofPartnership = false;
        for (Reference owner : owners(state)) {
            if (owner.type() == StreamType.ORGANISATION && owner.id().equals(side.value())) {
                return;
            }
            if (circumstances.of(owner) instanceof Standing.OfPartnership partnership) {
                if (partnership.parties().contains(side)) {
                    return;
                }
                ofPartnership = true;
            }
        }
        if (ofPartnership) {
            into.add(new Reason.NotAParty("/side", side));
        }
    }
}
