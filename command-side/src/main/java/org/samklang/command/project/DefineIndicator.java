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
import org.samklang.events.ProjectEvent.IndicatorDefined;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.ResultId;

/// The act of writing down by what a result is judged, and what is counted.
///
/// Refused under an id under which another indicator stands, for a result that is not defined, and where baseline or target
/// are counted in something else.
///
/// @param unit what is counted: `shelters`
public record DefineIndicator(
        ProjectId projectId,
        IndicatorId indicatorId,
        @Nullable ResultId result,
        Narrative title,
        String unit,
        @Nullable Quantity baseline,
        @Nullable Quantity target,
        @Nullable PartialDate definedOn)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        IndicatorDefined defined = new IndicatorDefined(
                projectId, project.partnershipId(), indicatorId, result, title, unit, baseline, target, definedOn);
        if (project.stands(defined)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/indicatorId", indicatorId, reasons);
        if (project.indicator(indicatorId) != null) {
            reasons.add(new Reason.AlreadyRecorded("/indicatorId", indicatorId.value()));
        }
        if (result != null && !project.defines(result)) {
            reasons.add(new Reason.NotDefined("/result", result.value()));
        }
        TextRule.narrative("/title", title, reasons);
        TextRule.present("/unit", unit, reasons);
        IndicatorRule.check("/baseline", baseline, unit, reasons);
        IndicatorRule.check("/target", target, unit, reasons);
        LifeRule.check("/definedOn", definedOn, project.partnership(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(defined);
    }
}
