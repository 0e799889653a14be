package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.treaty.TreatyParticipation;

@AggregateRoot(type = "TreatyParticipation")
final class TreatyParticipationStream extends FactStream<TreatyParticipation> {
    TreatyParticipationStream() {
        super(new TreatyParticipation.Outside());
    }
}
