package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.statement.Statement;

@AggregateRoot(type = "Statement")
final class StatementStream extends FactStream<Statement> {
    StatementStream() {
        super(new Statement.Unrecorded());
    }
}
