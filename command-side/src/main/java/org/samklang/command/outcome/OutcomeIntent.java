package org.samklang.command.outcome;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.OutcomeId;

/// What all commands about an outcome have in common.
public sealed interface OutcomeIntent extends Intent<Outcome> permits RecordOutcome {

    OutcomeId outcomeId();

    @Override
    default StreamType streamType() {
        return StreamType.OUTCOME;
    }

    @Override
    default String id() {
        return outcomeId().value();
    }

    @Override
    default Outcome nothing() {
        return new Outcome.Unrecorded();
    }
}
