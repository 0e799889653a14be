package org.samklang.command.activity;

import java.util.List;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.ActivityEvent.PartnerVisitLogged;

/// The act of writing down that one partner visited the other, perhaps with its board (S1:42 "Høsten 2013").
///
/// Refused like a study visit.
public record LogPartnerVisit(
        ActivityId activityId, OrganisationId visitor, OrganisationId host, boolean byBoard, ActivityDetails details)
        implements LoggingIntent {

    @Override
    public PartnerVisitLogged fact() {
        return new PartnerVisitLogged(activityId, visitor, host, byBoard, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return List.of(Reference.to("/visitor", visitor), Reference.to("/host", host));
    }

    @Override
    public List<Reason> furtherReasons() {
        return visitor.equals(host) ? List.of(new Reason.VisitorIsHost("/host", visitor)) : List.of();
    }
}
