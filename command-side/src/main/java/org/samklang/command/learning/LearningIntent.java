package org.samklang.command.learning;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.LearningId;

/// What all commands about learning have in common.
public sealed interface LearningIntent extends Intent<Learning>
        permits RequestLearning, RecordLearning, LinkLearning, LearningWord {

    LearningId learningId();

    @Override
    default StreamType streamType() {
        return StreamType.LEARNING;
    }

    @Override
    default String id() {
        return learningId().value();
    }

    @Override
    default Learning nothing() {
        return new Learning.Unrecorded();
    }
}
