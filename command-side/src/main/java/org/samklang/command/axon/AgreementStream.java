package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.agreement.Agreement;

@AggregateRoot(type = "Agreement")
final class AgreementStream extends FactStream<Agreement> {
    AgreementStream() {
        super(new Agreement.Unsigned());
    }
}
