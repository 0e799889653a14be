package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Span;

/// The act of writing down that a project was begun, or is meant to be: on a challenge that both parties meet (S2:19), for
/// about 1 to 3 years (S2:51). It belongs to one partnership.
///
/// Refused for an unknown partnership, and when it began wholly after the partnership had closed.
///
/// @param sharedChallenge the challenge that both parties meet
/// @param startedOn when it began; nothing where only the plan is known
/// @param plannedPeriod from when until when it is meant to run
/// @param plannedDuration how long it is meant to take, where no dates are given
public record StartProject(
        ProjectId projectId,
        PartnershipId partnershipId,
        Narrative title,
        @Nullable Narrative sharedChallenge,
        @Nullable PartialDate startedOn,
        @Nullable PartialDate plannedPeriod,
        @Nullable Span plannedDuration,
        @Nullable ProgrammeId programme)
        implements ProjectIntent {

    @Override
    public boolean begins() {
        return true;
    }

    private Reference partnership() {
        return Reference.to("/partnershipId", partnershipId);
    }

    @Override
    public List<Reference> references(Project state) {
        return programme == null
                ? List.of(partnership())
                : List.of(partnership(), Reference.to("/programme", programme));
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Project state, Circumstances circumstances) {
        return BelongingRule.takingPart(List.of(partnership()), circumstances);
    }

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        ProjectStarted start = new ProjectStarted(
                projectId,
                partnershipId,
                title,
                sharedChallenge,
                startedOn,
                plannedPeriod,
                plannedDuration,
                programme);
        return switch (state) {
            case Project.Started project when project.start().equals(start) -> List.of();
            case Project.Started _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/projectId", StreamType.PROJECT, projectId.value()));
            case Project.Unstarted _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/projectId", projectId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                TextRule.narrative("/title", title, reasons);
                TextRule.narrative("/sharedChallenge", sharedChallenge, reasons);
                LifeRule.check("/startedOn", startedOn, partnership(), circumstances, reasons);
                DateRule.wellFormed("/plannedPeriod", plannedPeriod, reasons);
                DateRule.length("/plannedDuration/iso", plannedDuration, reasons);
                Rejection.ifAny(reasons);
                yield List.of(start);
            }
        };
    }
}
