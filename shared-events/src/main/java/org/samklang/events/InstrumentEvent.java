package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of an international instrument (S0:68-73).
public sealed interface InstrumentEvent extends Telling {
    InstrumentId instrumentId();

    @Override
    default String streamId() {
        return StreamType.INSTRUMENT.streamId(instrumentId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(instrumentId());
    }

    /// An instrument became known here.
    ///
    /// @param code its code in its own register: `CETS 210`
    @EventName("instrument.registered")
    record InstrumentRegistered(
            InstrumentId instrumentId,
            InstrumentKind kind,
            List<Name> titles,
            @Nullable String code,
            @Nullable PartialDate adoptedOn)
            implements InstrumentEvent {
        public InstrumentRegistered {
            titles = List.copyOf(titles);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return adoptedOn;
        }
    }

    /// A further title, in another language or in common use (X5).
    @EventName("instrument.title-added")
    record InstrumentTitleAdded(InstrumentId instrumentId, Name title) implements InstrumentEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return title.from();
        }
    }

    /// States may sign from this day on.
    @EventName("instrument.opened")
    record InstrumentOpened(InstrumentId instrumentId, PartialDate openedOn) implements InstrumentEvent {
        @Override
        public PartialDate happenedOn() {
            return openedOn;
        }
    }

    /// An organisation works for the instrument: for its ratification and application (S0:75, S0:88).
    ///
    /// @param states where: ISO 3166-1 alpha-2; none for everywhere
    @EventName("instrument.advocacy-goal-set")
    record AdvocacyGoalSet(
            InstrumentId instrumentId,
            OrganisationId organisation,
            List<String> states,
            Narrative goal,
            @Nullable PartialDate setOn)
            implements InstrumentEvent {
        public AdvocacyGoalSet {
            states = states == null ? List.of() : List.copyOf(states);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(instrumentId, organisation);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return setOn;
        }
    }
}
