package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.AdvocacyLogged;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// The act of writing down that somebody lobbied for an instrument, alone or with others (S0:88). Instruments and allies
/// that are named are known.
///
/// @param target whom they wanted to move
/// @param allies with whom
public record LogAdvocacy(
        ActivityId activityId,
        List<InstrumentId> instruments,
        @Nullable Narrative target,
        List<OrganisationId> allies,
        ActivityDetails details)
        implements LoggingIntent {

    public LogAdvocacy {
        instruments = instruments == null ? List.of() : List.copyOf(instruments);
        allies = allies == null ? List.of() : List.copyOf(allies);
    }

    @Override
    public AdvocacyLogged fact() {
        return new AdvocacyLogged(activityId, instruments, target, allies, details);
    }

    @Override
    public List<Reference> furtherReferences() {
        List<Reference> references = new ArrayList<>(Reference.toEach("/instruments", instruments));
        references.addAll(Reference.toEach("/allies", allies));
        return references;
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/target", target, reasons);
        return reasons;
    }
}
