package org.samklang.query.conventions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.AdvocacyGoalSet;
import org.samklang.events.InstrumentEvent.InstrumentOpened;
import org.samklang.events.InstrumentEvent.InstrumentRegistered;
import org.samklang.events.InstrumentEvent.InstrumentTitleAdded;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.Telling;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.SuccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.TimeOrder;
import org.samklang.query.Trace;
import org.samklang.query.Undigestible;
import org.samklang.query.conventions.ChartRow.Said;
import org.samklang.query.conventions.ChartRow.Taken;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// Instruments, and one row for each thing that a state did towards them. A step keeps its own row however often the
/// state takes it: the row is called by the date that was recorded first.
public final class ConventionView implements View<ChartRow> {

    @Override
    public String name() {
        return "conventions";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public Class<ChartRow> rowType() {
        return ChartRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentEvent e -> List.of(key(e, recorded));
            case TreatyParticipationEvent e -> List.of(key(e));
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                List.of();
        };
    }

    private static String key(InstrumentEvent event, Recorded recorded) {
        String instrument = event.instrumentId().value();
        return switch (event) {
            case InstrumentRegistered _ -> instrument;
            case InstrumentTitleAdded _ -> instrument + "/title/" + recorded.eventId();
            case InstrumentOpened _ -> instrument + "/opened";
            case AdvocacyGoalSet _ -> instrument + "/goal/" + recorded.eventId();
        };
    }

    private static String key(TreatyParticipationEvent event) {
        return event.instrumentId().value() + "/" + event.state() + "/"
                + switch (event) {
                    case SignatureRecorded e -> step(TreatyStep.SIGNATURE, e.signedOn());
                    case RatificationRecorded e -> step(TreatyStep.RATIFICATION, e.ratifiedOn());
                    case AccessionRecorded e -> step(TreatyStep.ACCESSION, e.accededOn());
                    case SuccessionRecorded e -> step(TreatyStep.SUCCESSION, e.succeededOn());
                    case EntryIntoForceRecorded e -> step(TreatyStep.ENTRY_INTO_FORCE, e.inForceOn());
                    case DenunciationRecorded e -> step(TreatyStep.DENUNCIATION, e.notifiedOn());
                    case TreatyDateRefined e -> step(e.step(), e.first());
                    case ReservationRecorded e -> "reservation/" + e.reservationId().value();
                    case ReservationRenewed e -> "reservation/" + e.reservationId().value();
                    case ReservationWithdrawn e -> "reservation/" + e.reservationId().value();
                    case DeclarationRecorded e -> "declaration/" + e.declarationId().value();
                    case MonitoringReportRecorded e -> "report/" + e.reportId().value();
                };
    }

    private static String step(TreatyStep step, PartialDate first) {
        return step + "/" + first.edtf();
    }

    @Override
    public ChartRow fold(String key, @Nullable ChartRow old, Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentEvent e -> row(e.instrumentId(), said(e), old, recorded);
            case TreatyParticipationEvent e -> participation(key, old, e, recorded);
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                throw new Undigestible(key, recorded);
        };
    }

    private static Said said(InstrumentEvent event) {
        return switch (event) {
            case InstrumentRegistered e -> new ChartRow.Registered(e.kind(), e.titles(), e.code(), e.adoptedOn());
            case InstrumentTitleAdded e -> new ChartRow.Titled(e.title());
            case InstrumentOpened e -> new ChartRow.Opened(e.openedOn());
            case AdvocacyGoalSet e -> new ChartRow.Goal(e.organisation(), e.states(), e.goal(), e.setOn());
        };
    }

    private static ChartRow participation(
            String key, @Nullable ChartRow old, TreatyParticipationEvent event, Recorded recorded) {
        InstrumentId instrument = event.instrumentId();
        return switch (event) {
            case SignatureRecorded e -> row(
                    instrument,
                    new Taken(e.state(), TreatyStep.SIGNATURE, e.signedOn(), null, e.definitive(), null, null),
                    old,
                    recorded);
            case RatificationRecorded e -> row(
                    instrument,
                    new Taken(e.state(), TreatyStep.RATIFICATION, e.ratifiedOn(), e.form(), true, null, null),
                    old,
                    recorded);
            case AccessionRecorded e -> row(
                    instrument,
                    new Taken(e.state(), TreatyStep.ACCESSION, e.accededOn(), null, true, null, null),
                    old,
                    recorded);
            case SuccessionRecorded e -> row(
                    instrument,
                    new Taken(e.state(), TreatyStep.SUCCESSION, e.succeededOn(), null, true, e.predecessor(), null),
                    old,
                    recorded);
            case EntryIntoForceRecorded e -> row(
                    instrument,
                    new Taken(e.state(), TreatyStep.ENTRY_INTO_FORCE, e.inForceOn(), null, false, null, null),
                    old,
                    recorded);
            case DenunciationRecorded e -> row(
                    instrument,
                    new Taken(
                            e.state(), TreatyStep.DENUNCIATION, e.notifiedOn(), null, false, e.reason(), e.effectiveOn()),
                    old,
                    recorded);
            case ReservationRecorded e -> row(
                    instrument,
                    new ChartRow.Reserved(
                            e.state(),
                            e.reservationId(),
                            e.provision(),
                            e.reservation(),
                            e.madeOn(),
                            e.expiresOn(),
                            List.of(),
                            null),
                    old,
                    recorded);
            case DeclarationRecorded e -> row(
                    instrument,
                    new ChartRow.Declared(e.state(), e.declarationId(), e.provision(), e.declaration(), e.madeOn()),
                    old,
                    recorded);
            case MonitoringReportRecorded e -> row(
                    instrument,
                    new ChartRow.Reported(
                            e.state(), e.reportId(), e.kind(), e.title(), e.document(), e.publishedOn()),
                    old,
                    recorded);
            case TreatyDateRefined e -> {
                ChartRow before = there(key, old, recorded);
                if (!(before.said() instanceof Taken taken)) {
                    throw new Undigestible(key, recorded);
                }
                yield added(before, taken.on(e.after()), recorded);
            }
            case ReservationRenewed e -> {
                ChartRow before = there(key, old, recorded);
                yield added(
                        before,
                        reserved(key, before, recorded)
                                .renewed(new ConventionChart.Renewal(e.renewedOn(), e.expiresOn())),
                        recorded);
            }
            case ReservationWithdrawn e -> {
                ChartRow before = there(key, old, recorded);
                yield added(before, reserved(key, before, recorded).withdrawn(e.withdrawnOn()), recorded);
            }
        };
    }

    private static ChartRow there(String key, @Nullable ChartRow old, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        return old;
    }

    private static ChartRow.Reserved reserved(String key, ChartRow old, Recorded recorded) {
        if (!(old.said() instanceof ChartRow.Reserved reserved)) {
            throw new Undigestible(key, recorded);
        }
        return reserved;
    }

    private static ChartRow row(
            InstrumentId instrument, Said said, @Nullable ChartRow old, Recorded recorded) {
        return new ChartRow(instrument, said, recorded.envelope().visibility(), traces(old, recorded));
    }

    /// A fact that adds to a row can only take eyes away.
    private static ChartRow added(ChartRow old, Said said, Recorded recorded) {
        return new ChartRow(
                old.instrument(),
                said,
                old.visibility().andAtLeast(recorded.envelope().visibility()),
                traces(old, recorded));
    }

    private static List<Trace> traces(@Nullable ChartRow old, Recorded recorded) {
        List<Trace> traces = new ArrayList<>(old == null ? List.of() : old.traces());
        traces.add(Trace.of(recorded));
        return traces;
    }

    @Override
    public Columns columns(ChartRow row) {
        return new Columns(
                List.of(row.instrument().value()),
                "",
                row.visibility(),
                false,
                TimeOrder.sortable(row.traces().getFirst().position()),
                null);
    }
}
