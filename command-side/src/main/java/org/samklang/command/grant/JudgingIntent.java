package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.ReportId;

/// The funder's word on a report that was handed in. It names the version that was read: of another one it says nothing.
public sealed interface JudgingIntent extends GrantIntent permits ReturnReport, AcceptReport {

    ReportId reportId();

    int version();

    @Override
    default @Nullable Set<OrganisationId> takingPart(Grant state, Circumstances circumstances) {
        return switch (state) {
            case Grant.Unawarded _ -> null;
            case Grant.Awarded grant -> Set.of(grant.award().funder());
        };
    }

    /// The version to be judged: the one that was handed in last, neither given back nor accepted.
    default ReportSubmitted judged(ReportHistory report) {
        ReportSubmitted latest = report.latest();
        if (latest == null) {
            throw new Rejection(new Reason.ReportNotSubmitted("/reportId", reportId()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (report.isAccepted()) {
            reasons.add(new Reason.ReportAlreadyAccepted("/reportId", reportId()));
        } else if (latest.version() != version()) {
            reasons.add(new Reason.NotCurrentVersion("/version", version(), latest.version()));
        } else if (report.returnOf(latest) != null) {
            reasons.add(new Reason.ReportAlreadyReturned("/reportId", reportId()));
        }
        Rejection.ifAny(reasons);
        return latest;
    }
}
