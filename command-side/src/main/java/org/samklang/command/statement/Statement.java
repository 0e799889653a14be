package org.samklang.command.statement;

import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.StatementEvent;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;

/// What is remembered of one statement.
public sealed interface Statement extends StreamState<Statement> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Statement {}

    /// Somebody said it.
    record Said(StatementRecorded statement) implements Statement {}

    /// It should not have been recorded.
    record Withdrawn(StatementRecorded statement, StatementWithdrawn withdrawal) implements Statement {}

    /// As it was first recorded; null where it was not.
    default @Nullable StatementRecorded recorded() {
        return switch (this) {
            case Unrecorded _ -> null;
            case Said said -> said.statement();
            case Withdrawn withdrawn -> withdrawn.statement();
        };
    }

    @Override
    default Statement evolve(Fact fact) {
        if (!(fact instanceof StatementEvent event)) {
            throw new IllegalArgumentException("no fact of a statement: " + fact);
        }
        StatementRecorded known = recorded();
        return switch (event) {
            case StatementRecorded e -> known == null ? new Said(e) : this;
            case StatementWithdrawn e -> known == null ? this : new Withdrawn(known, e);
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unrecorded _ -> new Standing.Unknown();
            case Said _ -> new Standing.OfStatement(false);
            case Withdrawn _ -> new Standing.OfStatement(true);
        };
    }
}
