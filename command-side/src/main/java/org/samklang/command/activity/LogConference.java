package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Quantity;
import org.samklang.events.ActivityEvent.ConferenceLogged;

/// The act of writing down a conference, with its attendance as exactly as it was said (S1:20, S3:5).
public record LogConference(
        ActivityId activityId,
        @Nullable Quantity attendance,
        @Nullable Integer durationDays,
        List<InstrumentId> instruments,
        ActivityDetails details)
        implements LoggingIntent {

    public LogConference {
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
    }

    @Override
    public ConferenceLogged fact() {
        return new ConferenceLogged(activityId, attendance, durationDays, instruments, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return Reference.toEach("/instruments", instruments);
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        FigureRule.check("/attendance", attendance, reasons);
        FigureRule.days("/durationDays", durationDays, reasons);
        return reasons;
    }
}
