package org.samklang.query.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.rows.Running;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.PartnershipTimeline;

class ExchangeIT {
    private static final Moment ON_A_DAY = Moment.asOf(LocalDate.of(2020, 1, 1));

    private final PartnershipTimeline view = new PartnershipTimeline();
    private final Running running = new Running(view);
    private final ExchangeQueries queries = new ExchangeQueries(new Entries(running.reader, view));

    @Test
    void bothAxesOfTimeAnswerAsTheNaiveFoldOverThePrefixDoes() {
        List<Recorded> history = new Histories(2024, Running.allViews(), 20).next(2500);
        running.happened(history, 500);
        int requests = 0;
        int unpassed = 0;
        for (long knownAt : new long[] {-1, 1300, 2499}) {
            for (LocalDate asOf : List.of(LocalDate.of(2014, 2, 1), LocalDate.of(2019, 1, 1))) {
                for (Reach reach : reaches()) {
                    NaiveEntries naive = NaiveEntries.of(history, new Moment(asOf, knownAt, null), reach);
                    for (Subject about : subjects()) {
                        Moment moment = new Moment(asOf, knownAt, null);
                        FindExchanges exchanges =
                                new FindExchanges(about, null, null, moment, reach, Page.whole(), null);
                        Exchanges answer = queries.exchanges(exchanges);
                        assertThat(answer)
                                .as("%s %s %s", about, moment, reach)
                                .isEqualTo(ExchangeQueries.exchanges(exchanges, naive.at(answer.stand())));
                        requests += answer.entries().stream().mapToInt(each -> each.requests().size()).sum();
                        FindUnpassedLearning learning =
                                new FindUnpassedLearning(about, moment, reach, Page.whole(), null);
                        UnpassedLearning left = queries.unpassed(learning);
                        assertThat(left)
                                .as("%s %s %s", about, moment, reach)
                                .isEqualTo(ExchangeQueries.unpassed(learning, naive.at(left.stand())));
                        unpassed += left.entries().size();
                    }
                }
            }
        }
        assertThat(requests).isGreaterThan(20);
        assertThat(unpassed).isGreaterThan(20);
    }

    private static List<Reach> reaches() {
        return List.of(
                Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of("partnership:partnership-1", "organisation:organisation-0")),
                Reach.of(Visibility.FUNDER),
                Reach.everything());
    }

    private static List<@Nullable Subject> subjects() {
        List<@Nullable Subject> subjects = new ArrayList<>();
        subjects.add(null);
        subjects.add(new Subject(StreamType.PARTNERSHIP, "partnership-1"));
        subjects.add(new Subject(StreamType.NETWORK, "network-2"));
        subjects.add(new Subject(StreamType.PROGRAMME, "programme-0"));
        subjects.add(new Subject(StreamType.ORGANISATION, "organisation-3"));
        return subjects;
    }

    @Test
    void pagesTogetherAreTheWhole() {
        Given given = new Given();
        for (int i = 0; i < 7; i++) {
            PartnershipId partnership = new PartnershipId("p" + i);
            given.then(
                    Given.registered(partnership),
                    new LearningRecorded(
                            new LearningId("l" + i),
                            partnership,
                            new Direction(Given.KSS, Given.SPAVO),
                            LearningKind.METHOD,
                            "TOPIC",
                            Given.text("so"),
                            i == 3 ? null : PartialDate.parse("201" + (9 - i)),
                            null,
                            null));
        }
        running.happened(given.recorded(), 5);
        List<String> exchanges = new ArrayList<>();
        List<String> unpassed = new ArrayList<>();
        String after = null;
        do {
            Exchanges page = queries.exchanges(new FindExchanges(
                    null, null, null, ON_A_DAY, Reach.of(Visibility.PUBLIC), new Page(after, 2), null));
            page.entries().forEach(line -> exchanges.add(line.partnership().value()));
            after = page.next();
        } while (after != null);
        do {
            UnpassedLearning page = queries.unpassed(
                    new FindUnpassedLearning(null, ON_A_DAY, Reach.of(Visibility.PUBLIC), new Page(after, 3), null));
            page.entries().forEach(line -> unpassed.add(line.key()));
            after = page.next();
        } while (after != null);

        assertThat(exchanges).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
        assertThat(unpassed)
                .containsExactly(
                        "unpassed:l6",
                        "unpassed:l5",
                        "unpassed:l4",
                        "unpassed:l2",
                        "unpassed:l1",
                        "unpassed:l0",
                        "unpassed:l3");
    }
}
