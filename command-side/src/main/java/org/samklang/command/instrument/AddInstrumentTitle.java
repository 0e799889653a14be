package org.samklang.command.instrument;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;

/// The act of adding a title in another language or in common use: the Istanbul Convention has four in three languages
/// (S0:73, S3:5, S3:14, S3:18).
public record AddInstrumentTitle(InstrumentId instrumentId, Name title) implements InstrumentIntent {

    @Override
    public List<InstrumentEvent> decide(Instrument state, Circumstances circumstances) {
        return switch (state) {
            case Instrument.Unregistered _ ->
                throw new Rejection(
                        new Reason.NotRegistered("/instrumentId", StreamType.INSTRUMENT, instrumentId.value()));
            case Instrument.Known known when known.titles().contains(title) -> List.of();
            case Instrument.Known _ -> {
                List<Reason> reasons = new ArrayList<>();
                TextRule.name("/title", title, reasons);
                Rejection.ifAny(reasons);
                yield List.of(new InstrumentTitleAdded(instrumentId, title));
            }
        };
    }
}
