package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.document.Document;

@AggregateRoot(type = "Document")
final class DocumentStream extends FactStream<Document> {
    DocumentStream() {
        super(new Document.Unregistered());
    }
}
