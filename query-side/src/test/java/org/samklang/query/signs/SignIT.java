package org.samklang.query.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.PlainCheck;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Window;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.rows.Running;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.PartnershipTimeline;
import org.samklang.query.timeline.QuestionsOracle;

class SignIT {
    private final ComplianceView rules = new ComplianceView();

    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(1878, rules)
                .about(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.PROGRAMME);
        ComplianceQueries compliance = new ComplianceQueries(oracle.reader(), rules);
        SignQueries live = new SignQueries(oracle.entries(), compliance);
        Set<Class<?>> seen = new HashSet<>();

        int lines = oracle.agrees(
                asked -> new FindSigns(asked.about(), 9, asked.moment(), asked.reach(), asked.page(), null),
                query -> {
                    Signs answer = live.signs(query);
                    answer.entries().forEach(sign -> seen.add(sign.why().getClass()));
                    return answer;
                },
                // How rules are kept has an oracle of its own; here it is asked at the same moment.
                (query, opened) -> {
                    SignQueries.Gathered gathered = SignQueries.gathered(query, opened);
                    return SignQueries.answer(
                            query, gathered, compliance.commitments(SignQueries.broken(query, gathered)));
                });

        assertThat(lines).isGreaterThan(100);
        assertThat(seen).contains(Signs.Silence.class, Signs.OpenChallenge.class, Signs.OneWay.class);
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
        PartnershipTimeline timeline = new PartnershipTimeline();
        Running running = new Running(timeline, rules);
        running.happened(given.recorded(), 10);
        SignQueries queries = new SignQueries(
                new Entries(running.reader, timeline), new ComplianceQueries(running.reader, rules));

        assertThat(broken(queries, "2021-12-31", 2)).isEmpty();
        assertThat(broken(queries, "2022-01-01", 1)).isEmpty();
        assertThat(broken(queries, "2022-01-01", 2)).singleElement().satisfies(sign -> {
            assertThat(sign.key()).isEqualTo("sign:ours/rule/rules/MEET");
            assertThat(sign.perhaps()).isFalse();
            assertThat(((Signs.BrokenRule) sign.why()).strength()).isEqualTo(RuleStrength.MUST);
            assertThat(((Signs.BrokenRule) sign.why()).since()).isEqualTo(LocalDate.parse("2022-01-01"));
        });
    }

    private static Rule rule(String code, RuleStrength strength, RuleCheck check) {
        return new Rule(code, strength, Given.text(code), null, null, check);
    }

    private static List<Sign> broken(SignQueries queries, String day, long knownAt) {
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
