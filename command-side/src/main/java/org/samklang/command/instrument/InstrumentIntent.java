package org.samklang.command.instrument;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Visibility;

/// What all commands about an instrument have in common. Any coordinator may give them: instruments belong to nobody.
public sealed interface InstrumentIntent extends Intent<Instrument>
        permits RegisterInstrument, AddInstrumentTitle, OpenForSignature, SetAdvocacyGoal {

    InstrumentId instrumentId();

    @Override
    default StreamType streamType() {
        return StreamType.INSTRUMENT;
    }

    /// Everybody can read an instrument.
    @Override
    default Visibility visibleTo() {
        return Visibility.PUBLIC;
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
