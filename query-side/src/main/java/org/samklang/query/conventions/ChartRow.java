package org.samklang.query.conventions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.InstrumentKind;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One thing known of one instrument: what it is, a further title, a step of one state.
record ChartRow(InstrumentId instrument, Said said, Visibility visibility, List<Trace> traces) {
    ChartRow {
        traces = List.copyOf(traces);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = Titled.class, name = "title"),
        @JsonSubTypes.Type(value = Opened.class, name = "opened"),
        @JsonSubTypes.Type(value = Taken.class, name = "step")
    })
    sealed interface Said {}

    record Registered(
            InstrumentKind kind, List<Name> titles, @Nullable String code, @Nullable PartialDate adoptedOn)
            implements Said {}

    record Titled(Name title) implements Said {}

    record Opened(PartialDate on) implements Said {}

    /// A step towards being bound.
    ///
    /// @param state ISO 3166-1 alpha-2
    record Taken(String state, TreatyStep step, PartialDate on) implements Said {}
}
