package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.PROJECT;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.due;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.DisseminationLogged;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.CoreArea;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.Modality;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.PlainCheck;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.Theme;
import org.samklang.query.compliance.Verdict.Lack;

class PlainJudgeTest {
    private static final OrganisationId FUNDER = new OrganisationId("funder");
    private static final OrganisationId SHELTER = new OrganisationId("shelter");
    private int outcomes;

    private static Judged rules(PlainCheck check) {
        return Judged.partnership("2020-01-01", new RuleCheck.Plain(check));
    }

    private static ThemeChosen theme(OrganisationId... by) {
        return new ThemeChosen(
                PARTNERSHIP, new Theme("samklang", "EQUALITY"), PartialDate.parse("2020-05-05"), List.of(by));
    }

    private OutcomeRecorded outcome(@Nullable CoreArea area, @Nullable String on, OrganisationId... parties) {
        return new OutcomeRecorded(
                new OutcomeId("o" + outcomes++),
                OutcomeKind.values()[0],
                List.of(PARTNERSHIP),
                null,
                List.of(parties),
                text("outcome"),
                null,
                null,
                area,
                null,
                null,
                List.of(),
                Judged.date(on));
    }

    @Test
    void thePartiesAndNotTheFunderChooseTheTheme() {
        assertThat(rules(PlainCheck.THEME_CHOSEN_BY_PARTIES).then(theme(KSS, SPAVO)).on("2021-01-01").verdict())
                .isEqualTo(kept());
        assertThat(rules(PlainCheck.THEME_CHOSEN_BY_PARTIES).then(theme(KSS, FUNDER)).on("2021-01-01").verdict())
                .isEqualTo(breached("2020-05-05"));
        assertThat(lacks(rules(PlainCheck.THEME_CHOSEN_BY_PARTIES).then(theme()).on("2021-01-01")))
                .containsExactly(Lack.DECIDER);
        assertThat(lacks(rules(PlainCheck.THEME_CHOSEN_BY_PARTIES).on("2021-01-01"))).containsExactly(Lack.THEME);
    }

    @Test
    void eachPartyHasAnOutcomeByTheEndOfTheProject() {
        Judged one = rules(PlainCheck.OUTCOME_FOR_EACH_PARTY)
                .project("2020-01-01", "2020-01-01/2021-12-31")
                .then(outcome(null, "2020-06-01", KSS));
        assertThat(one.on("2020-12-31").verdict()).isEqualTo(due("2021-12-31"));
        // A plan that has run out is no end yet.
        assertThat(one.on("2022-06-01").verdict()).isEqualTo(due("2021-12-31"));
        one.then(new ProjectCompleted(PROJECT, PARTNERSHIP, PartialDate.parse("2022-01-31"), null));
        assertThat(one.on("2022-01-31").verdict()).isEqualTo(due("2022-01-31"));
        assertThat(one.on("2022-02-01").verdict()).isEqualTo(breached("2022-02-01"));
        one.then(outcome(null, "2021-06-01", SPAVO));
        assertThat(one.on("2022-02-01").verdict()).isEqualTo(kept());
        assertThat(one.on("2021-05-31").status()).isEqualTo(Status.DUE);
    }

    @Test
    void anOutcomeThatMayLieLaterLeavesItOpen() {
        Judged maybe = rules(PlainCheck.OUTCOME_FOR_EACH_PARTY).then(outcome(null, "2021", KSS, SPAVO));
        assertThat(lacks(maybe.on("2021-06-30"))).containsExactly(Lack.DATE);
        assertThat(maybe.on("2021-12-31").verdict()).isEqualTo(kept());
    }

    @Test
    void outcomesCoverAllAreas() {
        RuleCheck areas = new RuleCheck.OutcomesInAreas(Set.of(CoreArea.EQUITY, CoreArea.TRANSPARENCY));
        Judged one = Judged.partnership("2020-01-01", areas).then(outcome(CoreArea.EQUITY, "2020-06-01", KSS));
        assertThat(one.on("2021-01-01").verdict()).isEqualTo(new Verdict.Due(null));
        one.then(outcome(CoreArea.TRANSPARENCY, null, KSS));
        // Recorded in March 2026 without a date: by then it had happened.
        assertThat(lacks(one.on("2021-01-01"))).containsExactly(Lack.DATE);
        assertThat(one.on("2026-04-01").verdict()).isEqualTo(kept());
    }

    private static LearningRecorded learned(String id, OrganisationId from, OrganisationId to) {
        return new LearningRecorded(
                new LearningId(id),
                PARTNERSHIP,
                new Direction(from, to),
                LearningKind.METHOD,
                "CHILDREN",
                text("how"),
                PartialDate.parse("2020-05"),
                null,
                null);
    }

    private static DisseminationLogged passedOn(String... learnings) {
        return new DisseminationLogged(
                new ActivityId("newsletter"),
                DisseminationChannel.NEWSLETTER,
                null,
                java.util.Arrays.stream(learnings).map(LearningId::new).toList(),
                Judged.details("2020-09-01", null));
    }

    @Test
    void whatWasLearnedIsPassedOn() {
        Judged learning = rules(PlainCheck.LEARNING_PASSED_ON).then(learned("l1", SPAVO, KSS), learned("l2", SPAVO, KSS));
        assertThat(learning.on("2020-08-01").verdict()).isEqualTo(new Verdict.Due(null));
        learning.then(passedOn("l1"));
        assertThat(learning.on("2020-12-01").verdict()).isEqualTo(new Verdict.Due(null));
        assertThat(learning.on("2020-12-01").proofs()).extracting(Proof::entry).containsExactly("learning:l2");
        learning.then(new LearningDisputed(
                new LearningId("l2"),
                PARTNERSHIP,
                new Direction(SPAVO, KSS),
                KSS,
                PartialDate.parse("2020-10-01"),
                text("not so")));
        assertThat(learning.on("2020-12-01").verdict()).isEqualTo(kept());
        assertThat(learning.on("2020-08-31").status()).isEqualTo(Status.DUE);
        assertThat(rules(PlainCheck.LEARNING_PASSED_ON).on("2020-12-01").status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void staffOfMemberSheltersTakesPart() {
        Judged none = rules(PlainCheck.MEMBER_STAFF_TAKES_PART)
                .then(new MembershipRecorded(SHELTER, KSS, null));
        assertThat(none.on("2021-01-01").status()).isEqualTo(Status.NOT_APPLICABLE);
        none.meeting("2020-06-01", Modality.IN_PERSON);
        assertThat(lacks(none.on("2021-01-01"))).containsExactly(Lack.PARTICIPANTS);
        none.then(participation("a0", SPAVO));
        assertThat(none.on("2021-01-01").verdict()).isEqualTo(breached("2020-06-01"));
        none.then(participation("a0", SHELTER));
        assertThat(none.on("2021-01-01").verdict()).isEqualTo(kept());
    }

    private static ParticipationRecorded participation(String activity, OrganisationId from) {
        return new ParticipationRecorded(
                new ActivityId(activity),
                List.of(PARTNERSHIP),
                List.of(new Participation(new Participant.Organisation(from), ParticipationRole.VISITOR)));
    }

    @Test
    void theDirectoryHoldsItsThreeFields() {
        assertThat(rules(PlainCheck.DIRECTORY_COMPLETE).on("2021-01-01").verdict()).isEqualTo(breached("2020-01-01"));
        Judged listed = rules(PlainCheck.DIRECTORY_COMPLETE)
                .then(new DirectoryListingSet(PARTNERSHIP, true, text("short"), null, List.of("da")));
        assertThat(listed.on("2021-01-01").verdict()).isEqualTo(breached("2020-01-01"));
        listed.then(new DirectoryListingSet(PARTNERSHIP, true, text("short"), KSS, List.of("da")));
        assertThat(listed.on("2021-01-01").verdict()).isEqualTo(kept());
        assertThat(listed.on("2021-01-01").proofs()).extracting(Proof::entry).containsExactly("fact:event-4");
    }

    @Test
    void whatOnlyPeopleCanJudgeIsNotJudged() {
        assertThat(lacks(rules(PlainCheck.JUDGED_BY_PEOPLE).on("2021-01-01"))).containsExactly(Lack.JUDGEMENT);
    }
}
