package org.samklang.query.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
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
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.query.TimeOrder;
import org.samklang.query.Trace;
import org.samklang.query.Undigestible;
import org.samklang.query.conventions.ChartRow.Said;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// Instruments, and one row for each step that a state took towards being bound.
public final class ConventionView implements View<ChartRow> {

    @Override
    public String name() {
        return "conventions";
    }

    @Override
    public Class<ChartRow> rowType() {
        return ChartRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentRegistered e -> List.of(e.instrumentId().value());
            case InstrumentTitleAdded e -> List.of(e.instrumentId().value() + "/title/" + recorded.eventId());
            case InstrumentOpened e -> List.of(e.instrumentId().value() + "/opened");
            case SignatureRecorded e -> List.of(key(e, TreatyStep.SIGNATURE));
            case RatificationRecorded e -> List.of(key(e, TreatyStep.RATIFICATION));
            case TreatyDateRefined e -> List.of(key(e, e.step()));
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                List.of();
        };
    }

    private static String key(TreatyParticipationEvent event, TreatyStep step) {
        return event.instrumentId().value() + "/" + event.state() + "/" + step;
    }

    @Override
    public ChartRow fold(String key, @Nullable ChartRow old, Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentRegistered e -> row(
                    e.instrumentId(),
                    new ChartRow.Registered(e.kind(), e.titles(), e.code(), e.adoptedOn()),
                    old,
                    recorded);
            case InstrumentTitleAdded e -> row(e.instrumentId(), new ChartRow.Titled(e.title()), old, recorded);
            case InstrumentOpened e -> row(e.instrumentId(), new ChartRow.Opened(e.openedOn()), old, recorded);
            case SignatureRecorded e -> row(
                    e.instrumentId(),
                    new ChartRow.Taken(e.state(), TreatyStep.SIGNATURE, e.signedOn()),
                    old,
                    recorded);
            case RatificationRecorded e -> row(
                    e.instrumentId(),
                    new ChartRow.Taken(e.state(), TreatyStep.RATIFICATION, e.ratifiedOn()),
                    old,
                    recorded);
            case TreatyDateRefined e -> refined(key, old, e, recorded);
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                throw new Undigestible(key, recorded);
        };
    }

    private static ChartRow row(
            InstrumentId instrument, Said said, @Nullable ChartRow old, Recorded recorded) {
        return new ChartRow(instrument, said, recorded.envelope().visibility(), traces(old, recorded));
    }

    private static ChartRow refined(
            String key, @Nullable ChartRow old, TreatyDateRefined e, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        return new ChartRow(
                old.instrument(),
                new ChartRow.Taken(e.state(), e.step(), e.after()),
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
                TimeOrder.padded(row.traces().getFirst().position()),
                shownFrom(row.said()));
    }

    private static @Nullable LocalDate shownFrom(Said said) {
        return said instanceof ChartRow.Taken taken ? taken.on().earliest() : null;
    }
}
