package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down that the planned period was changed, and why. The earlier plan stays: the difference is the
/// slippage. To the plan that holds already nothing is added.
///
/// @param plannedPeriod from when until when it is meant to run now
public record ReplanProject(
        ProjectId projectId, PartialDate plannedPeriod, @Nullable PartialDate replannedOn, Narrative reason)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        PartialDate before = project.plannedPeriod(replannedOn);
        if (plannedPeriod.equals(before) || project.all(ProjectReplanned.class).anyMatch(this::isSaidBy)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/plannedPeriod", plannedPeriod, reasons);
        LifeRule.check("/replannedOn", replannedOn, project.partnership(), circumstances, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(new ProjectReplanned(
                projectId, project.partnershipId(), before, plannedPeriod, replannedOn, reason));
    }

    private boolean isSaidBy(ProjectReplanned replanned) {
        return replanned.after().equals(plannedPeriod)
                && Objects.equals(replanned.replannedOn(), replannedOn)
                && replanned.reason().equals(reason);
    }
}
