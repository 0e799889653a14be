package org.samklang.command.statement;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.StatementId;

/// What all commands about a statement have in common.
public sealed interface StatementIntent extends Intent<Statement> permits RecordStatement, WithdrawStatement {

    StatementId statementId();

    @Override
    default StreamType streamType() {
        return StreamType.STATEMENT;
    }

    @Override
    default String id() {
        return statementId().value();
    }

    @Override
    default Statement nothing() {
        return new Statement.Unrecorded();
    }
}
