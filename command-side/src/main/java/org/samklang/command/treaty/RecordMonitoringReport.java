package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.MonitoringKind;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down a report on how a state keeps a treaty: its own, civil society's shadow report, the treaty
/// body's evaluation (S0:77).
public record RecordMonitoringReport(
        InstrumentId instrumentId,
        String state,
        MonitoringReportId reportId,
        MonitoringKind kind,
        Narrative title,
        @Nullable DocumentId document,
        @Nullable PartialDate publishedOn)
        implements TreatyIntent {

    @Override
    public List<Reference> references(TreatyParticipation participation) {
        List<Reference> references = new ArrayList<>(TreatyIntent.super.references(participation));
        if (document != null) {
            references.add(Reference.to("/document", document));
        }
        return references;
    }

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        MonitoringReportRecorded fact =
                new MonitoringReportRecorded(instrumentId, state, reportId, kind, title, document, publishedOn);
        if (participation.hasSaid(fact)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/reportId", reportId, reasons);
        TreatyRule.check(this, "/publishedOn", publishedOn, circumstances, reasons);
        TextRule.narrative("/title", title, reasons);
        if (document != null) {
            ReferenceRule.known(Reference.to("/document", document), circumstances, reasons);
        }
        if (participation.said(MonitoringReportRecorded.class).stream()
                .anyMatch(other -> other.reportId().equals(reportId))) {
            reasons.add(new Reason.AlreadyRecorded("/reportId", reportId.value()));
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }
}
