package org.samklang.command.initiative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InitiativeEvent.InitiativeLaunched;
import org.samklang.events.StreamType;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Theme;

/// The act of writing down that an organisation, or one of its bodies, set out to do something by itself or with others:
/// "for eksempel Kvinderådet" (S0:21).
///
/// Refused where an organisation is named twice.
///
/// @param body the body that began it
/// @param collaborators with whom, the owner not among them
public record LaunchInitiative(
        InitiativeId initiativeId,
        OrganisationId owner,
        @Nullable BodyId body,
        List<OrganisationId> collaborators,
        Narrative title,
        @Nullable Theme theme,
        @Nullable PartialDate launchedOn)
        implements InitiativeIntent {

    public LaunchInitiative {
        collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Initiative state) {
        List<Reference> references = new ArrayList<>();
        references.add(Reference.to("/owner", owner));
        if (body != null) {
            references.add(Reference.to("/body", body));
        }
        references.addAll(Reference.toEach("/collaborators", collaborators));
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Initiative state, Circumstances circumstances) {
        return Set.of(owner);
    }

    @Override
    public List<InitiativeEvent> decide(Initiative state, Circumstances circumstances) {
        InitiativeLaunched launch =
                new InitiativeLaunched(initiativeId, owner, body, collaborators, title, theme, launchedOn);
        return switch (state) {
            case Initiative.Launched known when known.launch().equals(launch) -> List.of();
            case Initiative.Launched _ ->
                throw new Rejection(new Reason.AlreadyRegistered(
                        "/initiativeId", StreamType.INITIATIVE, initiativeId.value()));
            case Initiative.Unlaunched _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/initiativeId", initiativeId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                checkCollaborators(reasons);
                TextRule.narrative("/title", title, reasons);
                TextRule.theme("/theme", theme, reasons);
                DateRule.happened("/launchedOn", launchedOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(launch);
            }
        };
    }

    private void checkCollaborators(List<Reason> into) {
        Set<OrganisationId> seen = new HashSet<>(Set.of(owner));
        for (int i = 0; i < collaborators.size(); i++) {
            if (!seen.add(collaborators.get(i))) {
                into.add(new Reason.SamePartyTwice("/collaborators/" + i, collaborators.get(i)));
            }
        }
    }
}
