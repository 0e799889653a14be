package org.samklang.query.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Visibility;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.rows.Running;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.PartnershipTimeline;

class ContinuationIT {
    private final PartnershipTimeline view = new PartnershipTimeline();
    private final Running running = new Running(view);
    private final ContinuationQueries queries = new ContinuationQueries(new Entries(running.reader, view));

    @Test
    void bothAxesOfTimeAnswerAsTheNaiveFoldOverThePrefixDoes() {
        List<Recorded> history = new Histories(1929, Running.allViews(), 8).next(3000);
        running.happened(history, 500);
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        int told = 0;
        for (long knownAt : new long[] {-1, 900, 2999}) {
            for (LocalDate asOf : List.of(LocalDate.of(2013, 11, 15), LocalDate.of(2016, 3, 1), LocalDate.of(2019, 1, 1))) {
                Moment moment = new Moment(asOf, knownAt, null);
                for (Reach reach : reaches()) {
                    NaiveEntries naive = NaiveEntries.of(history, moment, reach);
                    for (Subject about : subjects()) {
                        FindContinuations query = new FindContinuations(about, moment, reach, Page.whole(), null);
                        Continuations answer = queries.continuations(query);
                        assertThat(answer)
                                .as("%s %s %s", about, moment, reach)
                                .isEqualTo(ContinuationQueries.continuations(query, naive.at(answer.stand())));
                        answer.entries().forEach(line -> seen.add(line.outcome()));
                        told += answer.entries().size();
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(200);
        assertThat(seen).containsAll(EnumSet.allOf(Outcome.class));
    }

    private static List<Reach> reaches() {
        return List.of(
                Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of("partnership:partnership-2", "grant:grant-1")),
                Reach.of(Visibility.FUNDER),
                Reach.everything());
    }

    private static List<@Nullable Subject> subjects() {
        List<@Nullable Subject> subjects = new ArrayList<>();
        subjects.add(null);
        subjects.add(new Subject(StreamType.PARTNERSHIP, "partnership-1"));
        subjects.add(new Subject(StreamType.NETWORK, "network-2"));
        subjects.add(new Subject(StreamType.ORGANISATION, "organisation-3"));
        subjects.add(new Subject(StreamType.GRANT, "grant-1"));
        return subjects;
    }
}
