package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down that the project was carried through.
///
/// Refused before its beginning, and where it was given up. Beside an end that stands, only a date that says the same more
/// exactly is recorded.
public record CompleteProject(ProjectId projectId, PartialDate completedOn, @Nullable Narrative note)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        ProjectCompleted completed = new ProjectCompleted(projectId, project.partnershipId(), completedOn, note);
        if (project.stands(completed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/completedOn", completedOn, project.partnership(), circumstances, reasons);
        LifeRule.end("/completedOn", completedOn, project.completedOn(), project.cancelledOn(), project, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(completed);
    }
}
