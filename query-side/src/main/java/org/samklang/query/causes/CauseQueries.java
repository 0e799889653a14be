package org.samklang.query.causes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.Subject;
import org.samklang.query.Page;
import org.samklang.query.TimeOrder;
import org.samklang.query.causes.Causes.CauseLink;
import org.samklang.query.causes.Causes.Way;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;

/// Answers from what sources say led to what.
public final class CauseQueries {
    private static final Set<String> SAID = EntryKinds.facts(CauseRecorded.class, OutcomeRecorded.class);

    private final Entries entries;

    public CauseQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Causes causes(FindCauses query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> answer(query, opened));
    }

    static Causes answer(FindCauses query, Opened opened) {
        Chains chains = new Chains();
        List<CauseLink> links;
        if (query.about() == null) {
            chains.add(opened.all(Wanted.of(SAID)));
            links = chains.all();
        } else {
            Subject about = query.about();
            gather(chains, about, query, opened);
            links = Stream.of(Way.LED_TO_IT, Way.CAME_OF_IT)
                    .flatMap(way -> chains.from(about, way).stream())
                    .toList();
        }
        Page.Cut<Integer> page =
                query.page().cut(IntStream.range(0, links.size()).boxed().toList(), at -> TimeOrder.sortable(at));
        return new Causes(
                opened.stand(), page.lines().stream().map(links::get).toList(), page.next());
    }

    /// How far the reading has come one way.
    private static final class Front {
        private final Way way;
        private final Set<Subject> seen;
        private Set<Subject> open;

        Front(Way way, Subject about) {
            this.way = way;
            this.seen = new HashSet<>(Set.of(about));
            this.open = Set.of(about);
        }

        Set<Subject> goOn(Chains chains) {
            open = chains.next(open, way);
            open.removeAll(seen);
            seen.addAll(open);
            return open;
        }
    }

    /// Reads the links step by step, both ways: those of the subject itself as far as the reader sees of it, all others as
    /// far as it sees everywhere.
    private static void gather(Chains chains, Subject about, FindCauses query, Opened opened) {
        chains.add(opened.all(Wanted.of(SAID, about)));
        Opened elsewhere = opened.within(query.everywhere());
        List<Front> fronts = Stream.of(Way.values()).map(way -> new Front(way, about)).toList();
        Set<Subject> read = new HashSet<>(Set.of(about));
        Set<Subject> reached;
        do {
            reached = fronts.stream().flatMap(front -> front.goOn(chains).stream()).collect(Collectors.toSet());
            Set<Subject> unread = reached.stream().filter(read::add).collect(Collectors.toSet());
            if (!unread.isEmpty()) {
                chains.add(elsewhere.all(new Wanted(SAID, unread)));
            }
        } while (!reached.isEmpty());
    }
}
