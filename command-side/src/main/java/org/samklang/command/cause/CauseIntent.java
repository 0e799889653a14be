package org.samklang.command.cause;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.events.StreamType;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a link between cause and effect have in common.
public sealed interface CauseIntent extends Intent<Cause> permits LinkCause, WithdrawCause {

    CauseId causeId();

    @Override
    default StreamType streamType() {
        return StreamType.CAUSE;
    }

    @Override
    default String id() {
        return causeId().value();
    }

    @Override
    default Cause nothing() {
        return new Cause.Unlinked();
    }

    /// Those who take part in what led to it or in what came of it; any coordinator where that cannot be told of either.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Cause state, Circumstances circumstances) {
        Set<OrganisationId> all = new HashSet<>();
        for (Reference reference : references(state)) {
            Set<OrganisationId> own = BelongingRule.takingPart(List.of(reference), circumstances);
            if (own != null) {
                all.addAll(own);
            }
        }
        return all.isEmpty() ? null : all;
    }
}
