package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.partnership.Partnership;

@AggregateRoot(type = "Partnership")
final class PartnershipStream extends FactStream<Partnership> {
    PartnershipStream() {
        super(new Partnership.Unregistered());
    }
}
