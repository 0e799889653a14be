package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.ReportKind;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;

/// The act of handing a report in, asked for or not: Woman Incorporated and KSS on October 2001 to March 2002 (S1:64). Those
/// who got the money report, each for their own organisation at least.
///
/// A report that was given back is handed in again as its next version; otherwise it is handed in once.
///
/// @param submittedBy the organisations that hand it in
/// @param document the report itself, where it is registered
public record SubmitReport(
        GrantId grantId,
        ReportId reportId,
        ReportKind kind,
        @Nullable PartialDate period,
        List<OrganisationId> submittedBy,
        @Nullable DocumentId document,
        @Nullable PartialDate submittedOn)
        implements GrantIntent {

    public SubmitReport {
        submittedBy = submittedBy == null ? List.of() : List.copyOf(submittedBy);
    }

    @Override
    public List<Reference> references(Grant state) {
        List<Reference> references = new ArrayList<>(GrantIntent.super.references(state));
        references.addAll(Reference.toEach("/submittedBy", submittedBy));
        if (document != null) {
            references.add(Reference.to("/document", document));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Grant state, Circumstances circumstances) {
        return switch (state) {
            case Grant.Unawarded _ -> null;
            case Grant.Awarded grant -> grant.recipients(circumstances);
        };
    }

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        ReportHistory report = grant.report(reportId);
        ReportSubmitted latest = report.latest();
        ReportReturned returned = latest == null ? null : report.returnOf(latest);
        if (latest != null
                && returned == null
                && latest.equals(submitted(grant, latest.version(), latest.submitterId()))) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/reportId", reportId, reasons);
        if (report.isAccepted()) {
            reasons.add(new Reason.ReportAlreadyAccepted("/reportId", reportId));
        } else if (latest != null && returned == null) {
            reasons.add(new Reason.ReportAlreadySubmitted("/reportId", reportId));
        }
        ReportRequired required = report.requirement();
        if (required != null && required.kind() != kind) {
            reasons.add(new Reason.AlreadyRecorded("/reportId", reportId.value()));
        }
        checkSubmitters(circumstances, reasons);
        if (document != null) {
            ReferenceRule.known(Reference.to("/document", document), circumstances, reasons);
        }
        DateRule.wellFormed("/period", period, reasons);
        DateRule.happened("/submittedOn", submittedOn, circumstances.today(), reasons);
        if (returned != null) {
            DateRule.inOrder("/submittedOn", returned.returnedOn(), submittedOn, reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(submitted(grant, report.nextVersion(), circumstances.actor().id()));
    }

    private ReportSubmitted submitted(Grant.Awarded grant, int version, String submitterId) {
        return new ReportSubmitted(
                grantId,
                grant.award().partnerships(),
                reportId,
                kind,
                version,
                period,
                submittedBy,
                submitterId,
                document,
                submittedOn);
    }

    private void checkSubmitters(Circumstances circumstances, List<Reason> into) {
        if (submittedBy.isEmpty()) {
            into.add(new Reason.Missing("/submittedBy"));
        }
        ReferenceRule.eachOnce("/submittedBy", submittedBy, circumstances, into);
        OrganisationId own = circumstances.actor().organisation();
        if (circumstances.actor().role() == Role.COORDINATOR && own != null && !submittedBy.contains(own)) {
            into.add(new Reason.NotAmongSubmitters("/submittedBy", own));
        }
    }
}
