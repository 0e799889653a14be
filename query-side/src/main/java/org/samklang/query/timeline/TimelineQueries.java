package org.samklang.query.timeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.query.Page;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [PartnershipTimeline].
public final class TimelineQueries {
    private final ViewReader reader;
    private final PartnershipTimeline view;

    public TimelineQueries(ViewReader reader, PartnershipTimeline view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public Timeline timeline(GetTimeline query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, reading));
    }

    private static Timeline answer(GetTimeline query, Reading<TimelineRow> reading) {
        Page page = query.page();
        Filter filter = Filter.within(query.reach())
                .group(query.about().streamId())
                .shownBy(reading.asOf())
                .page(page);
        List<Row<TimelineRow>> rows = reading.select(filter);
        boolean more = rows.size() > page.size();
        List<Row<TimelineRow>> shown = more ? rows.subList(0, page.size()) : rows;
        List<Told.Claim> claims = shown.stream().anyMatch(row -> row.row().told() instanceof Told.Claim)
                ? claims(query, reading)
                : List.of();
        Stand stand = reading.stand();
        Map<String, Stopped> stopped =
                stand.stopped().stream().collect(Collectors.toMap(Stopped::key, one -> one));
        return new Timeline(
                stand,
                query.about(),
                shown.stream()
                        .map(row -> TimelineReading.entry(row, reading.asOf(), claims, stopped.get(row.key())))
                        .toList(),
                page.after() == null && !more ? shown.size() : reading.count(filter),
                more ? shown.getLast().sorting() : null);
    }

    private static List<Told.Claim> claims(GetTimeline query, Reading<TimelineRow> reading) {
        return reading
                .select(Filter.within(query.reach())
                        .group(query.about().streamId())
                        .link("claim"))
                .stream()
                .filter(row -> !row.withdrawn())
                .map(row -> row.row().told())
                .filter(Told.Claim.class::isInstance)
                .map(Told.Claim.class::cast)
                .toList();
    }
}
