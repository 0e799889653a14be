package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.IncomingVisitLogged;
import org.samklang.events.VisitorCategory;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Quantity;

/// The act of writing down that guests came, once or often: "mye besøk av kvinneorganisasjoner, ... forvaltningen og
/// politikere" (S1:8).
///
/// @param visitors what sort of guests they were, as far as the source says
/// @param visits how many visits there were, as it was said
public record LogIncomingVisit(
        ActivityId activityId,
        OrganisationId host,
        Set<VisitorCategory> visitors,
        @Nullable Quantity visits,
        ActivityDetails details)
        implements LoggingIntent {

    public LogIncomingVisit {
        visitors = visitors == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(visitors));
    }

    @Override
    public IncomingVisitLogged fact() {
        return new IncomingVisitLogged(activityId, host, visitors, visits, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return List.of(Reference.to("/host", host));
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        FigureRule.check("/visits", visits, reasons);
        return reasons;
    }
}
