package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Participation;

/// The act of writing down who took part, or, for a plan, who is to take part: staff of the shelters (S0:60), KSS by Tove
/// Smaadahl (S1:49), speakers of 22 countries (S3:24).
///
/// Adds to those who stand there; who stands there already in the same role is not recorded again.
public record RecordParticipation(ActivityId activityId, List<Participation> participants) implements ActivityIntent {

    public RecordParticipation {
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(ActivityIntent.super.references(state));
        references.addAll(named());
        return references;
    }

    private List<Reference> named() {
        return ParticipantRule.references("/participants", participants);
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityDetails details = recorded(state);
        List<Participation> added = participants.stream()
                .filter(one -> !details.participants().contains(one))
                .distinct()
                .toList();
        List<Reason> reasons = new ArrayList<>();
        if (participants.isEmpty()) {
            reasons.add(new Reason.Missing("/participants"));
        }
        if (!added.isEmpty()) {
            ReferenceRule.allKnown(named(), circumstances, reasons);
            ParticipantRule.check("/participants", participants, reasons);
        }
        Rejection.ifAny(reasons);
        return added.isEmpty()
                ? List.of()
                : List.of(new ParticipationRecorded(activityId, details.partnerships(), added));
    }
}
