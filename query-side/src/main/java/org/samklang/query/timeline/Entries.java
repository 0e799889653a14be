package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.ViewReader;

/// Entries of all timelines, found by their kind: what questions over the whole register are answered from. An entry that
/// stands on several timelines is found once.
///
/// A question that entries can answer has no table of its own: it is a pure function of the entries that its reader may
/// see, so it is rebuilt, travels in time and withholds as they do.
public final class Entries {
    /// How many rows are read at a time where lines are picked from many: as many as the page has lines, and then, where
    /// few are picked, twice as many each time.
    private static final int SMALLEST_STEP = 50;

    private static final int LARGEST_STEP = 1000;

    private final ViewReader reader;
    private final PartnershipTimeline view;

    public Entries(ViewReader reader, PartnershipTimeline view) {
        this.reader = reader;
        this.view = view;
    }

    /// Which entries are wanted: those on the timeline of one of these subjects or with one of these ways to them, all of
    /// them where neither is named.
    ///
    /// @param kinds of [EntryKinds]; empty for all
    /// @param about subjects
    /// @param ways of [Ways]
    /// @param keys of entries; empty for all
    public record Wanted(Set<String> kinds, Set<Subject> about, Set<String> ways, Set<String> keys) {
        public Wanted {
            kinds = Set.copyOf(kinds);
            about = Set.copyOf(about);
            ways = Set.copyOf(ways);
            keys = Set.copyOf(keys);
        }

        public Wanted(Set<String> kinds, Set<Subject> about, Set<String> ways) {
            this(kinds, about, ways, Set.of());
        }

        public Wanted(Set<String> kinds, Set<Subject> about) {
            this(kinds, about, Set.of());
        }

        /// Wherever they stand.
        public static Wanted of(Set<String> kinds) {
            return new Wanted(kinds, Set.of());
        }

        /// On the timeline of this subject; wherever they stand where there is none.
        public static Wanted of(Set<String> kinds, @Nullable Subject about) {
            return new Wanted(kinds, about == null ? Set.of() : Set.of(about));
        }

        /// Partnerships that, in the words of their sources, run under a programme of one of these names.
        public static Wanted runningUnder(Collection<String> names) {
            return new Wanted(EntryKinds.REGISTRATIONS, Set.of(), Ways.under(names));
        }

        /// The entries that these activities and pieces of learning are.
        public static Wanted themselves(Collection<Subject> subjects) {
            return new Wanted(
                    EntryKinds.anyOf(EntryKinds.ACTIVITIES, EntryKinds.LEARNING),
                    Set.of(),
                    Set.of(),
                    subjects.stream().map(Subject::streamId).collect(Collectors.toSet()));
        }

        /// This activity, and those that were a part of it.
        public static Wanted partsOf(ActivityId activity) {
            return new Wanted(
                    EntryKinds.ACTIVITIES, Set.copyOf(Subject.among(activity)), Set.of(Ways.partOf(activity)));
        }

        /// And the seats that this person or organisation holds, where seats are wanted.
        public Wanted heldBy(Subject holder) {
            return new Wanted(kinds, about, Set.of(Ways.held(holder)));
        }

        /// Whether everything that is claimed where these are is among what is wanted.
        private boolean hasAllClaims(Set<Subject> where) {
            boolean wherever = about.isEmpty() && ways.isEmpty();
            return keys.isEmpty()
                    && (kinds.isEmpty() || kinds.containsAll(EntryKinds.CLAIMS))
                    && (wherever || about.containsAll(where));
        }

        private Filter within(Reach reach) {
            Filter filter = Filter.within(reach);
            if (!kinds.isEmpty()) {
                filter.links(kinds);
            }
            if (!about.isEmpty() || !ways.isEmpty()) {
                filter.groups(Stream.concat(about.stream().map(Subject::streamId), ways.stream())
                        .toList());
            }
            if (!keys.isEmpty()) {
                filter.keys(keys);
            }
            return filter;
        }
    }

    /// All timelines, open at one moment.
    public interface Opened {
        @Nullable LocalDate asOf();

        /// All that are wanted, in the order of time.
        List<TimelineEntry> all(Wanted wanted);

        /// All that are wanted, in the order of time, also what had not happened yet on the asked day.
        List<TimelineEntry> whenever(Wanted wanted);

        /// How many are wanted.
        long count(Wanted wanted);

        /// One page of the lines that are picked from the wanted entries, in the order of time. A page can be a little
        /// longer than asked for: the lines of one entry stay together.
        ///
        /// @param pick the lines that an entry makes; none where it is nothing to the question
        default <T> Picked<T> page(Wanted wanted, Page page, Function<TimelineEntry, ? extends Collection<T>> pick) {
            return pageInSteps(wanted, page, _ -> pick);
        }

        /// The same, where the lines of an entry depend on further entries.
        ///
        /// @param picking is shown the entries of each step before they are picked from, so that it can look up for all of
        ///     them together what they depend on
        <T> Picked<T> pageInSteps(
                Wanted wanted,
                Page page,
                Function<List<TimelineEntry>, ? extends Function<TimelineEntry, ? extends Collection<T>>> picking);

        /// The same at the same moment, as far as another reach goes: what an answer about one subject leads to elsewhere.
        Opened within(Reach other);

        /// Asked last: it tells of what was read.
        Stand stand();
    }

    /// Lines, and where the next ones begin.
    public record Picked<T>(List<T> lines, @Nullable String next) {
        public Picked {
            lines = List.copyOf(lines);
        }
    }

    /// Reads all timelines at one moment.
    ///
    /// @param atLeast waits until the view has folded this position
    public <A> A read(Moment moment, Reach reach, @Nullable Long atLeast, Function<Opened, A> answer) {
        return reader.read(view, moment, atLeast, reading -> answer.apply(new AtOneMoment(reading, reach)));
    }

    /// Rows as entries.
    static final class AtOneMoment implements Opened {
        private final Reading<TimelineRow> reading;
        private final Reach reach;

        AtOneMoment(Reading<TimelineRow> reading, Reach reach) {
            this.reading = reading;
            this.reach = reach;
        }

        @Override
        public @Nullable LocalDate asOf() {
            return reading.asOf();
        }

        @Override
        public List<TimelineEntry> all(Wanted wanted) {
            return entries(reading.select(wanted.within(reach).shownBy(reading.asOf())), wanted);
        }

        @Override
        public List<TimelineEntry> whenever(Wanted wanted) {
            return entries(reading.select(wanted.within(reach)), wanted);
        }

        @Override
        public long count(Wanted wanted) {
            return reading.count(wanted.within(reach).shownBy(reading.asOf()));
        }

        @Override
        public <T> Picked<T> pageInSteps(
                Wanted wanted,
                Page page,
                Function<List<TimelineEntry>, ? extends Function<TimelineEntry, ? extends Collection<T>>> picking) {
            List<T> lines = new ArrayList<>();
            String after = page.after();
            int size = Math.max(page.size(), SMALLEST_STEP);
            while (true) {
                List<Row<TimelineRow>> rows = reading.select(
                        wanted.within(reach).shownBy(reading.asOf()).page(new Page(after, size)));
                boolean more = rows.size() > size;
                List<Row<TimelineRow>> step = more ? rows.subList(0, size) : rows;
                size = Math.min(2 * size, LARGEST_STEP);
                List<TimelineEntry> entries = entries(step);
                Function<TimelineEntry, ? extends Collection<T>> pick = picking.apply(entries);
                for (int i = 0; i < step.size(); i++) {
                    lines.addAll(pick.apply(entries.get(i)));
                    after = step.get(i).sorting();
                    if (lines.size() >= page.size()) {
                        return new Picked<>(lines, more || i + 1 < step.size() ? after : null);
                    }
                }
                if (!more) {
                    return new Picked<>(lines, null);
                }
            }
        }

        @Override
        public Opened within(Reach other) {
            return new AtOneMoment(reading, other);
        }

        @Override
        public Stand stand() {
            return reading.stand();
        }

        List<TimelineEntry> entries(List<Row<TimelineRow>> rows) {
            Set<Subject> where = claimed(rows);
            return entries(
                    rows, where.isEmpty() ? List.of() : reading.select(new Wanted(EntryKinds.CLAIMS, where).within(reach)));
        }

        /// @param wanted what the rows are all of
        private List<TimelineEntry> entries(List<Row<TimelineRow>> rows, Wanted wanted) {
            return wanted.hasAllClaims(claimed(rows)) ? entries(rows, rows) : entries(rows);
        }

        private static Set<Subject> claimed(List<Row<TimelineRow>> rows) {
            return rows.stream()
                    .filter(row -> row.row().told() instanceof Told.Claim)
                    .map(row -> row.row().about().getFirst())
                    .collect(Collectors.toSet());
        }

        /// @param all among them everything that is claimed where these rows claim something
        private List<TimelineEntry> entries(List<Row<TimelineRow>> rows, List<Row<TimelineRow>> all) {
            Map<Subject, List<Told.Claim>> claims = claims(all);
            Map<String, Stopped> stopped =
                    reading.stand().stopped().stream().collect(Collectors.toMap(Stopped::key, one -> one));
            return rows.stream()
                    .map(row -> TimelineReading.entry(
                            row,
                            reading.asOf(),
                            claims.getOrDefault(row.row().about().getFirst(), List.of()),
                            stopped.get(row.key())))
                    .toList();
        }

        /// What is claimed where these claims stand: whether one of them is contested depends on all of them.
        private static Map<Subject, List<Told.Claim>> claims(List<Row<TimelineRow>> rows) {
            Map<Subject, List<Told.Claim>> claims = new HashMap<>();
            for (Row<TimelineRow> row : rows) {
                if (!row.withdrawn() && row.row().told() instanceof Told.Claim claim) {
                    claims.computeIfAbsent(row.row().about().getFirst(), _ -> new ArrayList<>())
                            .add(claim);
                }
            }
            return claims;
        }
    }
}
