package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.IndicatorDefined;
import org.samklang.events.ProjectEvent.IndicatorReported;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;

/// The act of writing down how an indicator stood in a period, as exactly as it was said. Two sources may say two things
/// of one period; both stay.
///
/// Refused for an indicator that is not defined, for a number without its unit or in another one, and for a period wholly
/// after the project was given up or its partnership closed.
public record ReportIndicator(
        ProjectId projectId, IndicatorId indicatorId, Quantity value, PartialDate period, @Nullable Narrative note)
        implements ProjectIntent {

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        IndicatorReported reported =
                new IndicatorReported(projectId, project.partnershipId(), indicatorId, value, period, note);
        if (project.stands(reported)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IndicatorDefined indicator = project.indicator(indicatorId);
        if (indicator == null) {
            reasons.add(new Reason.NotDefined("/indicatorId", indicatorId.value()));
            FigureRule.counted("/value", value, reasons);
        } else {
            IndicatorRule.check("/value", value, indicator.unit(), reasons);
        }
        LifeRule.check("/period", period, project.partnership(), circumstances, reasons);
        DateRule.notAfterEnd("/period", period, project.cancelledOn(), reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(reported);
    }
}
