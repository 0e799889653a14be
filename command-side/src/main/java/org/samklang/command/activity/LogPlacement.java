package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.PlacementLogged;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Quantity;

/// The act of writing down that staff of `visitor` worked along at `host` for a while: "hospitere" (S1:49).
///
/// Refused like a study visit.
public record LogPlacement(
        ActivityId activityId,
        OrganisationId visitor,
        OrganisationId host,
        @Nullable Quantity staff,
        @Nullable Integer durationDays,
        ActivityDetails details)
        implements LoggingIntent {

    @Override
    public PlacementLogged fact() {
        return new PlacementLogged(activityId, visitor, host, staff, durationDays, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        return List.of(Reference.to("/visitor", visitor), Reference.to("/host", host));
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        if (visitor.equals(host)) {
            reasons.add(new Reason.VisitorIsHost("/host", visitor));
        }
        FigureRule.check("/staff", staff, reasons);
        FigureRule.days("/durationDays", durationDays, reasons);
        return reasons;
    }
}
