package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.RULES;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.due;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;
import static org.samklang.query.compliance.Judged.stretches;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.Modality;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.RuleCheck;
import org.samklang.events.Window;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.query.compliance.Verdict.Lack;

/// "Parterna möts minst två gånger om året" (S2:51).
class MeetingsJudgeTest {
    private static Judged twice(String begun, Window window, boolean countOnline) {
        return Judged.partnership(begun, new RuleCheck.Meetings(2, window, countOnline));
    }

    private static Judged calendar(boolean countOnline) {
        return twice("2021-01-01", Window.CALENDAR_YEAR, countOnline);
    }

    @Test
    void twoMeetingsOfWhichBothWereOnlineCountWhereOnlineCounts() {
        Judged counted = calendar(true)
                .meeting("2021-03-01", Modality.ONLINE)
                .meeting("2021-10-01", Modality.ONLINE);
        assertThat(counted.on("2021-12-31").verdict()).isEqualTo(kept());
        assertThat(stretches(counted.on("2022-01-01"))).containsExactly("2021-01-01/2021-12-31 OK");
        Judged notCounted = calendar(false)
                .meeting("2021-03-01", Modality.ONLINE)
                .meeting("2021-10-01", Modality.ONLINE);
        assertThat(notCounted.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
        assertThat(stretches(notCounted.on("2022-01-01"))).containsExactly("2021-01-01/2021-12-31 BREACHED");
    }

    @Test
    void theLastDayOfAYearIsStillOpen() {
        Judged once = calendar(true).meeting("2021-03-01", Modality.IN_PERSON);
        assertThat(once.on("2021-12-31").verdict()).isEqualTo(due("2021-12-31"));
        assertThat(once.on("2021-12-31").next()).isEqualTo(new NextDue(LocalDate.parse("2021-12-31"), 1, List.of()));
        assertThat(once.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
    }

    @Test
    void aBreachStandsUntilAYearIsKeptAndStaysToBeSeen() {
        Judged late = calendar(true).meeting("2023-03-01", Modality.IN_PERSON).meeting("2023-04-01", Modality.IN_PERSON);
        assertThat(late.on("2023-03-31").verdict()).isEqualTo(breached("2022-01-01"));
        assertThat(late.on("2023-04-01").verdict()).isEqualTo(kept());
        assertThat(stretches(late.on("2024-01-01")))
                .containsExactly(
                        "2021-01-01/2021-12-31 BREACHED",
                        "2022-01-01/2022-12-31 BREACHED",
                        "2023-01-01/2023-12-31 OK");
        assertThat(late.on("2024-01-01").verdict()).isEqualTo(due("2024-12-31"));
    }

    @Test
    void onlyWholeYearsAreJudged() {
        Judged autumn = twice("2021-09-01", Window.CALENDAR_YEAR, true);
        assertThat(autumn.on("2021-12-01").verdict()).isEqualTo(due("2022-12-31"));
        assertThat(autumn.on("2022-06-01").verdict()).isEqualTo(due("2022-12-31"));
        Judged closed = calendar(true)
                .meeting("2021-03-01", Modality.IN_PERSON)
                .meeting("2021-04-01", Modality.IN_PERSON)
                .then(new PartnershipClosed(PARTNERSHIP, PartialDate.parse("2022-06-30"), null));
        assertThat(closed.on("2023-06-01").verdict()).isEqualTo(kept());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11, 2021-12, OK",
        "2021-12/2022-01, 2021-05, NOT_EVALUABLE",
        "2020-12/2021-01, 2021, NOT_EVALUABLE",
        "2021, 2021-23, OK",
        "2022-01, 2021-05, BREACHED",
        "XXXX-05, 2021-05, NOT_EVALUABLE",
        "XXXX, 2022-05, BREACHED"
    })
    void imprecisePlacesInTimeAreReadBothWays(String one, String other, Status status) {
        Judged met = calendar(true).meeting(one, Modality.IN_PERSON).meeting(other, Modality.IN_PERSON);
        assertThat(met.on("2022-01-31").stretches().getFirst().verdict().status()).isEqualTo(status);
    }

    @Test
    void theFactsThatAreTooImpreciseAreNamed() {
        Judged met = calendar(true)
                .meeting("2021-12/2022-01", Modality.IN_PERSON)
                .meeting("2021-05-05", Modality.IN_PERSON);
        RuleResult result = met.on("2022-01-31");
        assertThat(lacks(result)).containsExactly(Lack.DATE);
        assertThat(((Verdict.NotEvaluable) result.verdict()).missing().getFirst().facts())
                .extracting(Proof::entry)
                .containsExactly("activity:a0");
    }

    @Test
    void aMeetingOfWhichNobodySaysWhereMayHaveBeenOnline() {
        Judged met = calendar(false).meeting("2021-03-01", null).meeting("2021-05-05", Modality.IN_PERSON);
        assertThat(lacks(met.on("2022-01-01"))).containsExactly(Lack.MODALITY);
        Judged hybrid = calendar(false).meeting("2021-03-01", Modality.HYBRID).meeting("2021-05-05", Modality.IN_PERSON);
        assertThat(lacks(hybrid.on("2022-01-01"))).containsExactly(Lack.MODALITY);
    }

    @Test
    void severalMeetingsAreTwoAtLeast() {
        Quantity several = new Quantity(null, "UNIT_MEETINGS", Qualifier.SEVERAL);
        assertThat(calendar(true).meeting("2021", null, null, several).on("2021-12-31").verdict())
                .isEqualTo(kept());
        Quantity about = new Quantity(BigDecimal.valueOf(3), "UNIT_MEETINGS", Qualifier.ABOUT);
        assertThat(lacks(calendar(true).meeting("2021", null, null, about).on("2022-01-01")))
                .containsExactly(Lack.COUNT);
    }

    @Test
    void aVisitOfOneToTheOtherIsAMeeting() {
        Judged met = calendar(false).visit(KSS, SPAVO, "2021-03-01").visit(SPAVO, KSS, "2021-09-01");
        assertThat(met.on("2021-12-31").verdict()).isEqualTo(kept());
    }

    @Test
    void aWithdrawnEntryProvesNothing() {
        Judged met = calendar(true)
                .meeting("2021-03-01", Modality.IN_PERSON)
                .meeting("2021-04-01", Modality.IN_PERSON)
                .then(new EntryWithdrawn(new ActivityId("a1"), List.of(PARTNERSHIP), text("twice")));
        assertThat(met.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
    }

    @Test
    void aWaivedYearIsNoBreach() {
        Judged met = calendar(true)
                .then(new RuleWaived(
                        PARTNERSHIP,
                        RULES,
                        "R1",
                        PartialDate.parse("2021"),
                        text("pandemic"),
                        PartialDate.parse("2021-02")));
        assertThat(met.on("2021-06-01").status()).isEqualTo(Status.WAIVED);
        assertThat(stretches(met.on("2022-06-01"))).containsExactly("2021-01-01/2021-12-31 WAIVED");
        assertThat(met.on("2022-06-01").verdict()).isEqualTo(due("2022-12-31"));
    }

    @Test
    void withoutABeginningNoYearCanBeJudged() {
        assertThat(lacks(twice(null, Window.CALENDAR_YEAR, true).on("2022-06-01"))).containsExactly(Lack.BEGINNING);
    }

    @Test
    void anImpreciseBeginningIsReadBothWays() {
        assertThat(twice("2020", Window.CALENDAR_YEAR, true).on("2023-02-01").status())
                .isEqualTo(Status.NOT_EVALUABLE);
        Judged kept = twice("2020", Window.CALENDAR_YEAR, true)
                .meeting("2022-02-01", Modality.IN_PERSON)
                .meeting("2022-03-01", Modality.IN_PERSON);
        assertThat(kept.on("2022-12-31").verdict()).isEqualTo(kept());
    }

    @Test
    void anyTwelveMonthsOnEndMustHoldTwo() {
        Judged met = twice("2020-01-01", Window.ROLLING_YEAR, true)
                .meeting("2020-02-29", Modality.IN_PERSON)
                .meeting("2020-09-01", Modality.IN_PERSON);
        assertThat(met.on("2020-08-01").verdict()).isEqualTo(due("2020-12-31"));
        assertThat(met.on("2021-02-28").verdict()).isEqualTo(kept());
        // The twelve months from 1 March 2020 on hold one; a meeting on their last day would still mend it.
        assertThat(met.on("2021-02-28").next().by()).isEqualTo("2021-02-28");
        assertThat(met.on("2021-03-01").verdict()).isEqualTo(breached("2021-03-01"));
        met.meeting("2021-06-15", Modality.ONLINE);
        assertThat(met.on("2021-06-14").verdict()).isEqualTo(breached("2021-03-01"));
        assertThat(met.on("2021-06-15").verdict()).isEqualTo(kept());
        assertThat(stretches(met.on("2021-10-01")))
                .containsExactly(
                        "2021-01-01/2021-02-28 OK",
                        "2021-03-01/2021-06-15 BREACHED",
                        "2021-06-16/2021-09-01 OK",
                        "2021-09-02/2021-10-01 BREACHED");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-28, 2020-03-01",
        "2020-02-28, 2021-03-01",
        "2020-02-29, 2021-03-01",
        "2020-03-01, 2021-03-02",
        "2023-03-01, 2024-03-02"
    })
    void aDayLeavesTheTwelveMonthsBeforeWhenAYearHasPassed(String day, String leaves) {
        assertThat(Frequency.leaves(LocalDate.parse(day))).isEqualTo(leaves);
    }

    @Test
    void yearsOfTheProjectAreCountedFromItsStart() {
        Judged met = twice("2020-01-01", Window.PROJECT_YEAR, true)
                .project("2021-09-15", null)
                .meeting("2021-10-01", Modality.IN_PERSON)
                .meeting("2022-09-14", Modality.IN_PERSON)
                .meeting("2022-09-15", Modality.IN_PERSON);
        assertThat(stretches(met.on("2023-09-15")))
                .containsExactly("2021-09-15/2022-09-14 OK", "2022-09-15/2023-09-14 BREACHED");
        assertThat(met.on("2023-09-14").verdict()).isEqualTo(due("2023-09-14"));
        assertThat(lacks(twice("2020-01-01", Window.PROJECT_YEAR, true).on("2023-01-01")))
                .containsExactly(Lack.PROJECT);
    }

    @Test
    void whoHostedLongestAgoIsNext() {
        Judged met = calendar(true)
                .meeting("2021-03-01", Modality.IN_PERSON, KSS, Quantity.exactly(1, "UNIT_MEETINGS"));
        assertThat(met.on("2021-06-01").next().hosts()).containsExactly(SPAVO);
    }
}
