package org.samklang.query.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.InstrumentKind;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Stand;
import org.samklang.query.Trace;

/// Instruments and what each state has done towards being bound by them.
public record ConventionChart(Stand stand, List<Convention> conventions) {
    public ConventionChart {
        conventions = List.copyOf(conventions);
    }

    /// One instrument.
    ///
    /// @param code its code in its own register: `CETS 210`
    public record Convention(
            InstrumentId id,
            InstrumentKind kind,
            List<Name> titles,
            @Nullable String code,
            @Nullable PartialDate adoptedOn,
            @Nullable PartialDate openedOn,
            List<StateSteps> states) {
        public Convention {
            titles = List.copyOf(titles);
            states = List.copyOf(states);
        }
    }

    /// What one state has done.
    ///
    /// @param state ISO 3166-1 alpha-2
    public record StateSteps(String state, List<Step> steps) {
        public StateSteps {
            steps = List.copyOf(steps);
        }
    }

    /// One step. With a day asked for, steps that had not been taken yet are left out.
    ///
    /// @param happened how sure it is that it had been taken on the day asked for; null where no day was asked for
    /// @param traces the facts behind it
    public record Step(
            TreatyStep step,
            PartialDate on,
            @Nullable Happened happened,
            Visibility visibility,
            List<Trace> traces) {
        public Step {
            traces = List.copyOf(traces);
        }
    }
}
