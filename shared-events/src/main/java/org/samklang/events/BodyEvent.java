package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DecisionId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.SeatId;

/// Everything that can ever be true of one body: a steering group, a project group, a working group, a board.
///
/// Every fact says whose body it is, since that is where it is told.
public sealed interface BodyEvent extends Telling {
    BodyId bodyId();

    /// What it is a body of: partnerships, organisations, networks, activities.
    List<Subject> of();

    @Override
    default String streamId() {
        return StreamType.BODY.streamId(bodyId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(bodyId(), of());
    }

    /// A body was set up (S0:19, S2:49).
    ///
    /// @param parent the body that set it up or that it answers to
    @EventName("body.established")
    record BodyEstablished(
            BodyId bodyId,
            BodyKind kind,
            List<Subject> of,
            Narrative title,
            @Nullable BodyId parent,
            @Nullable PartialDate establishedOn)
            implements BodyEvent {
        public BodyEstablished {
            of = List.copyOf(of);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(bodyId, of, parent);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return establishedOn;
        }
    }

    /// The body was given its terms of reference ("kommissorium", S0:19).
    @EventName("body.terms-of-reference-adopted")
    record TermsOfReferenceAdopted(
            BodyId bodyId,
            List<Subject> of,
            @Nullable DocumentId document,
            @Nullable Narrative mandate,
            @Nullable PartialDate adoptedOn)
            implements BodyEvent {
        public TermsOfReferenceAdopted {
            of = List.copyOf(of);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(bodyId, of, document);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return adoptedOn;
        }
    }

    /// Somebody became a member: a person, the holder of an office, an organisation or a country.
    ///
    /// @param side the party that the member sits for
    /// @param position where a politician stands; relative to a council, never an opinion
    @EventName("body.member-appointed")
    record MemberAppointed(
            BodyId bodyId,
            List<Subject> of,
            SeatId seatId,
            Participant member,
            @Nullable OrganisationId side,
            Capacity capacity,
            @Nullable PoliticalPosition position,
            @Nullable PartialDate from,
            @Nullable PartialDate until)
            implements BodyEvent {
        public MemberAppointed {
            of = List.copyOf(of);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(bodyId, of, side);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return from;
        }
    }

    /// A member left.
    ///
    /// @param member who held the seat
    /// @param side the party that the member sat for
    @EventName("body.member-left")
    record MemberLeft(
            BodyId bodyId,
            List<Subject> of,
            SeatId seatId,
            Participant member,
            @Nullable OrganisationId side,
            PartialDate leftOn,
            @Nullable Narrative reason)
            implements BodyEvent {
        public MemberLeft {
            of = List.copyOf(of);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(bodyId, of, side);
        }

        @Override
        public PartialDate happenedOn() {
            return leftOn;
        }
    }

    /// The body decided something (S0:7).
    @EventName("body.decision-recorded")
    record DecisionRecorded(
            BodyId bodyId,
            List<Subject> of,
            DecisionId decisionId,
            DecisionKind kind,
            Narrative decision,
            List<Subject> concerns,
            @Nullable PartialDate decidedOn)
            implements BodyEvent {
        public DecisionRecorded {
            of = List.copyOf(of);
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(bodyId, of, concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return decidedOn;
        }
    }

    /// The body came to its end.
    @EventName("body.dissolved")
    record BodyDissolved(BodyId bodyId, List<Subject> of, PartialDate dissolvedOn, @Nullable Narrative reason)
            implements BodyEvent {
        public BodyDissolved {
            of = List.copyOf(of);
        }

        @Override
        public PartialDate happenedOn() {
            return dissolvedOn;
        }
    }
}
