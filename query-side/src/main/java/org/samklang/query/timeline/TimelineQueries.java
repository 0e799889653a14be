package org.samklang.query.timeline;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.query.Page;
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
        List<TimelineEntry> entries = new Entries.AtOneMoment(reading, query.reach()).entries(shown);
        return new Timeline(
                reading.stand(),
                query.about(),
                entries,
                page.after() == null && !more ? shown.size() : reading.count(filter),
                more ? shown.getLast().sorting() : null);
    }
}
