package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.IndicatorReported;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down that the project was given up, and why.
///
/// Refused before its beginning, where it was carried through, and wholly before a period that an indicator was reported
/// for. Beside an end that stands, only a date that says the same more exactly is recorded.
public record CancelProject(ProjectId projectId, PartialDate cancelledOn, Narrative reason) implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        ProjectCancelled cancelled = new ProjectCancelled(projectId, project.partnershipId(), cancelledOn, reason);
        if (project.stands(cancelled)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/cancelledOn", cancelledOn, project.partnership(), circumstances, reasons);
        LifeRule.end("/cancelledOn", cancelledOn, project.cancelledOn(), project.completedOn(), project, reasons);
        project.all(IndicatorReported.class)
                .map(IndicatorReported::period)
                .distinct()
                .forEach(period -> DateRule.notAfterEnd("/cancelledOn", period, cancelledOn, reasons));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(cancelled);
    }
}
