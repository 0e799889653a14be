package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Quantity;
import org.samklang.events.ActivityEvent.TrainingLogged;

/// The act of writing down a training (S2:17, S4:9).
public record LogTraining(
        ActivityId activityId, @Nullable OrganisationId provider, @Nullable Quantity trained, ActivityDetails details)
        implements LoggingIntent {

    @Override
    public TrainingLogged fact() {
        return new TrainingLogged(activityId, provider, trained, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return provider == null ? List.of() : List.of(Reference.to("/provider", provider));
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        FigureRule.check("/trained", trained, reasons);
        return reasons;
    }
}
