package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.instrument.Instrument;

@AggregateRoot(type = "Instrument")
final class InstrumentStream extends FactStream<Instrument> {
    InstrumentStream() {
        super(new Instrument.Unregistered());
    }
}
