package org.samklang.command.instrument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.AdvocacyGoalSet;
import org.samklang.events.InstrumentEvent.InstrumentOpened;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;

/// What is remembered of an instrument.
public sealed interface Instrument extends StreamState<Instrument> {

    /// Nothing was recorded yet.
    record Unregistered() implements Instrument {}

    /// It is registered.
    ///
    /// @param registration as it was first recorded
    /// @param titles all titles
    /// @param openedOn since when states may sign
    /// @param goals what organisations work for
    record Known(
            InstrumentRegistered registration,
            List<Name> titles,
            @Nullable PartialDate openedOn,
            List<AdvocacyGoalSet> goals)
            implements Instrument {
        public Known {
            titles = List.copyOf(titles);
            goals = List.copyOf(goals);
        }
    }

    @Override
    default Instrument evolve(Fact fact) {
        if (!(fact instanceof InstrumentEvent event)) {
            throw new IllegalArgumentException("no fact of an instrument: " + fact);
        }
        return switch (event) {
            case InstrumentRegistered e -> new Known(e, e.titles(), null, List.of());
            case InstrumentTitleAdded e -> switch (this) {
                case Unregistered _ -> this;
                case Known known -> {
                    List<Name> titles = new ArrayList<>(known.titles());
                    titles.add(e.title());
                    yield new Known(known.registration(), titles, known.openedOn(), known.goals());
                }
            };
            case InstrumentOpened e -> switch (this) {
                case Unregistered _ -> this;
                case Known known -> new Known(known.registration(), known.titles(), e.openedOn(), known.goals());
            };
            case AdvocacyGoalSet e -> switch (this) {
                case Unregistered _ -> this;
                case Known known -> {
                    List<AdvocacyGoalSet> goals = new ArrayList<>(known.goals());
                    goals.add(e);
                    yield new Known(known.registration(), known.titles(), known.openedOn(), goals);
                }
            };
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Known known -> new Standing.OfInstrument(known.registration().kind(), known.openedOn());
        };
    }
}
