package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.PROJECT;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.date;
import static org.samklang.query.compliance.Judged.due;
import static org.samklang.query.compliance.Judged.lacks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Span;
import org.samklang.query.compliance.Verdict.Lack;

/// "en varaktighet på cirka 1 till 3 år" (S2:51), where "cirka" allows a fifth.
class DurationJudgeTest {
    private static Judged project(String started, String planned) {
        return Judged.partnership(
                        "2019-01-01", new RuleCheck.ProjectDuration(new Span("P1Y/P3Y", true), 20))
                .project(started, planned);
    }

    private static Judged completed(String started, String completed) {
        return project(started, null).then(new ProjectCompleted(PROJECT, PARTNERSHIP, PartialDate.parse(completed), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-12-31, OK",
        "2020-01-01, 2022-12-31, OK",
        "2020-01-01, 2020-10-19, OK",
        "2020-01-01, 2020-10-18, BREACHED",
        "2020-01-01, 2023-08-07, OK",
        "2020-01-01, 2023-08-08, BREACHED",
        "2020, 2021, NOT_EVALUABLE",
        "2020, 2022, OK",
        "2020, 2025, BREACHED"
    })
    void aboutOneToThreeYearsWithWhatAboutAllows(String started, String completed, Status status) {
        assertThat(completed(started, completed).on("2026-01-01").status()).isEqualTo(status);
    }

    @Test
    void aShortProjectIsABreachFromItsEnd() {
        assertThat(completed("2020-01-01", "2020-03-31").on("2026-01-01").verdict())
                .isEqualTo(breached("2020-03-31"));
        assertThat(completed("2020-01-01", "2020-03-31").on("2020-03-30").verdict()).isEqualTo(due("2023-08-07"));
    }

    @Test
    void aProjectThatGoesOnMayDoSoUntilItIsTooLong() {
        assertThat(project("2020-01-01", null).on("2023-08-07").verdict()).isEqualTo(due("2023-08-07"));
        assertThat(project("2020-01-01", null).on("2023-08-08").verdict()).isEqualTo(breached("2023-08-08"));
        assertThat(lacks(project("2020", null).on("2023-12-01"))).containsExactly(Lack.DATE);
    }

    @Test
    void aPlanThatIsTooLongIsABreachFromTheStartUntilItIsMended() {
        Judged planned = project("2020-01-01", "2020-01-01/2025-12-31");
        assertThat(planned.on("2020-06-01").verdict()).isEqualTo(breached("2020-01-01"));
        planned.then(new ProjectReplanned(
                PROJECT,
                PARTNERSHIP,
                date("2020-01-01/2025-12-31"),
                PartialDate.parse("2020-01-01/2022-12-31"),
                null,
                text("shorter")));
        assertThat(planned.on("2020-06-01").status()).isEqualTo(Status.DUE);
    }

    @Test
    void aPlannedLengthIsJudgedWithoutDates() {
        Judged lengthy = Judged.partnership(
                        "2019-01-01", new RuleCheck.ProjectDuration(new Span("P1Y/P3Y", true), 20))
                .then(new ProjectStarted(
                        PROJECT, PARTNERSHIP, text("project"), null, null, null, new Span("P5Y", false), null));
        assertThat(lengthy.on("2020-06-01").status()).isEqualTo(Status.BREACHED);
        Judged fine = Judged.partnership(
                        "2019-01-01", new RuleCheck.ProjectDuration(new Span("P1Y/P3Y", true), 20))
                .then(new ProjectStarted(
                        PROJECT, PARTNERSHIP, text("project"), null, null, null, new Span("P2Y", false), null));
        assertThat(fine.on("2020-06-01").status()).isEqualTo(Status.OK);
    }

    @Test
    void withoutAProjectOrItsStartNothingCanBeSaid() {
        assertThat(lacks(project(null, null).on("2020-06-01"))).containsExactly(Lack.PROJECT_START);
        assertThat(lacks(Judged.partnership(
                                "2019-01-01", new RuleCheck.ProjectDuration(new Span("P1Y/P3Y", true), 20))
                        .on("2020-06-01")))
                .containsExactly(Lack.PROJECT);
    }

    @Test
    void aProjectThatWasGivenUpIsNotJudged() {
        Judged cancelled = project("2020-01-01", null)
                .then(new ProjectCancelled(PROJECT, PARTNERSHIP, PartialDate.parse("2020-03-01"), text("war")));
        assertThat(cancelled.on("2020-06-01").status()).isEqualTo(Status.NOT_APPLICABLE);
    }
}
