package org.samklang.command.instrument;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;

/// What all commands about an instrument have in common. Any coordinator may give them: instruments belong to nobody.
public sealed interface InstrumentIntent extends Intent<Instrument>
        permits RegisterInstrument, AddInstrumentTitle, OpenForSignature, SetAdvocacyGoal {

    InstrumentId instrumentId();

    @Override
    default StreamType streamType() {
        return StreamType.INSTRUMENT;
    }

    @Override
    default String id() {
        return instrumentId().value();
    }

    @Override
    default Instrument nothing() {
        return new Instrument.Unregistered();
    }
}
