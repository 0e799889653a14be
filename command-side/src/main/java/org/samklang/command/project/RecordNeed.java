package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.NeedRecorded;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NeedId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down what a party needs, such as a training made to measure (S2:31).
///
/// Refused for an organisation that is no party.
///
/// @param party who needs it; nothing where all parties do
public record RecordNeed(
        ProjectId projectId,
        NeedId needId,
        @Nullable OrganisationId party,
        String topic,
        Narrative need,
        @Nullable PartialDate statedOn)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        NeedRecorded recorded =
                new NeedRecorded(projectId, project.partnershipId(), needId, party, topic, need, statedOn);
        if (project.stands(recorded)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/needId", needId, reasons);
        if (project.all(NeedRecorded.class).anyMatch(other -> other.needId().equals(needId))) {
            reasons.add(new Reason.AlreadyRecorded("/needId", needId.value()));
        }
        if (party != null
                && circumstances.of(project.partnership()) instanceof Standing.OfPartnership partnership
                && !partnership.parties().contains(party)) {
            reasons.add(new Reason.NotAParty("/party", party));
        }
        TextRule.present("/topic", topic, reasons);
        TextRule.narrative("/need", need, reasons);
        LifeRule.check("/statedOn", statedOn, project.partnership(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(recorded);
    }
}
