package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.events.Subject;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.Row;

/// All timelines at one moment, from the simplest fold there is: no tables, no versions. The oracle of every question that
/// is answered from entries, and the way to ask one about a few facts.
public final class NaiveEntries implements Entries.Opened {

    private record Folded(TimelineRow row, Columns columns, long since) {}

    private final Map<String, Folded> then;
    private final Map<String, Folded> now;
    private final @Nullable LocalDate asOf;
    private final Reach reach;
    private final Stand stand;

    private NaiveEntries(
            Map<String, Folded> then,
            Map<String, Folded> now,
            @Nullable LocalDate asOf,
            Reach reach,
            Stand stand) {
        this.then = then;
        this.now = now;
        this.asOf = asOf;
        this.reach = reach;
        this.stand = stand;
    }

    /// @param history everything there is, from position 0 on
    /// @param moment with a position, or without for all of it
    public static NaiveEntries of(List<Recorded> history, Moment moment, Reach reach) {
        Long knownAt = moment.knownAtPosition();
        int known = knownAt == null ? history.size() : Math.toIntExact(Math.clamp(knownAt + 1, 0, history.size()));
        return new NaiveEntries(
                fold(history.subList(0, known)),
                fold(history),
                moment.asOf(),
                reach,
                new Stand("timeline", history.size() - 1L, 1, known - 1L, history.size() - 1L, List.of()));
    }

    /// Everything that the reader of all sees on that day.
    public static NaiveEntries on(String day, List<Recorded> history) {
        return of(history, Moment.asOf(LocalDate.parse(day)), Reach.of(Visibility.INTERNAL));
    }

    private static Map<String, Folded> fold(List<Recorded> facts) {
        PartnershipTimeline view = new PartnershipTimeline();
        Map<String, Folded> rows = new HashMap<>();
        for (Recorded recorded : facts) {
            for (String key : view.keys(recorded)) {
                Folded old = rows.get(key);
                TimelineRow row = view.fold(key, old == null ? null : old.row(), recorded);
                rows.put(key, new Folded(row, view.columns(row), recorded.position()));
            }
        }
        return rows;
    }

    /// The same where the answer to compare with says that it stands elsewhere.
    public NaiveEntries at(Stand other) {
        return new NaiveEntries(then, now, asOf, reach, other);
    }

    @Override
    public NaiveEntries within(Reach other) {
        return new NaiveEntries(then, now, asOf, other, stand);
    }

    @Override
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    @Override
    public List<TimelineEntry> all(Entries.Wanted wanted) {
        return entries(shown(wanted));
    }

    @Override
    public List<TimelineEntry> whenever(Entries.Wanted wanted) {
        return entries(rows(wanted));
    }

    @Override
    public long count(Entries.Wanted wanted) {
        return shown(wanted).size();
    }

    @Override
    public <T> Entries.Picked<T> pageInSteps(
            Entries.Wanted wanted,
            Page page,
            Function<List<TimelineEntry>, ? extends Function<TimelineEntry, ? extends Collection<T>>> picking) {
        List<Row<TimelineRow>> rows = shown(wanted).stream()
                .filter(row -> page.after() == null || row.sorting().compareTo(page.after()) > 0)
                .toList();
        List<TimelineEntry> entries = entries(rows);
        Function<TimelineEntry, ? extends Collection<T>> pick = picking.apply(entries);
        List<T> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.addAll(pick.apply(entries.get(i)));
            if (lines.size() >= page.size()) {
                return new Entries.Picked<>(lines, i + 1 < rows.size() ? rows.get(i).sorting() : null);
            }
        }
        return new Entries.Picked<>(lines, null);
    }

    @Override
    public Stand stand() {
        return stand;
    }

    private List<Row<TimelineRow>> shown(Entries.Wanted wanted) {
        return rows(wanted).stream()
                .filter(row -> {
                    LocalDate from = columns(row.key()).shownFrom();
                    return asOf == null || from == null || !from.isAfter(asOf);
                })
                .toList();
    }

    private Columns columns(String key) {
        return then.get(key).columns();
    }

    private List<Row<TimelineRow>> rows(Entries.Wanted wanted) {
        Set<String> kinds = wanted.kinds();
        List<String> about = Stream.concat(wanted.about().stream().map(Subject::streamId), wanted.ways().stream())
                .toList();
        return visible()
                .filter(row -> wanted.keys().isEmpty() || wanted.keys().contains(row.key()))
                .filter(row -> kinds.isEmpty() || kinds.contains(columns(row.key()).link()))
                .filter(row -> about.isEmpty()
                        || columns(row.key()).groups().stream().anyMatch(about::contains))
                .sorted(Comparator.comparing(Row<TimelineRow>::sorting).thenComparing(Row::key))
                .toList();
    }

    private Stream<Row<TimelineRow>> visible() {
        return then.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .filter(row -> !row.withdrawn() || reach.withdrawnToo())
                .filter(row -> row.visibility().isWithin(reach.widest())
                        || row.visibility().isWithin(Visibility.PARTNERS)
                                && now.get(row.key()).columns().groups().stream()
                                        .anyMatch(reach.own()::contains));
    }

    private Row<TimelineRow> row(String key, Folded folded) {
        Columns today = now.get(key).columns();
        return new Row<>(
                key,
                folded.row(),
                folded.columns().visibility().andAtLeast(today.visibility()),
                folded.columns().withdrawn() || today.withdrawn(),
                folded.since(),
                folded.columns().sorting());
    }

    private List<TimelineEntry> entries(List<Row<TimelineRow>> rows) {
        return rows.stream()
                .map(row -> TimelineReading.entry(row, asOf, claims(row.row().about().getFirst()), null))
                .toList();
    }

    private List<Told.Claim> claims(Subject where) {
        return visible()
                .filter(row -> !row.withdrawn())
                .filter(row -> row.row().about().getFirst().equals(where))
                .map(row -> row.row().told())
                .filter(Told.Claim.class::isInstance)
                .map(Told.Claim.class::cast)
                .toList();
    }
}
