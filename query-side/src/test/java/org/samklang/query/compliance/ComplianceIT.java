package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.RULES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.PlainCheck;
import org.samklang.events.Recorded;
import org.samklang.events.RuleCheck;
import org.samklang.events.Window;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.rows.Running;

class ComplianceIT {
    private final ComplianceView view = new ComplianceView();
    private final Running running = new Running(view);
    private final ComplianceQueries queries = new ComplianceQueries(running.reader, view);

    private Map<String, EvidenceRow> folded(List<Recorded> facts) {
        Map<String, EvidenceRow> rows = new HashMap<>();
        facts.forEach(recorded -> view.keys(recorded)
                .forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded))));
        return rows;
    }

    /// Judges by everything that was recorded then and may be seen today, without asking what leads to what.
    private List<RuleSetCompliance> naive(
            Map<String, EvidenceRow> then,
            Map<String, EvidenceRow> now,
            PartnershipId partnership,
            LocalDate asOf,
            Reach reach,
            Choice choice) {
        List<EvidenceRow> rows = then.entrySet().stream()
                .filter(row -> !now.get(row.getKey()).withdrawn())
                .filter(row -> now.get(row.getKey())
                        .visibility()
                        .andAtLeast(row.getValue().visibility())
                        .isWithin(reach.widest()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingLong(
                        row -> row.traces().getFirst().position()))
                .toList();
        return new Assessor(ComplianceQueries.dossier(partnership, rows), asOf, choice).assess();
    }

    @Test
    void bothAxesOfTimeAnswerAsTheNaiveFoldOverThePrefixDoes() {
        List<Recorded> history = new Histories(71, Running.allViews(), 3).next(1500);
        running.happened(history, 100);
        Map<String, EvidenceRow> now = folded(history);
        Set<Status> seen = new HashSet<>();
        int judged = 0;
        for (long knownAt : new long[] {-1, 300, 900, 1499}) {
            Map<String, EvidenceRow> then = folded(history.subList(0, (int) knownAt + 1));
            for (LocalDate asOf : List.of(LocalDate.of(2014, 6, 10), LocalDate.of(2017, 1, 1))) {
                for (Reach reach : List.of(Reach.of(Visibility.PUBLIC), Reach.of(Visibility.PARTNERS), Reach.everything())) {
                    for (Choice choice : List.of(Choice.ADOPTED, new Choice(new RuleSetId("ruleset-1"), null, true))) {
                        for (int i = 0; i < 3; i++) {
                            PartnershipId partnership = new PartnershipId("partnership-" + i);
                            Compliance answer = queries.compliance(new GetCompliance(
                                    partnership, choice, new Moment(asOf, knownAt, null), reach, null));
                            assertThat(answer.ruleSets())
                                    .as("%s %d %s %s", partnership, knownAt, asOf, reach)
                                    .isEqualTo(naive(then, now, partnership, asOf, reach, choice));
                            for (RuleSetCompliance set : answer.ruleSets()) {
                                judged += set.rules().size();
                                set.rules().forEach(result -> seen.add(result.status()));
                            }
                        }
                    }
                }
            }
        }
        assertThat(judged).isGreaterThan(100);
        assertThat(seen).contains(Status.NOT_APPLICABLE, Status.NOT_EVALUABLE);
    }

    @Test
    void whatLaterFactsWithholdIsNoEvidenceAtAnyPosition() {
        Given given = new Given()
                .then(
                        Judged.registered("2021-01-01"),
                        Judged.published(1, "XXXX", new RuleCheck.Meetings(1, Window.CALENDAR_YEAR, true)),
                        Judged.adopted())
                .then(Visibility.INTERNAL, new ActivityLogged(
                        new ActivityId("a"),
                        ActivityKind.PARTNER_MEETING,
                        Judged.details("2021-05-01", null)));
        running.happened(given.recorded(), 10);
        assertThat(status(Reach.of(Visibility.INTERNAL))).isEqualTo(Status.OK);
        assertThat(status(Reach.of(Visibility.FUNDER))).isEqualTo(Status.DUE);
    }

    private Status status(Reach reach) {
        return queries.compliance(new GetCompliance(
                        PARTNERSHIP, Choice.ADOPTED, Moment.asOf(LocalDate.of(2021, 12, 31)), reach, null))
                .ruleSets()
                .getFirst()
                .rules()
                .getFirst()
                .status();
    }

    @Test
    void manyPartnershipsAreAskedAtOnceByStatusAndByWhatIsDue() {
        Given given = new Given()
                .then(
                        Judged.registered("2021-01-01"),
                        Judged.published(
                                1,
                                "XXXX",
                                new RuleCheck.Meetings(1, Window.CALENDAR_YEAR, true),
                                new RuleCheck.Plain(PlainCheck.JUDGED_BY_PEOPLE)),
                        Judged.adopted());
        running.happened(given.recorded(), 10);
        List<PartnershipId> ids = List.of(new PartnershipId("nobody"), PARTNERSHIP);
        assertThat(found(ids, "2021-11-01", Set.of(), null)).containsExactly("R1 DUE", "R2 NOT_EVALUABLE");
        assertThat(found(ids, "2021-11-01", Set.of(Status.DUE), 60)).containsExactly("R1 DUE");
        assertThat(found(ids, "2021-11-01", Set.of(Status.DUE), 59)).isEmpty();
        assertThat(found(ids, "2022-01-01", Set.of(Status.BREACHED), null)).containsExactly("R1 BREACHED");
        assertThat(found(List.of(new PartnershipId("nobody")), "2022-01-01", Set.of(), null)).isEmpty();
    }

    private List<String> found(List<PartnershipId> ids, String asOf, Set<Status> statuses, Integer within) {
        List<String> found = new ArrayList<>();
        queries.commitments(new FindCommitments(
                        ids, statuses, within, Moment.asOf(LocalDate.parse(asOf)), Reach.of(Visibility.PUBLIC), null))
                .entries()
                .forEach(one -> found.add(one.result().rule().code() + " " + one.result().status()));
        return found;
    }

    @Test
    void setsOfRulesAreToldWithTheirVersions() {
        Given given = new Given()
                .then(
                        Judged.published(1, "2014-04-01/2018-03-31", new RuleCheck.Plain(PlainCheck.JUDGED_BY_PEOPLE)),
                        Judged.published(2, "2018-04-01/..", new RuleCheck.Plain(PlainCheck.JUDGED_BY_PEOPLE)));
        running.happened(given.recorded(), 10);
        RuleSets sets = queries.ruleSets(new GetRuleSets(
                null, Moment.asOf(LocalDate.of(2018, 3, 31)), Reach.of(Visibility.PUBLIC), null));
        assertThat(sets.ruleSets()).extracting(RuleSets.RuleSet::id).containsExactly(RULES);
        assertThat(sets.ruleSets().getFirst().versions())
                .extracting(RuleSets.RuleVersion::holds)
                .containsExactly(true, false);
        assertThat(queries.ruleSets(new GetRuleSets(
                                new RuleSetId("other"), Moment.live(), Reach.of(Visibility.PUBLIC), null))
                        .ruleSets())
                .isEmpty();
    }
}
