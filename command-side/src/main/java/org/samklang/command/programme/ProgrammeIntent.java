package org.samklang.command.programme;

import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.ProgrammeId;

/// What all commands about a programme have in common.
public sealed interface ProgrammeIntent extends Intent<Programme>
        permits RegisterProgramme, AllocateBudget, AdoptRuleSetForProgramme {

    ProgrammeId programmeId();

    @Override
    default StreamType streamType() {
        return StreamType.PROGRAMME;
    }

    @Override
    default String id() {
        return programmeId().value();
    }

    @Override
    default Programme nothing() {
        return new Programme.Unregistered();
    }
}
