package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.DisseminationLogged;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;

/// The act of writing down that learning was passed on: to the shelters, by newsletter, intranet, seminar (S0:43), in a
/// podcast (S4:85). Learning that is named is known.
///
/// @param audience to whom
/// @param learnings what was passed on, as far as it is recorded
public record LogDissemination(
        ActivityId activityId,
        DisseminationChannel channel,
        @Nullable Narrative audience,
        List<LearningId> learnings,
        ActivityDetails details)
        implements LoggingIntent {

    public LogDissemination {
        learnings = learnings == null ? List.of() : List.copyOf(learnings);
    }

    @Override
    public DisseminationLogged fact() {
        return new DisseminationLogged(activityId, channel, audience, learnings, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return Reference.toEach("/learnings", learnings);
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/audience", audience, reasons);
        return reasons;
    }
}
