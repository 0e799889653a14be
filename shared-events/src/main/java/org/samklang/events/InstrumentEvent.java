package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of an international instrument (S0:68-73).
public sealed interface InstrumentEvent extends Fact {
    InstrumentId instrumentId();

    @Override
    default String streamId() {
        return StreamType.INSTRUMENT.streamId(instrumentId().value());
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
    }

    /// A further title, in another language or in common use (X5).
    @EventName("instrument.title-added")
    record InstrumentTitleAdded(InstrumentId instrumentId, Name title) implements InstrumentEvent {}

    /// States may sign from this day on.
    @EventName("instrument.opened")
    record InstrumentOpened(InstrumentId instrumentId, PartialDate openedOn) implements InstrumentEvent {}
}
