package org.samklang.query.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.TreatyTerms;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.Goal;
import org.samklang.query.conventions.ConventionChart.Participation;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [ConventionView].
public final class ConventionQueries {
    private final ViewReader reader;
    private final ConventionView view;

    public ConventionQueries(ViewReader reader, ConventionView view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public ConventionChart chart(GetConventionChart query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, reading));
    }

    /// What happened after the day asked for tells of that day too: a state that consented later was not bound before. So
    /// nothing is left out before it is read.
    private static ConventionChart answer(GetConventionChart query, Reading<ChartRow> reading) {
        Filter filter = Filter.within(query.reach());
        InstrumentId instrument = query.instrument();
        if (instrument != null) {
            filter.group(instrument.value());
        }
        Map<InstrumentId, List<Row<ChartRow>>> rows = new LinkedHashMap<>();
        for (Row<ChartRow> row : reading.select(filter)) {
            rows.computeIfAbsent(row.row().instrument(), _ -> new ArrayList<>()).add(row);
        }
        return new ConventionChart(
                reading.stand(),
                rows.entrySet().stream()
                        .map(one -> convention(one.getKey(), one.getValue(), reading.asOf()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Missing where the instrument itself is not for this reader.
    static Optional<Convention> convention(
            InstrumentId id, List<Row<ChartRow>> rows, @Nullable LocalDate asOf) {
        ChartRow.@Nullable Registered registered = null;
        List<Name> titles = new ArrayList<>();
        PartialDate openedOn = null;
        List<Goal> goals = new ArrayList<>();
        Map<String, List<Row<ChartRow>>> states = new TreeMap<>();
        for (Row<ChartRow> row : rows) {
            switch (row.row().said()) {
                case ChartRow.Registered first -> {
                    registered = first;
                    titles.addAll(0, first.titles());
                }
                case ChartRow.Titled(Name title) -> titles.add(title);
                case ChartRow.Opened(PartialDate on) -> openedOn = on;
                case ChartRow.Goal goal when isLater(goal.setOn(), asOf) -> {}
                case ChartRow.Goal goal -> goals.add(new Goal(
                        goal.organisation(),
                        goal.states(),
                        goal.goal(),
                        goal.setOn(),
                        row.visibility(),
                        row.row().traces()));
                case ChartRow.OfState said ->
                    states.computeIfAbsent(said.state(), _ -> new ArrayList<>()).add(row);
            }
        }
        if (registered == null) {
            return Optional.empty();
        }
        TreatyTerms terms = TreatyTerms.of(registered.code()).orElse(null);
        return Optional.of(new Convention(
                id,
                registered.kind(),
                titles,
                registered.code(),
                registered.adoptedOn(),
                openedOn,
                goals,
                states.entrySet().stream()
                        .map(one -> new StateReading(one.getKey(), one.getValue(), terms, asOf).participation())
                        .filter(ConventionQueries::saysSomething)
                        .toList()));
    }

    private static boolean isLater(@Nullable PartialDate date, @Nullable LocalDate asOf) {
        return asOf != null && date != null && date.asOf(asOf) == Happened.NOT_YET;
    }

    private static boolean saysSomething(Participation one) {
        return !(one.steps().isEmpty()
                        && one.reservations().isEmpty()
                        && one.declarations().isEmpty()
                        && one.reports().isEmpty())
                || one.inForce() != null && one.inForce().answer() != ConventionChart.Answer.UNKNOWN;
    }
}
