package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ResultDefined;
import org.samklang.events.ResultArea;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.ResultId;

/// The act of writing down a result that the project means to reach: a good shelter, exchange of experience (S1:42), and
/// what it bears on (S1:5).
///
/// Refused under an id under which another result stands.
public record DefineResult(
        ProjectId projectId,
        ResultId resultId,
        Narrative statement,
        @Nullable ResultArea area,
        @Nullable PartialDate definedOn)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        ResultDefined defined =
                new ResultDefined(projectId, project.partnershipId(), resultId, statement, area, definedOn);
        if (project.stands(defined)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/resultId", resultId, reasons);
        if (project.defines(resultId)) {
            reasons.add(new Reason.AlreadyRecorded("/resultId", resultId.value()));
        }
        TextRule.narrative("/statement", statement, reasons);
        LifeRule.check("/definedOn", definedOn, project.partnership(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(defined);
    }
}
