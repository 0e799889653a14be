package org.samklang.query.subjects;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Stand;
import org.samklang.query.TimeOrder;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.TimelineEntry;

/// Answers for [SubjectDirectory], and from the timeline for what entries name. Where an answer needs both, each is read by
/// itself, at the same moment: never one within the other, which would hold a connection while it waits for another.
public final class SubjectQueries {
    /// Where entries begin behind the last row; before every place of an entry.
    private static final String FIRST_ENTRY = "0";

    private final ViewReader reader;
    private final SubjectDirectory view;
    private final Entries entries;

    public SubjectQueries(ViewReader reader, SubjectDirectory view, Entries entries) {
        this.reader = reader;
        this.view = view;
        this.entries = entries;
    }

    /// What one view gives to an answer.
    ///
    /// @param total how many lines there are on all pages; null where that was not counted
    /// @param next null where these are the last
    private record Part(Stand stand, List<Line> lines, @Nullable Long total, @Nullable String next) {

        Subjects alone() {
            return new Subjects(stand, lines.stream().map(Line::entry).toList(), total, next);
        }

        /// @param then where the answer goes on
        Subjects and(Part other, Stream<Line> inOrder, @Nullable String then) {
            return new Subjects(
                    both(stand, other.stand),
                    inOrder.map(Line::entry).toList(),
                    total == null || other.total == null ? null : Long.valueOf(total + other.total),
                    then);
        }
    }

    /// @param made place in the order of record
    private record Line(String made, SubjectEntry entry) {}

    @QueryHandler
    public Subjects get(GetSubjects query) {
        Map<Boolean, List<Subject>> byEntry = query.subjects().stream()
                .collect(Collectors.partitioningBy(subject -> NamedEntries.names(subject.type())));
        List<Subject> entered = byEntry.getOrDefault(true, List.of());
        List<Subject> listed = byEntry.getOrDefault(false, List.of());
        if (entered.isEmpty()) {
            return rows(query, listed).alone();
        }
        if (listed.isEmpty()) {
            return named(query, query.moment(), entered).alone();
        }
        Part rows = rows(query, listed);
        Part named = named(query, Moment.knownAt(rows.stand().knownAt()), entered);
        return rows.and(
                named,
                Stream.concat(rows.lines().stream(), named.lines().stream())
                        .sorted(Comparator.comparing(Line::made)),
                null);
    }

    private Part rows(GetSubjects query, List<Subject> subjects) {
        List<String> keys = subjects.stream().map(Subject::streamId).sorted().toList();
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            List<Line> lines = keys.isEmpty()
                    ? List.of()
                    : lines(reading.select(Filter.within(query.reach()).keys(keys)));
            return new Part(reading.stand(), lines, (long) lines.size(), null);
        });
    }

    private Part named(GetSubjects query, Moment moment, Collection<Subject> subjects) {
        return entries.read(whenever(moment), query.reach(), query.atLeast(), opened -> {
            List<Line> lines = opened.all(Wanted.themselves(subjects)).stream()
                    .map(SubjectQueries::line)
                    .sorted(Comparator.comparing(Line::made))
                    .toList();
            return new Part(opened.stand(), lines, (long) lines.size(), null);
        });
    }

    @QueryHandler
    public Subjects find(FindSubjects query) {
        Wanted wanted = NamedEntries.wanted(query.type(), query.of());
        Page page = query.page();
        if (query.type() != null && NamedEntries.names(query.type())) {
            return named(query, query.moment(), wanted, page).alone();
        }
        if (query.type() != null || wanted == null) {
            return rows(query).alone();
        }
        Part rows = rows(query);
        int room = rows.next() == null ? page.size() - rows.lines().size() : 0;
        Page rest = new Page(isOfEntry(page.after()) ? page.after() : null, Math.max(room, 1), page.counted());
        Part named = named(query, Moment.knownAt(rows.stand().knownAt()), wanted, rest);
        if (room == 0 && !named.lines().isEmpty()) {
            named = new Part(named.stand(), List.of(), rest.counted() ? named.total() : null, FIRST_ENTRY);
        }
        return rows.and(
                named,
                Stream.concat(rows.lines().stream(), named.lines().stream()),
                rows.next() == null ? named.next() : rows.next());
    }

    /// None where the page begins behind all rows.
    private Part rows(FindSubjects query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> {
            Page page = query.page();
            Filter filter = Filter.within(query.reach()).page(page);
            if (query.type() != null) {
                filter.link(SubjectDirectory.link(query.type()));
            }
            if (query.of() != null) {
                filter.group(query.of().streamId());
            }
            List<Row<SubjectRow>> rows = isOfEntry(page.after()) ? List.of() : reading.select(filter);
            boolean more = rows.size() > page.size();
            List<Row<SubjectRow>> shown = more ? rows.subList(0, page.size()) : rows;
            return new Part(
                    reading.stand(),
                    lines(shown),
                    isOfEntry(page.after()) && page.counted()
                            ? Long.valueOf(reading.count(filter))
                            : reading.total(filter, page, rows),
                    more ? shown.getLast().sorting() : null);
        });
    }

    /// @param wanted null for none
    private Part named(FindSubjects query, Moment moment, @Nullable Wanted wanted, Page page) {
        return entries.read(
                whenever(moment),
                query.reach(),
                query.atLeast(),
                opened -> wanted == null
                        ? new Part(opened.stand(), List.of(), 0L, null)
                        : page(opened, wanted, page));
    }

    private static Part page(Opened opened, Wanted wanted, Page page) {
        Picked<Line> picked = opened.page(wanted, page, entry -> List.of(line(entry)));
        return new Part(
                opened.stand(),
                picked.lines(),
                page.after() == null && picked.next() == null
                        ? Long.valueOf(picked.lines().size())
                        : page.counted() ? Long.valueOf(opened.count(wanted)) : null,
                picked.next());
    }

    /// What a subject is called does not depend on the day that is asked for.
    private static Moment whenever(Moment moment) {
        return new Moment(null, moment.knownAtPosition(), moment.knownAtInstant());
    }

    /// The place of an entry begins with the digit of its lane; that of a row with a letter.
    private static boolean isOfEntry(@Nullable String place) {
        return place != null && !place.isEmpty() && Character.isDigit(place.charAt(0));
    }

    private static Stand both(Stand rows, Stand entries) {
        return new Stand(
                rows.view(),
                Math.min(rows.position(), entries.position()),
                rows.generation(),
                Math.min(rows.knownAt(), entries.knownAt()),
                entries.logHead(),
                Stream.concat(rows.stopped().stream(), entries.stopped().stream())
                        .toList());
    }

    private static List<Line> lines(List<Row<SubjectRow>> rows) {
        return rows.stream().map(SubjectQueries::line).toList();
    }

    private static Line line(Row<SubjectRow> found) {
        SubjectRow row = found.row();
        return new Line(
                found.sorting(),
                new SubjectEntry(
                        row.subject(),
                        row.kind(),
                        row.names(),
                        row.title(),
                        row.parties(),
                        row.of(),
                        row.ended(),
                        found.visibility()));
    }

    private static Line line(TimelineEntry entry) {
        return new Line(TimeOrder.sortable(NamedEntries.madeAt(entry)), NamedEntries.named(entry));
    }
}
