package org.samklang.command.instrument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;

/// The act of making an instrument known: CEDAW (1979), the Beijing Platform (1995) (S0:70-73). Its kind decides
/// whether states can sign and ratify it.
public record RegisterInstrument(
        InstrumentId instrumentId,
        InstrumentKind kind,
        List<Name> titles,
        @Nullable String code,
        @Nullable PartialDate adoptedOn)
        implements InstrumentIntent {

    public RegisterInstrument {
        titles = titles == null ? List.of() : List.copyOf(titles);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<InstrumentEvent> decide(Instrument state, Circumstances circumstances) {
        InstrumentRegistered registration = new InstrumentRegistered(instrumentId, kind, titles, code, adoptedOn);
        return switch (state) {
            case Instrument.Known known when known.registration().equals(registration) -> List.of();
            case Instrument.Known _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/instrumentId", StreamType.INSTRUMENT, instrumentId.value()));
            case Instrument.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/instrumentId", instrumentId, reasons);
                if (titles.isEmpty()) {
                    reasons.add(new Reason.Missing("/titles"));
                }
                for (int i = 0; i < titles.size(); i++) {
                    TextRule.name("/titles/" + i, titles.get(i), reasons);
                }
                DateRule.wellFormed("/adoptedOn", adoptedOn, reasons);
                DateRule.notInFuture("/adoptedOn", adoptedOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }
}
