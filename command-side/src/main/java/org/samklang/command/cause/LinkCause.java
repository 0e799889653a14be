package org.samklang.command.cause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.CauseEvent;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.Narrative;

/// The act of writing down that one thing led to another, as a source says: "FNN er et resultat av ... Nordisk Forum"
/// (S1:20).
///
/// Refused for what is unknown, and where something led to itself.
public record LinkCause(CauseId causeId, Subject cause, Subject effect, @Nullable Narrative note)
        implements CauseIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Cause state) {
        return List.of(Reference.to("/cause", cause), Reference.to("/effect", effect));
    }

    @Override
    public List<CauseEvent> decide(Cause state, Circumstances circumstances) {
        CauseRecorded link = new CauseRecorded(causeId, cause, effect, note);
        return switch (state) {
            case Cause.Linked(CauseRecorded known) when known.equals(link) -> List.of();
            case Cause.Withdrawn(CauseRecorded known, _) when known.equals(link) ->
                throw new Rejection(new Reason.AlreadyWithdrawn("/causeId"));
            case Cause.Linked _, Cause.Withdrawn _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/causeId", StreamType.CAUSE, causeId.value()));
            case Cause.Unlinked _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/causeId", causeId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                if (cause.equals(effect)) {
                    reasons.add(new Reason.PointsToItself("/effect"));
                }
                TextRule.narrative("/note", note, reasons);
                Rejection.ifAny(reasons);
                yield List.of(link);
            }
        };
    }
}
