package org.samklang.command.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.grant.GrantFacts.AWARDED;
import static org.samklang.command.grant.GrantFacts.DOCUMENT;
import static org.samklang.command.grant.GrantFacts.FOKUS;
import static org.samklang.command.grant.GrantFacts.GRANT;
import static org.samklang.command.grant.GrantFacts.KSS;
import static org.samklang.command.grant.GrantFacts.MASIMANYANE;
import static org.samklang.command.grant.GrantFacts.PURPOSE;
import static org.samklang.command.grant.GrantFacts.REPORT;
import static org.samklang.command.grant.GrantFacts.accepted;
import static org.samklang.command.grant.GrantFacts.date;
import static org.samklang.command.grant.GrantFacts.given;
import static org.samklang.command.grant.GrantFacts.required;
import static org.samklang.command.grant.GrantFacts.returned;
import static org.samklang.command.grant.GrantFacts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.events.ReportKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.ReportId;

class GrantReportsTest {

    private static SubmitReport submit(ReportKind kind, List<OrganisationId> by, String on) {
        return new SubmitReport(GRANT, REPORT, kind, date("2013"), by, DOCUMENT, date(on));
    }

    private static SubmitReport submit(String on) {
        return submit(ReportKind.ANNUAL, List.of(KSS), on);
    }

    @Nested
    class Requiring {
        private static RequireReport require(ReportKind kind, String dueOn) {
            return new RequireReport(GRANT, REPORT, kind, date("2013"), date(dueOn));
        }

        @Test
        void aReportIsDue() {
            given(AWARDED).when(require(ReportKind.ANNUAL, "2014-04-01")).then(required("2014-04-01"));
        }

        @Test
        void itIsDueInTheFuture() {
            given(AWARDED)
                    .on(LocalDate.of(2013, 6, 1))
                    .when(require(ReportKind.ANNUAL, "2014-04-01"))
                    .then(required("2014-04-01"));
        }

        @Test
        void requiringTwiceRecordsItOnce() {
            given(AWARDED, required("2014-04-01"))
                    .when(require(ReportKind.ANNUAL, "2014-04-01"))
                    .thenNothing();
        }

        @Test
        void aDueDateNeverChanges() {
            given(AWARDED, required("2014-04-01"))
                    .when(require(ReportKind.ANNUAL, "2014-05-01"))
                    .thenRejected(new Reason.DueDateFixed("/dueOn", date("2014-04-01")));
        }

        @Test
        void aNewDateIsANewRequirement() {
            ReportId next = new ReportId("report-2013-later");

            assertThat(given(AWARDED, required("2014-04-01"))
                            .when(new RequireReport(GRANT, next, ReportKind.ANNUAL, null, date("2014-05-01")))
                            .facts())
                    .hasSize(1);
        }

        @Test
        void anotherReportUnderTheSameIdIsRefused() {
            given(AWARDED, required("2014-04-01"))
                    .when(require(ReportKind.FINAL, "2014-04-01"))
                    .thenRejected(new Reason.AlreadyRecorded("/reportId", "report-2013"));
        }

        @Test
        void alsoWhereItWasHandedInUnasked() {
            given(AWARDED, submitted(1, "2014-03"))
                    .when(require(ReportKind.FINAL, "2014-04-01"))
                    .thenRejected(new Reason.AlreadyRecorded("/reportId", "report-2013"));
        }

        @Test
        void thatItHadBeenAskedForMayBeFoundLater() {
            given(AWARDED, submitted(1, "2014-03"))
                    .when(require(ReportKind.ANNUAL, "2014-04-01"))
                    .then(required("2014-04-01"));
        }
    }

    @Nested
    class Submitting {
        @Test
        void aReportIsHandedIn() {
            given(AWARDED, required("2014-04-01"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-03"))
                    .then(submitted(1, "2014-03"));
        }

        @Test
        void alsoUnaskedAndByTwo() {
            given(AWARDED)
                    .byCoordinatorOf(KSS)
                    .when(submit(ReportKind.ANNUAL, List.of(MASIMANYANE, KSS), "2014-03"))
                    .then(submitted(1, "u-kss", List.of(MASIMANYANE, KSS), "2014-03"));
        }

        @Test
        void handingInTwiceRecordsItOnce() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-03"))
                    .thenNothing();
        }

        @Test
        void alsoWhenSomebodyElseSaysTheSame() {
            given(AWARDED, submitted(1, "2014-03")).when(submit("2014-03")).thenNothing();
        }

        @Test
        void aReportThatWasNotReturnedIsNotHandedInAgain() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-04"))
                    .thenRejected(new Reason.ReportAlreadySubmitted("/reportId", REPORT));
        }

        @Test
        void aReturnedOneIsTheNextVersion() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-05"))
                    .then(submitted(2, "2014-05"));
        }

        @Test
        void butNotHandedInBeforeItWasReturned() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-03"))
                    .thenRejected(new Reason.EndBeforeStart("/submittedOn", date("2014-04"), date("2014-03")));
        }

        @Test
        void perhapsInTheSameMonth() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04-10"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-04"))
                    .then(submitted(2, "2014-04"));
        }

        @Test
        void anAcceptedOneIsDone() {
            given(AWARDED, submitted(1, "2014-03"), accepted(1, "2014-04"))
                    .byCoordinatorOf(KSS)
                    .when(submit("2014-05"))
                    .thenRejected(new Reason.ReportAlreadyAccepted("/reportId", REPORT));
        }

        @Test
        void itIsTheReportThatWasAskedFor() {
            given(AWARDED, required("2014-04-01"))
                    .byCoordinatorOf(KSS)
                    .when(submit(ReportKind.FINAL, List.of(KSS), "2014-03"))
                    .thenRejected(new Reason.AlreadyRecorded("/reportId", "report-2013"));
        }

        @Test
        void somebodyHandsItIn() {
            given(AWARDED)
                    .when(submit(ReportKind.ANNUAL, List.of(), "2014-03"))
                    .thenRejected(new Reason.Missing("/submittedBy"));
        }

        @Test
        void whoHandsItInDoesSoForTheirOwnOrganisation() {
            given(AWARDED)
                    .byCoordinatorOf(KSS)
                    .when(submit(ReportKind.ANNUAL, List.of(MASIMANYANE), "2014-03"))
                    .thenRejected(new Reason.NotAmongSubmitters("/submittedBy", KSS));
        }

        @Test
        void aRegisterWritesDownWhatOthersHandedIn() {
            given(AWARDED)
                    .when(submit(ReportKind.ANNUAL, List.of(MASIMANYANE), "2014-03"))
                    .then(submitted(1, "register", List.of(MASIMANYANE), "2014-03"));
        }

        @Test
        void reportsMayBeHandedInAfterThePartnershipClosed() {
            given(AWARDED).byCoordinatorOf(KSS).when(submit("2019")).then(submitted(1, "2019"));
        }

        @Test
        void thoseWhoGetTheMoneyReport() {
            assertThat(given(AWARDED).whoMay(submit("2014-03"))).containsExactly(KSS);
        }
    }

    @Nested
    class Returning {
        private static ReturnReport giveBack(int version, String on) {
            return new ReturnReport(GRANT, REPORT, version, date(on), PURPOSE);
        }

        @Test
        void aReportIsGivenBack() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-04"))
                    .then(returned(1, "2014-04"));
        }

        @Test
        void givingBackTwiceRecordsItOnce() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"), submitted(2, "2014-05"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-04"))
                    .thenNothing();
        }

        @Test
        void aReportThatNobodyHandedInIsNotGivenBack() {
            given(AWARDED, required("2014-04-01"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-04"))
                    .thenRejected(new Reason.ReportNotSubmitted("/reportId", REPORT));
        }

        @Test
        void oneThatWasGivenBackIsHandedInFirst() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-05"))
                    .thenRejected(new Reason.ReportAlreadyReturned("/reportId", REPORT));
        }

        @Test
        void onlyTheVersionThatWasReadIsJudged() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"), submitted(2, "2014-05"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-06"))
                    .thenRejected(new Reason.NotCurrentVersion("/version", 1, 2));
        }

        @Test
        void notBeforeItWasHandedIn() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(FOKUS)
                    .when(giveBack(1, "2014-02"))
                    .thenRejected(new Reason.EndBeforeStart("/returnedOn", date("2014-03"), date("2014-02")));
        }

        @Test
        void theFunderGivesBack() {
            assertThat(given(AWARDED).whoMay(giveBack(1, "2014-04"))).containsExactly(FOKUS);
        }
    }

    @Nested
    class Accepting {
        private static AcceptReport accept(int version, String on) {
            return new AcceptReport(GRANT, REPORT, version, date(on));
        }

        @Test
        void theFunderAccepts() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-04"))
                    .then(accepted(1, "2014-04"));
            assertThat(given(AWARDED).whoMay(accept(1, "2014-04"))).containsExactly(FOKUS);
        }

        @Test
        void acceptingTwiceRecordsItOnce() {
            given(AWARDED, submitted(1, "2014-03"), accepted(1, "2014-04"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-04"))
                    .thenNothing();
        }

        @Test
        void onAnotherDateItWasAcceptedAlready() {
            given(AWARDED, submitted(1, "2014-03"), accepted(1, "2014-04"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-05"))
                    .thenRejected(new Reason.ReportAlreadyAccepted("/reportId", REPORT));
        }

        @Test
        void aRegisterMayAcceptForTheFunder() {
            given(AWARDED, submitted(1, "2014-03")).when(accept(1, "2014-04")).then(accepted(1, "2014-04"));
        }

        @Test
        void butNotWhatItHandedInItself() {
            given(AWARDED, submitted(1, "register", List.of(KSS), "2014-03"))
                    .when(accept(1, "2014-04"))
                    .thenRejected(new Reason.OwnReport("/reportId"));
        }

        @Test
        void nobodyAcceptsWhatTheirOrganisationHandedIn() {
            given(AWARDED, submitted(1, "u-other", List.of(KSS, FOKUS), "2014-03"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-04"))
                    .thenRejected(new Reason.OwnReport("/reportId"));
        }

        @Test
        void neitherWhenOnlyAnEarlierVersionWasTheirs() {
            given(
                            AWARDED,
                            submitted(1, "register", List.of(KSS), "2014-03"),
                            returned(1, "2014-04"),
                            submitted(2, "2014-05"))
                    .when(accept(2, "2014-06"))
                    .thenRejected(new Reason.OwnReport("/reportId"));
        }

        @Test
        void aReportThatWasGivenBackIsNotAccepted() {
            given(AWARDED, submitted(1, "2014-03"), returned(1, "2014-04"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-05"))
                    .thenRejected(new Reason.ReportAlreadyReturned("/reportId", REPORT));
        }

        @Test
        void notBeforeItWasHandedIn() {
            given(AWARDED, submitted(1, "2014-03"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-02"))
                    .thenRejected(new Reason.EndBeforeStart("/acceptedOn", date("2014-03"), date("2014-02")));
        }

        @Test
        void perhapsInTheSameMonth() {
            given(AWARDED, submitted(1, "2014-03-20"))
                    .byCoordinatorOf(FOKUS)
                    .when(accept(1, "2014-03"))
                    .then(accepted(1, "2014-03"));
        }
    }
}
