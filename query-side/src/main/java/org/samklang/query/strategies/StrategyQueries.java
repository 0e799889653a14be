package org.samklang.query.strategies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.StrategyId;
import org.samklang.query.Trace;
import org.samklang.query.strategies.Strategies.Action;
import org.samklang.query.strategies.Strategies.Progress;
import org.samklang.query.strategies.Strategies.Standing;
import org.samklang.query.strategies.Strategies.Strategy;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the facts of strategies.
public final class StrategyQueries {
    private static final Set<String> KINDS = EntryKinds.facts(
            StrategyAdopted.class, ActionAssigned.class, ActionCompleted.class, ParticipationPrioritised.class);

    private final Entries entries;

    public StrategyQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Strategies find(FindStrategies query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> {
            List<Strategy> found = strategies(opened, query.about());
            return new Strategies(opened.stand(), found);
        });
    }

    static List<Strategy> strategies(Opened opened, @Nullable Subject about) {
        Map<StrategyId, List<TimelineEntry>> said = new LinkedHashMap<>();
        for (TimelineEntry entry : entries(opened, about)) {
            StrategyEvent event = event(entry);
            if (event != null) {
                said.computeIfAbsent(event.strategyId(), _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Strategy> alone = said.values().stream()
                .flatMap(entries -> strategy(entries, opened.asOf()).stream())
                .toList();
        return alone.stream().map(strategy -> amongOthers(strategy, alone)).toList();
    }

    private static List<TimelineEntry> entries(Opened opened, @Nullable Subject about) {
        List<TimelineEntry> named = opened.all(Wanted.of(KINDS, about));
        if (about == null || named.isEmpty()) {
            return named;
        }
        return opened.all(new Wanted(
                KINDS,
                named.stream()
                        .flatMap(entry -> entry.about().stream())
                        .filter(subject -> subject.type() == StreamType.STRATEGY)
                        .collect(Collectors.toSet())));
    }

    private static @Nullable StrategyEvent event(TimelineEntry entry) {
        return entry.told() instanceof Told.Stated(StrategyEvent event) ? event : null;
    }

    /// Nothing where its adoption is not known, or not for this reader.
    private static List<Strategy> strategy(List<TimelineEntry> entries, @Nullable LocalDate day) {
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Stated(StrategyAdopted adopted)) {
                return List.of(new Strategy(
                        entry.about().getFirst().streamId(),
                        adopted.strategyId(),
                        adopted.owner(),
                        adopted.title(),
                        adopted.period(),
                        standing(adopted.period(), day),
                        adopted.adoptedBy(),
                        adopted.adoptedOn(),
                        adopted.document(),
                        adopted.rationale(),
                        adopted.replaces(),
                        List.of(),
                        actions(entries, day),
                        entries.stream()
                                .filter(each -> event(each) instanceof ParticipationPrioritised)
                                .toList(),
                        List.of(entry),
                        entries.stream()
                                .flatMap(each -> each.traces().stream())
                                .sorted(Comparator.comparingLong(Trace::position))
                                .toList()));
            }
        }
        return List.of();
    }

    /// By its bounds, and perhaps where an end is doubtful. Without a day, as long as nothing else is said.
    static Standing standing(PartialDate period, @Nullable LocalDate day) {
        if (day == null) {
            return Standing.IN_FORCE;
        }
        if (!period.hasYear()) {
            return Standing.PERHAPS;
        }
        if (period.whollyAfter(day)) {
            return Standing.NOT_YET;
        }
        if (period.whollyBefore(day)) {
            return Standing.OVER;
        }
        LocalDate first = period.earliest();
        LocalDate last = period.latest();
        return (first == null || !first.isAfter(day)) && (last == null || !last.isBefore(day))
                ? Standing.IN_FORCE
                : Standing.PERHAPS;
    }

    /// One that takes its place ends it, whatever its own period says.
    private static Strategy amongOthers(Strategy strategy, List<Strategy> all) {
        List<Strategy> next = all.stream()
                .filter(other -> strategy.id().equals(other.replaces()))
                .toList();
        if (next.isEmpty()) {
            return strategy;
        }
        Standing standing = strategy.standing() == Standing.OVER || strategy.standing() == Standing.NOT_YET
                ? strategy.standing()
                : next.stream()
                        .map(Strategy::standing)
                        .map(other -> switch (other) {
                            case IN_FORCE, OVER -> Standing.OVER;
                            case PERHAPS -> Standing.PERHAPS;
                            case NOT_YET -> strategy.standing();
                        })
                        .max(Comparator.naturalOrder())
                        .orElse(strategy.standing());
        return new Strategy(
                strategy.key(),
                strategy.id(),
                strategy.owner(),
                strategy.title(),
                strategy.period(),
                standing,
                strategy.adoptedBy(),
                strategy.adoptedOn(),
                strategy.document(),
                strategy.rationale(),
                strategy.replaces(),
                next.stream().map(Strategy::id).toList(),
                strategy.actions(),
                strategy.priorities(),
                strategy.entries(),
                strategy.traces());
    }

    private static List<Action> actions(List<TimelineEntry> entries, @Nullable LocalDate day) {
        return entries.stream()
                .filter(entry -> event(entry) instanceof ActionAssigned)
                .sorted(Comparator.comparingLong(
                        entry -> entry.traces().getFirst().position()))
                .flatMap(entry -> action(entry, entries, day))
                .toList();
    }

    private static Stream<Action> action(TimelineEntry entry, List<TimelineEntry> all, @Nullable LocalDate day) {
        if (!(event(entry) instanceof ActionAssigned assigned)) {
            return Stream.empty();
        }
        List<TimelineEntry> done = all.stream()
                .filter(other -> event(other) instanceof ActionCompleted completed
                        && completed.actionId().equals(assigned.actionId()))
                .toList();
        return Stream.of(new Action(
                assigned.actionId(),
                assigned.action(),
                assigned.responsible(),
                assigned.bodies(),
                assigned.concerns(),
                assigned.assignedOn(),
                assigned.dueOn(),
                progress(done, assigned.dueOn(), day),
                done.isEmpty() ? null : done.getFirst().on(),
                Stream.concat(Stream.of(entry), done.stream()).toList()));
    }

    private static Progress progress(
            List<TimelineEntry> done, @Nullable PartialDate dueOn, @Nullable LocalDate day) {
        if (done.stream().anyMatch(entry -> entry.happened() != Happened.PERHAPS)) {
            return Progress.DONE;
        }
        if (!done.isEmpty()) {
            return Progress.PERHAPS_DONE;
        }
        return dueOn != null && day != null && dueOn.whollyBefore(day) ? Progress.OVERDUE : Progress.OPEN;
    }
}
