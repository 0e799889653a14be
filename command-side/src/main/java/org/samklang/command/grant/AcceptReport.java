package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.ReportAccepted;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;

/// The act of accepting a report for the funder. Whoever handed in any of its versions never accepts it, neither the person
/// nor the organisation.
///
/// Refused for a version that is not the last one handed in or was given back, and before it was handed in.
public record AcceptReport(GrantId grantId, ReportId reportId, int version, PartialDate acceptedOn)
        implements JudgingIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        OrganisationId funder = grant.award().funder();
        ReportAccepted accepted =
                new ReportAccepted(grantId, grant.award().partnerships(), reportId, version, funder, acceptedOn);
        if (grant.stands(accepted)) {
            return List.of();
        }
        ReportHistory report = grant.report(reportId);
        ReportSubmitted submitted = judged(report);
        List<Reason> reasons = new ArrayList<>();
        if (report.wasSubmittedBy(circumstances.actor().id(), funder)) {
            reasons.add(new Reason.OwnReport("/reportId"));
        }
        DateRule.happened("/acceptedOn", acceptedOn, circumstances.today(), reasons);
        DateRule.inOrder("/acceptedOn", submitted.submittedOn(), acceptedOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(accepted);
    }
}
