package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.ReportKind;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;

/// The act of writing down that a report is due. When it is due never changes: for a new date there is a new requirement.
///
/// Refused under an id under which another report is asked for or was handed in.
public record RequireReport(
        GrantId grantId, ReportId reportId, ReportKind kind, @Nullable PartialDate period, PartialDate dueOn)
        implements GrantIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        ReportRequired required =
                new ReportRequired(grantId, grant.award().partnerships(), reportId, kind, period, dueOn);
        if (grant.stands(required)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/reportId", reportId, reasons);
        checkOthers(grant.report(reportId), reasons);
        DateRule.wellFormed("/period", period, reasons);
        DateRule.wellFormed("/dueOn", dueOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(required);
    }

    private void checkOthers(ReportHistory report, List<Reason> into) {
        ReportRequired standing = report.requirement();
        if (standing != null && !standing.dueOn().equals(dueOn)) {
            into.add(new Reason.DueDateFixed("/dueOn", standing.dueOn()));
        } else if (standing != null
                || report.submissions().stream().anyMatch(submitted -> submitted.kind() != kind)) {
            into.add(new Reason.AlreadyRecorded("/reportId", reportId.value()));
        }
    }
}
