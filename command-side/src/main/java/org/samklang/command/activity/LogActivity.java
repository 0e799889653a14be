package org.samklang.command.activity;

import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.value.ActivityId;
import org.samklang.events.ActivityEvent.ActivityLogged;

/// The act of writing down anything else that was done. Kinds that have a command of their own may be logged here too,
/// where the source says nothing of their own fields.
public record LogActivity(ActivityId activityId, ActivityKind kind, ActivityDetails details) implements LoggingIntent {

    @Override
    public ActivityLogged fact() {
        return new ActivityLogged(activityId, kind, details);
    }
}
