package org.samklang.query.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.PartialDate;
import org.samklang.query.conventions.ConventionChart.Convention;
import org.samklang.query.conventions.ConventionChart.StateSteps;
import org.samklang.query.conventions.ConventionChart.Step;
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

    private static ConventionChart answer(GetConventionChart query, Reading<ChartRow> reading) {
        Filter filter = Filter.within(query.reach()).shownBy(reading.asOf());
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
                        .flatMap(List::stream)
                        .toList());
    }

    /// Nothing, where the instrument itself is not for this reader.
    private static List<Convention> convention(
            InstrumentId id, List<Row<ChartRow>> rows, @Nullable LocalDate asOf) {
        ChartRow.@Nullable Registered registered = null;
        List<Name> titles = new ArrayList<>();
        PartialDate openedOn = null;
        Map<String, List<Step>> states = new TreeMap<>();
        for (Row<ChartRow> row : rows) {
            switch (row.row().said()) {
                case ChartRow.Registered first -> {
                    registered = first;
                    titles.addAll(0, first.titles());
                }
                case ChartRow.Titled(Name title) -> titles.add(title);
                case ChartRow.Opened(PartialDate on) -> openedOn = on;
                case ChartRow.Taken taken -> states.computeIfAbsent(taken.state(), _ -> new ArrayList<>())
                        .add(new Step(
                                taken.step(),
                                taken.on(),
                                asOf == null ? null : taken.on().asOf(asOf),
                                row.visibility(),
                                row.row().traces()));
            }
        }
        if (registered == null) {
            return List.of();
        }
        states.values().forEach(steps -> steps.sort(Comparator.comparing(Step::step)));
        return List.of(new Convention(
                id,
                registered.kind(),
                titles,
                registered.code(),
                registered.adoptedOn(),
                openedOn,
                states.entrySet().stream()
                        .map(state -> new StateSteps(state.getKey(), state.getValue()))
                        .toList()));
    }
}
