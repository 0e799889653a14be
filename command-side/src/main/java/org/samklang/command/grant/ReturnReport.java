package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;

/// The act of giving a report back to be mended, and why.
///
/// Refused for a version that is not the last one handed in, and before it was handed in.
public record ReturnReport(
        GrantId grantId, ReportId reportId, int version, PartialDate returnedOn, Narrative reason)
        implements JudgingIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        ReportReturned returned =
                new ReportReturned(grantId, grant.award().partnerships(), reportId, version, returnedOn, reason);
        if (grant.stands(returned)) {
            return List.of();
        }
        ReportSubmitted submitted = judged(grant.report(reportId));
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/returnedOn", returnedOn, circumstances.today(), reasons);
        DateRule.inOrder("/returnedOn", submitted.submittedOn(), returnedOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(returned);
    }
}
