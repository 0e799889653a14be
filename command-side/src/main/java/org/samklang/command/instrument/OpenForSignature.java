package org.samklang.command.instrument;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.InstrumentOpened;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down since when states may sign a treaty. Not before it was adopted, in every reading.
public record OpenForSignature(InstrumentId instrumentId, PartialDate openedOn) implements InstrumentIntent {

    @Override
    public List<InstrumentEvent> decide(Instrument state, Circumstances circumstances) {
        return switch (state) {
            case Instrument.Unregistered _ ->
                throw new Rejection(
                        new Reason.NotRegistered("/instrumentId", StreamType.INSTRUMENT, instrumentId.value()));
            case Instrument.Known known when openedOn.equals(known.openedOn()) -> List.of();
            case Instrument.Known known -> {
                List<Reason> reasons = new ArrayList<>();
                DateRule.wellFormed("/openedOn", openedOn, reasons);
                DateRule.notInFuture("/openedOn", openedOn, circumstances.today(), reasons);
                if (!known.registration().kind().isRatifiable()) {
                    reasons.add(new Reason.NotRatifiable(
                            "/instrumentId", instrumentId, known.registration().kind()));
                }
                PartialDate adoptedOn = known.registration().adoptedOn();
                if (adoptedOn != null && openedOn.whollyBefore(adoptedOn)) {
                    reasons.add(new Reason.BeforeAdoption("/openedOn", openedOn, adoptedOn));
                }
                Rejection.ifAny(reasons);
                yield List.of(new InstrumentOpened(instrumentId, openedOn));
            }
        };
    }
}
