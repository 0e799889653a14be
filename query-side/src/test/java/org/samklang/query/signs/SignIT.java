package org.samklang.query.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.PlainCheck;
import org.samklang.events.Recorded;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.Window;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.rows.Running;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.PartnershipTimeline;

class SignIT {
    private final PartnershipTimeline timeline = new PartnershipTimeline();
    private final ComplianceView rules = new ComplianceView();
    private final Running running = new Running(timeline, rules);
    private final ComplianceQueries compliance = new ComplianceQueries(running.reader, rules);
    private final SignQueries queries = new SignQueries(new Entries(running.reader, timeline), compliance);

    /// How rules are kept has an oracle of its own; here it is asked at the same moment.
    private Signs naive(FindSigns query, NaiveEntries entries) {
        SignQueries.Gathered gathered = SignQueries.gathered(query, entries);
        return SignQueries.answer(query, gathered, compliance.commitments(SignQueries.broken(query, gathered)));
    }

    @Test
    void bothAxesOfTimeAnswerAsTheNaiveFoldOverThePrefixDoes() {
        List<Recorded> history = new ArrayList<>(new Histories(1878, Running.allViews(), 5).next(1000));
        ActivityId plan = new ActivityId("plan");
        PartnershipId partnership = new PartnershipId("partnership-3");
        also(history, new ActivityPlanned(plan, ActivityKind.SEMINAR, null, Given.on("2015", partnership)));
        also(history, new PromiseMade(
                plan, List.of(partnership), new PromiseId("p"), Given.KSS, Given.text("write"), PartialDate.parse("2015")));
        for (String years : List.of("P15Y", "P16Y")) {
            also(history, new ClaimRecorded(
                    partnership, new ClaimId(years), ClaimSubject.DURATION, years, Given.text(years)));
        }
        running.happened(history, 500);
        Set<Class<?>> seen = new HashSet<>();
        int perhaps = 0;
        for (long knownAt : new long[] {-1, 700, 1003}) {
            for (LocalDate asOf : List.of(LocalDate.of(2013, 11, 15), LocalDate.of(2016, 3, 1))) {
                Moment moment = new Moment(asOf, knownAt, null);
                for (Reach reach : reaches()) {
                    NaiveEntries naive = NaiveEntries.of(history, moment, reach);
                    for (Subject about : subjects()) {
                        FindSigns query = new FindSigns(about, 9, moment, reach, Page.whole(), null);
                        Signs answer = queries.signs(query);
                        assertThat(answer)
                                .as("%s %s %s", about, moment, reach)
                                .isEqualTo(naive(query, naive.at(answer.stand())));
                        answer.entries().forEach(sign -> seen.add(sign.why().getClass()));
                        perhaps += (int) answer.entries().stream().filter(Sign::perhaps).count();
                    }
                }
            }
        }
        assertThat(perhaps).isGreaterThan(10);
        assertThat(seen)
                .contains(
                        Signs.Silence.class,
                        Signs.Suspended.class,
                        Signs.OverduePromise.class,
                        Signs.OverduePlan.class,
                        Signs.OpenChallenge.class,
                        Signs.OneWay.class,
                        Signs.Contested.class);
    }

    private static void also(List<Recorded> history, Fact fact) {
        Recorded last = history.getLast();
        history.add(new Recorded(
                last.position() + 1, last.recordedAt(), "further-" + history.size(), Given.facts(fact).recorded().getFirst().envelope(), fact));
    }

    private static List<Reach> reaches() {
        return List.of(
                Reach.of(Visibility.PUBLIC).asPartnerOf(Set.of("partnership:partnership-3")),
                Reach.of(Visibility.FUNDER),
                Reach.everything());
    }

    private static List<@Nullable Subject> subjects() {
        List<@Nullable Subject> subjects = new ArrayList<>();
        subjects.add(null);
        subjects.add(new Subject(StreamType.PARTNERSHIP, "partnership-3"));
        subjects.add(new Subject(StreamType.PROGRAMME, "programme-1"));
        subjects.add(new Subject(StreamType.ORGANISATION, "organisation-2"));
        return subjects;
    }

    @Test
    void aBrokenRuleIsASignAtTheSamePosition() {
        PartnershipId partnership = new PartnershipId("ours");
        RuleSetId set = new RuleSetId("rules");
        Given given = Given.facts(
                new PartnershipRegistered(
                        partnership,
                        List.of(Party.partner(new OrganisationId("aa")), Party.partner(new OrganisationId("bb"))),
                        PartnershipKind.MUNICIPAL,
                        null,
                        PartialDate.parse("2021-01-01"),
                        null,
                        null),
                new RuleSetPublished(
                        set,
                        1,
                        Given.text("Rules"),
                        PartialDate.parse("2021/.."),
                        null,
                        null,
                        List.of(
                                rule("MEET", RuleStrength.MUST, new RuleCheck.Meetings(1, Window.CALENDAR_YEAR, true)),
                                rule("PEOPLE", RuleStrength.SHOULD, new RuleCheck.Plain(PlainCheck.JUDGED_BY_PEOPLE))),
                        null,
                        null),
                new RuleSetAdopted(partnership, set, PartialDate.parse("2021-01-01")));
        running.happened(given.recorded(), 10);

        assertThat(broken("2021-12-31", 2)).isEmpty();
        assertThat(broken("2022-01-01", 1)).isEmpty();
        assertThat(broken("2022-01-01", 2)).singleElement().satisfies(sign -> {
            assertThat(sign.key()).isEqualTo("sign:ours/rule/rules/MEET");
            assertThat(sign.perhaps()).isFalse();
            assertThat(((Signs.BrokenRule) sign.why()).strength()).isEqualTo(RuleStrength.MUST);
            assertThat(((Signs.BrokenRule) sign.why()).since()).isEqualTo(LocalDate.parse("2022-01-01"));
        });
    }

    private static Rule rule(String code, RuleStrength strength, RuleCheck check) {
        return new Rule(code, strength, Given.text(code), null, null, check);
    }

    private List<Sign> broken(String day, long knownAt) {
        return queries
                .signs(new FindSigns(
                        null,
                        9,
                        Moment.asOf(LocalDate.parse(day)).at(knownAt),
                        Reach.of(Visibility.PUBLIC),
                        Page.whole(),
                        null))
                .entries()
                .stream()
                .filter(sign -> sign.why() instanceof Signs.BrokenRule)
                .toList();
    }
}
