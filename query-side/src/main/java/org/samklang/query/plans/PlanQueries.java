package org.samklang.query.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityKind;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Place;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.query.Page;
import org.samklang.query.plans.Plans.Count;
import org.samklang.query.plans.Plans.Held;
import org.samklang.query.plans.Plans.OfPartnership;
import org.samklang.query.plans.Plans.PlanLine;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the activities that were planned, and from projects.
public final class PlanQueries {
    private static final Quantity ONCE = new Quantity(BigDecimal.ONE, null, Qualifier.EXACT);
    private static final Set<String> STARTED = EntryKinds.facts(ProjectStarted.class);
    private static final Set<String> MOVED_OR_OVER =
            EntryKinds.facts(ProjectReplanned.class, ProjectCompleted.class, ProjectCancelled.class);

    private final Entries entries;

    public PlanQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Plans plans(FindPlans query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> answer(query, opened));
    }

    static Plans answer(FindPlans query, Opened opened) {
        LocalDate asOf = Objects.requireNonNull(query.moment().asOf());
        List<PlanLine> lines = new ArrayList<>();
        for (TimelineEntry entry : opened.all(Wanted.of(EntryKinds.PLANS, query.about()))) {
            add(PlanReading.activity(entry, asOf), lines);
        }
        Map<Subject, TimelineEntry> started = opened.all(Wanted.of(STARTED, query.about())).stream()
                .collect(Collectors.toMap(
                        start -> start.about().getFirst(), start -> start, (first, _) -> first, LinkedHashMap::new));
        Map<Subject, List<TimelineEntry>> facts = facts(started.keySet(), query, opened);
        for (TimelineEntry start : started.values()) {
            add(PlanReading.project(start, facts.getOrDefault(start.about().getFirst(), List.of()), asOf), lines);
        }
        lines.sort(Comparator.comparing(PlanQueries::place));
        Page.Cut<PlanLine> page = query.page().cut(lines, PlanQueries::place);
        List<Plans.Place> places = query.about() == null
                ? List.of()
                : places(opened.all(Wanted.of(EntryKinds.ACTIVITIES, query.about())));
        return new Plans(
                opened.stand(), asOf, page.lines(), counts(lines), partnerships(lines), places, page.next());
    }

    private static void add(@Nullable PlanLine line, List<PlanLine> into) {
        if (line != null) {
            into.add(line);
        }
    }

    /// By the time that was stated first.
    private static String place(PlanLine line) {
        return (line.stated() == null ? "~" : line.stated().sortKey()) + " " + line.key();
    }

    /// What became of these projects, wherever it is told.
    private static Map<Subject, List<TimelineEntry>> facts(
            Set<Subject> started, FindPlans query, Opened opened) {
        if (started.isEmpty()) {
            return Map.of();
        }
        List<TimelineEntry> all = query.about() == null
                ? opened.all(Wanted.of(MOVED_OR_OVER))
                : opened.within(query.everywhere())
                        .all(new Wanted(MOVED_OR_OVER, started));
        return all.stream()
                .filter(entry -> entry.told() instanceof Told.Stated(ProjectEvent _))
                .sorted(Comparator.comparingLong(entry -> entry.traces().getFirst().position()))
                .collect(Collectors.groupingBy(entry -> entry.about().getFirst()));
    }

    private static List<Count> counts(List<PlanLine> lines) {
        Map<PlanOutcome, int[]> counts = new EnumMap<>(PlanOutcome.class);
        for (PlanLine line : lines) {
            counts.computeIfAbsent(line.outcome(), _ -> new int[2])[line.perhaps() ? 1 : 0]++;
        }
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()[0], count.getValue()[1]))
                .toList();
    }

    private static List<OfPartnership> partnerships(List<PlanLine> lines) {
        Map<Subject, List<PlanLine>> of = new TreeMap<>(Comparator.comparing(Subject::id));
        for (PlanLine line : lines) {
            line.entry().about().stream()
                    .filter(subject -> subject.type() == StreamType.PARTNERSHIP)
                    .forEach(partnership ->
                            of.computeIfAbsent(partnership, _ -> new ArrayList<>()).add(line));
        }
        return of.entrySet().stream()
                .map(one -> new OfPartnership(one.getKey(), counts(one.getValue())))
                .toList();
    }

    /// What is told of one country.
    private static final class There {
        private final List<TimelineEntry> held = new ArrayList<>();
        private final List<TimelineEntry> perhaps = new ArrayList<>();
        private int planned;
        private int notConfirmed;

        void add(TimelineEntry entry) {
            switch (entry.state()) {
                case HELD -> (entry.happened() == Happened.PERHAPS ? perhaps : held).add(entry);
                case PLANNED -> planned++;
                case OVERDUE_UNCONFIRMED -> notConfirmed++;
                case STATED, CANCELLED, REQUESTED, CLAIMED, CONFIRMED, DISPUTED, WITHDRAWN -> {}
            }
        }
    }

    static List<Plans.Place> places(List<TimelineEntry> activities) {
        Map<String, There> countries = new TreeMap<>();
        for (TimelineEntry entry : activities) {
            if (entry.state() != EntryState.WITHDRAWN && entry.told() instanceof Told.Activity activity) {
                Place place = activity.details().place();
                if (place != null && place.country() != null) {
                    countries.computeIfAbsent(place.country(), _ -> new There()).add(entry);
                }
            }
        }
        return countries.entrySet().stream()
                .map(one -> new Plans.Place(
                        one.getKey(),
                        held(one.getValue().held),
                        held(one.getValue().perhaps),
                        one.getValue().planned,
                        one.getValue().notConfirmed))
                .toList();
    }

    private static List<Held> held(List<TimelineEntry> entries) {
        Map<ActivityKind, List<TimelineEntry>> kinds = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> ((Told.Activity) entry.told()).kind(), LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> new Held(
                        kind.getKey(),
                        QuantitySum.of(kind.getValue().stream().map(PlanQueries::times).toList()),
                        kind.getValue().stream().map(TimelineEntry::key).toList()))
                .toList();
    }

    /// How often: a meeting may stand for several.
    private static Quantity times(TimelineEntry entry) {
        Told.Held held = ((Told.Activity) entry.told()).held();
        return switch (held == null ? new Told.Nothing() : held.specifics()) {
            case Told.Meetings meetings -> meetings.meetings();
            case Told.IncomingVisit incoming when incoming.visits() != null -> incoming.visits();
            case Told.IncomingVisit _, Told.Visit _, Told.Placement _, Told.Conference _, Told.Training _,
                    Told.Dissemination _, Told.Advocacy _, Told.Nothing _ -> ONCE;
        };
    }
}
