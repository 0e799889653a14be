package org.samklang.query.subjects;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.events.Subject;
import org.samklang.query.Page;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Answers for [SubjectDirectory].
public final class SubjectQueries {
    private final ViewReader reader;
    private final SubjectDirectory view;

    public SubjectQueries(ViewReader reader, SubjectDirectory view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public Subjects get(GetSubjects query) {
        List<String> keys =
                query.subjects().stream().map(Subject::streamId).sorted().toList();
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            List<SubjectEntry> entries = keys.isEmpty()
                    ? List.of()
                    : reading.select(Filter.within(query.reach()).keys(keys)).stream()
                            .map(SubjectQueries::entry)
                            .toList();
            return new Subjects(reading.stand(), entries, entries.size(), null);
        });
    }

    @QueryHandler
    public Subjects find(FindSubjects query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> found(query, reading));
    }

    private static Subjects found(FindSubjects query, Reading<SubjectRow> reading) {
        Page page = query.page();
        Filter filter = Filter.within(query.reach()).page(page);
        if (query.type() != null) {
            filter.link(SubjectDirectory.link(query.type()));
        }
        if (query.of() != null) {
            filter.group(query.of().streamId());
        }
        List<Row<SubjectRow>> rows = reading.select(filter);
        boolean more = rows.size() > page.size();
        List<Row<SubjectRow>> shown = more ? rows.subList(0, page.size()) : rows;
        return new Subjects(
                reading.stand(),
                shown.stream().map(SubjectQueries::entry).toList(),
                page.after() == null && !more ? shown.size() : reading.count(filter),
                more ? shown.getLast().sorting() : null);
    }

    private static SubjectEntry entry(Row<SubjectRow> found) {
        SubjectRow row = found.row();
        return new SubjectEntry(
                row.subject(),
                row.kind(),
                row.names(),
                row.title(),
                row.parties(),
                row.of(),
                row.ended(),
                found.visibility());
    }
}
