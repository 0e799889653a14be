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
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;

/// The act of writing down one meeting of the partners, or several at once where the source says no more
/// (S1:42 "flere møter på Kypros").
public record LogPartnerMeeting(
        ActivityId activityId, @Nullable OrganisationId hostedBy, Quantity meetings, ActivityDetails details)
        implements LoggingIntent {

    @Override
    public PartnerMeetingLogged fact() {
        return new PartnerMeetingLogged(activityId, hostedBy, meetings, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return hostedBy == null ? List.of() : List.of(Reference.to("/hostedBy", hostedBy));
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        FigureRule.check("/meetings", meetings, reasons);
        return reasons;
    }
}
