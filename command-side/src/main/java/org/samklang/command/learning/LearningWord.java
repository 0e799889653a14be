package org.samklang.command.learning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reference;
import org.samklang.command.Role;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.value.OrganisationId;

/// A party's word on learning that somebody recorded. Given by people of the parties alone, never by a register.
public sealed interface LearningWord extends LearningIntent permits ConfirmLearning, RaiseLearningLevel, DisputeLearning {

    @Override
    default Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    default List<Reference> references(Learning state) {
        LearningRecorded learning = state.recorded();
        return learning == null ? List.of() : List.of(LearningRule.partnership(learning.partnershipId()));
    }

    @Override
    default @Nullable Set<OrganisationId> takingPart(Learning state, Circumstances circumstances) {
        LearningRecorded learning = state.recorded();
        return learning == null ? null : LearningRule.parties(learning.partnershipId(), circumstances);
    }
}
