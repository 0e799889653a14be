package org.samklang.command.body;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.command.rules.Stay;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.BodyEvent.DecisionRecorded;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.BodyEvent.TermsOfReferenceAdopted;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.SeatId;

/// What is remembered of one body. Whether it is dissolved is read from its facts' dates: they arrive in any order.
public sealed interface Body extends StreamState<Body> {

    /// Nothing was recorded yet.
    record Unestablished() implements Body {}

    /// It was set up.
    ///
    /// @param since what was recorded afterwards, in the order of record
    record Established(BodyEstablished establishment, List<BodyEvent> since) implements Body, Remembering<BodyEvent> {
        public Established {
            since = List.copyOf(since);
        }

        Established with(BodyEvent event) {
            return new Established(establishment, and(event));
        }

        List<Subject> of() {
            return establishment.of();
        }

        Optional<MemberAppointed> seat(SeatId id) {
            return first(MemberAppointed.class, appointed -> appointed.seatId().equals(id));
        }

        /// When the seat's holder left, as it was said last.
        @Nullable PartialDate leftOn(SeatId id) {
            return last(MemberLeft.class, left -> left.seatId().equals(id))
                    .map(MemberLeft::leftOn)
                    .orElse(null);
        }

        /// For how long the seat was held: until the holder left, or else for the term.
        Stay stay(MemberAppointed seat) {
            PartialDate leftOn = leftOn(seat.seatId());
            return new Stay(seat.from(), leftOn == null ? seat.until() : leftOn);
        }

        /// Another seat that the same member holds at that time in every reading.
        Optional<SeatId> clashing(SeatId own, Participant member, Stay stay) {
            return all(MemberAppointed.class)
                    .filter(seat -> !seat.seatId().equals(own) && Members.same(seat.member(), member))
                    .filter(seat -> stay.clashesWith(stay(seat)))
                    .map(MemberAppointed::seatId)
                    .findFirst();
        }

        /// When it came to its end, as it was said last.
        @Nullable PartialDate dissolvedOn() {
            return last(BodyDissolved.class).map(BodyDissolved::dissolvedOn).orElse(null);
        }

        /// When everything was that cannot have been after the end.
        List<PartialDate> dates() {
            return since.stream()
                    .map(Established::dateWithinLife)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private static @Nullable PartialDate dateWithinLife(BodyEvent event) {
            return switch (event) {
                case TermsOfReferenceAdopted e -> e.adoptedOn();
                case MemberAppointed e -> e.from();
                case MemberLeft e -> e.leftOn();
                case DecisionRecorded e -> e.decidedOn();
                case BodyEstablished _, BodyDissolved _ -> null;
            };
        }
    }

    /// The body where it is known; everything else is refused.
    default Established known(BodyId id) {
        return switch (this) {
            case Unestablished _ ->
                throw new Rejection(new Reason.NotRegistered("/bodyId", StreamType.BODY, id.value()));
            case Established established -> established;
        };
    }

    @Override
    default Body evolve(Fact fact) {
        if (!(fact instanceof BodyEvent event)) {
            throw new IllegalArgumentException("no fact of a body: " + fact);
        }
        return switch (event) {
            case BodyEstablished e -> this instanceof Unestablished ? new Established(e, List.of()) : this;
            case TermsOfReferenceAdopted _, MemberAppointed _, MemberLeft _, DecisionRecorded _, BodyDissolved _ ->
                this instanceof Established established ? established.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unestablished _ -> new Standing.Unknown();
            case Established body ->
                new Standing.OfBody(body.establishment().kind(), body.of(), body.dissolvedOn());
        };
    }
}
