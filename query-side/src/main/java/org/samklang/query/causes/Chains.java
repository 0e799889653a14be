package org.samklang.query.causes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.query.causes.Causes.CauseLink;
import org.samklang.query.causes.Causes.Way;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Links from cause to effect, and the walks along them. A walk goes on from each thing once, so that chains that meet are
/// told once and circles come to an end.
final class Chains {

    private record Link(String key, Subject cause, Subject effect, @Nullable Narrative note, TimelineEntry entry) {

        Subject from(Way way) {
            return way == Way.CAME_OF_IT ? cause : effect;
        }

        Subject to(Way way) {
            return way == Way.CAME_OF_IT ? effect : cause;
        }

        CauseLink at(Way way, int depth, boolean goesOnAbove) {
            return new CauseLink(
                    key + "/" + way, way, depth, cause, effect, note, goesOnAbove, entry, entry.traces());
        }
    }

    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<Way, Map<Subject, List<Link>>> onwards =
            Map.of(Way.CAME_OF_IT, new HashMap<>(), Way.LED_TO_IT, new HashMap<>());

    /// Adds what the entries say of causes, in the order of record.
    void add(List<TimelineEntry> entries) {
        entries.stream()
                .filter(entry -> entry.state() != EntryState.WITHDRAWN)
                .sorted(Comparator.comparingLong(entry -> entry.traces().getFirst().position()))
                .flatMap(Chains::links)
                .forEach(link -> {
                    if (links.putIfAbsent(link.key(), link) == null) {
                        onwards.forEach((way, from) -> from.computeIfAbsent(link.from(way), _ -> new ArrayList<>())
                                .add(link));
                    }
                });
    }

    /// A source says that one thing led to another, or of an outcome what it came of.
    private static Stream<Link> links(TimelineEntry entry) {
        if (entry.told() instanceof Told.Stated(CauseRecorded said)) {
            return Stream.of(new Link(entry.key(), said.cause(), said.effect(), said.note(), entry));
        }
        if (entry.told() instanceof Told.Stated(OutcomeRecorded said)) {
            Subject outcome = Subject.of(said.outcomeId()).orElseThrow();
            return Subject.among(said.partnerships(), said.project(), said.inspiredBy(), said.learnings()).stream()
                    .map(cause -> new Link(entry.key() + "<" + cause.streamId(), cause, outcome, null, entry));
        }
        return Stream.of();
    }

    /// What follows on something in one step.
    Set<Subject> next(Set<Subject> from, Way way) {
        Set<Subject> next = new LinkedHashSet<>();
        from.forEach(subject -> onwards(subject, way).forEach(link -> next.add(link.to(way))));
        return next;
    }

    private List<Link> onwards(Subject from, Way way) {
        return onwards.getOrDefault(way, Map.of()).getOrDefault(from, List.of());
    }

    /// The walk from one thing.
    List<CauseLink> from(Subject start, Way way) {
        List<CauseLink> told = new ArrayList<>();
        walk(start, way, new HashSet<>(), told);
        return told;
    }

    /// All walks from what nothing led to, and then, for circles, from where they were recorded first.
    List<CauseLink> all() {
        List<CauseLink> told = new ArrayList<>();
        Set<Subject> walked = new HashSet<>();
        List<Subject> causes = links.values().stream().map(Link::cause).distinct().toList();
        causes.stream()
                .filter(cause -> onwards(cause, Way.LED_TO_IT).isEmpty())
                .forEach(root -> walk(root, Way.CAME_OF_IT, walked, told));
        causes.forEach(cause -> walk(cause, Way.CAME_OF_IT, walked, told));
        return told;
    }

    private record Step(Link link, int depth) {}

    private void walk(Subject start, Way way, Set<Subject> walked, List<CauseLink> told) {
        if (!walked.add(start)) {
            return;
        }
        Deque<Step> ahead = new ArrayDeque<>();
        push(start, way, 1, ahead);
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            Subject to = step.link().to(way);
            boolean first = walked.add(to);
            told.add(step.link().at(way, step.depth(), !first && !onwards(to, way).isEmpty()));
            if (first) {
                push(to, way, step.depth() + 1, ahead);
            }
        }
    }

    private void push(Subject from, Way way, int depth, Deque<Step> ahead) {
        onwards(from, way).reversed().forEach(link -> ahead.push(new Step(link, depth)));
    }
}
