package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.inquiry.Inquiry;

@AggregateRoot(type = "Inquiry")
final class InquiryStream extends FactStream<Inquiry> {
    InquiryStream() {
        super(new Inquiry.Unasked());
    }
}
