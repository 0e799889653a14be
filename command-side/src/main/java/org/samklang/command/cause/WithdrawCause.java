package org.samklang.command.cause;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.CauseEvent;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.Narrative;

/// The act of taking back a link that should not have been recorded, for a reason. It stays in the log.
public record WithdrawCause(CauseId causeId, Narrative reason) implements CauseIntent {

    @Override
    public List<Reference> references(Cause state) {
        return switch (state) {
            case Cause.Unlinked _ -> List.of();
            case Cause.Linked(CauseRecorded link) -> ends(link);
            case Cause.Withdrawn(CauseRecorded link, _) -> ends(link);
        };
    }

    private static List<Reference> ends(CauseRecorded link) {
        return List.of(Reference.to("/causeId", link.cause()), Reference.to("/causeId", link.effect()));
    }

    @Override
    public List<CauseEvent> decide(Cause state, Circumstances circumstances) {
        return switch (state) {
            case Cause.Unlinked _ ->
                throw new Rejection(new Reason.NotRegistered("/causeId", StreamType.CAUSE, causeId.value()));
            case Cause.Linked(CauseRecorded link) -> {
                List<Reason> reasons = new ArrayList<>();
                TextRule.narrative("/reason", reason, reasons);
                Rejection.ifAny(reasons);
                yield List.of(withdrawal(link));
            }
            case Cause.Withdrawn(CauseRecorded link, CauseWithdrawn known) when known.equals(withdrawal(link)) ->
                List.of();
            case Cause.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/causeId"));
        };
    }

    private CauseWithdrawn withdrawal(CauseRecorded link) {
        return new CauseWithdrawn(causeId, link.cause(), link.effect(), reason);
    }
}
