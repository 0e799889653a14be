package org.samklang.command.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.ActivityEvent.StudyVisitLogged;

/// The act of writing down a study visit: people of `visitor` went to `host` to learn there (S1:65, S2:51).
///
/// Refused when visitor and host are the same, or the visit is dated wholly in the future or wholly after the
/// closing of its partnership.
public record LogStudyVisit(
        ActivityId activityId, OrganisationId visitor, @Nullable OrganisationId host, ActivityDetails details)
        implements LoggingIntent {

    @Override
    public StudyVisitLogged fact() {
        return new StudyVisitLogged(activityId, visitor, host, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return host == null
                ? List.of(Reference.to("/visitor", visitor))
                : List.of(Reference.to("/visitor", visitor), Reference.to("/host", host));
    }

    @Override
    public List<Reason> furtherReasons() {
        return visitor.equals(host) ? List.of(new Reason.VisitorIsHost("/host", visitor)) : List.of();
    }
}
