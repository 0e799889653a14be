package org.samklang.command.outcome;

import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.OutcomeEvent;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;

/// What is remembered of one outcome.
public sealed interface Outcome extends StreamState<Outcome> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Outcome {}

    /// It was written down.
    record Known(OutcomeRecorded outcome) implements Outcome {}

    @Override
    default Outcome evolve(Fact fact) {
        if (!(fact instanceof OutcomeEvent event)) {
            throw new IllegalArgumentException("no fact of an outcome: " + fact);
        }
        return switch (event) {
            case OutcomeRecorded e -> this instanceof Unrecorded ? new Known(e) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unrecorded _ -> new Standing.Unknown();
            case Known(OutcomeRecorded outcome) -> new Standing.OfOutcome(outcome.kind(), outcome.partnerships());
        };
    }
}
