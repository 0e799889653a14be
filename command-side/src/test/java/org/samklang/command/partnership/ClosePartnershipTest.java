package org.samklang.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.partnership.PartnershipFacts.KSS;
import static org.samklang.command.partnership.PartnershipFacts.REASON;
import static org.samklang.command.partnership.PartnershipFacts.REGISTERED;
import static org.samklang.command.partnership.PartnershipFacts.SPAVO;
import static org.samklang.command.partnership.PartnershipFacts.TOGETHER;
import static org.samklang.command.partnership.PartnershipFacts.UNIVERSITY;
import static org.samklang.command.partnership.PartnershipFacts.allMet;
import static org.samklang.command.partnership.PartnershipFacts.closed;
import static org.samklang.command.partnership.PartnershipFacts.continued;
import static org.samklang.command.partnership.PartnershipFacts.date;
import static org.samklang.command.partnership.PartnershipFacts.given;
import static org.samklang.command.partnership.PartnershipFacts.phase;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Theme;

class ClosePartnershipTest {
    private static final Theme CHILDREN = new Theme("samklang", "CHILDREN");

    private static ClosePartnership close(String on) {
        return new ClosePartnership(TOGETHER, date(on), null);
    }

    private static RecordContinuation goOn(String from) {
        return new RecordContinuation(TOGETHER, date(from), false, null);
    }

    private static EnterPhase enter(String on) {
        return new EnterPhase(TOGETHER, PartnershipPhase.PROJECT, date(on));
    }

    private static PartialDate closing(Fact... facts) {
        Partnership partnership = new Partnership.Unregistered();
        for (Fact fact : facts) {
            partnership = partnership.evolve(fact);
        }
        return ((Standing.OfPartnership) partnership.standing()).closedOn();
    }

    @Test
    void nothingIsWrittenAboutAPartnershipThatIsUnknown() {
        for (PartnershipIntent intent : List.of(
                new AddPartner(TOGETHER, Party.partner(UNIVERSITY), null),
                new ChooseTheme(TOGETHER, CHILDREN, null, null),
                enter("2013"),
                new AssessPartnershipCriteria(TOGETHER, allMet("2013").assessments(), date("2013")),
                new WaiveCriterion(TOGETHER, PartnershipCriterion.FUNDING_RAISABLE, REASON, date("2013")),
                new ActivatePartnership(TOGETHER, date("2013")),
                new RecordActivation(TOGETHER, date("2013")),
                new RecordClaim(TOGETHER, new ClaimId("years-15"), ClaimSubject.DURATION, "P15Y", REASON),
                new ResolveClaim(TOGETHER, new ClaimId("years-15"), REASON),
                close("2016"),
                goOn("2016"))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/partnershipId", StreamType.PARTNERSHIP, "kss-spavo"));
            assertThat(given().whoMay(intent)).isNull();
            assertThat(given(REGISTERED).whoMay(intent)).containsExactlyInAnyOrder(KSS, SPAVO);
        }
    }

    @Nested
    class TheEnd {
        @Test
        void comesOnce() {
            given(REGISTERED).when(close("2016")).then(closed("2016"));
            given(REGISTERED, closed("2016")).when(close("2016")).thenNothing();
            given(REGISTERED, closed("2016"))
                    .when(close("2017"))
                    .thenRejected(new Reason.AlreadyClosed("/closedOn", date("2016")));
        }

        @Test
        void comesNotBeforeTheBeginningUnlessTheDatesLeaveRoom() {
            given(REGISTERED)
                    .when(close("2011"))
                    .thenRejected(new Reason.EndBeforeStart("/closedOn", date("2012"), date("2011")));
            given(REGISTERED).when(close("2012-03")).then(closed("2012-03"));
        }

        @Test
        void comesNotBeforeWhatStandsRecorded() {
            given(REGISTERED, phase("2017"))
                    .when(close("2016"))
                    .thenRejected(new Reason.AfterClosing("/closedOn", date("2017"), date("2016")));
            given(REGISTERED, phase("2016")).when(close("2016-03")).then(closed("2016-03"));
        }

        @Test
        void isNotInTheFuture() {
            given(REGISTERED)
                    .when(close("2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/closedOn", date("2027")));
        }
    }

    @Nested
    class AfterTheEnd {
        @Test
        void nothingWasWhollyAfterwards() {
            given(REGISTERED, closed("2016"))
                    .when(enter("2017"))
                    .thenRejected(new Reason.AfterClosing("/enteredOn", date("2017"), date("2016")));
            given(REGISTERED, closed("2016"))
                    .when(new ChooseTheme(TOGETHER, CHILDREN, date("2017"), null))
                    .thenRejected(new Reason.AfterClosing("/chosenOn", date("2017"), date("2016")));
        }

        /// Compared by when things happened, not by when they were recorded.
        @Test
        void whatWasBeforeOrPerhapsBeforeMayStillBeFound() {
            given(REGISTERED, closed("2016-06")).when(enter("2015")).then(phase("2015"));
            given(REGISTERED, closed("2016-06")).when(enter("2016")).then(phase("2016"));
            given(REGISTERED, closed("2016~")).when(enter("2017")).then(phase("2017"));
        }

        @Test
        void itMayHaveGoneOnAndIsThenWrittenAboutAsBefore() {
            given(REGISTERED, closed("2016")).when(goOn("2017")).then(continued("2017"));
            given(REGISTERED, closed("2016"), continued("2017")).when(goOn("2017")).thenNothing();
            given(REGISTERED, closed("2016"), continued("2017")).when(enter("2018")).then(phase("2018"));
            assertThat(closing(REGISTERED, closed("2016"))).isEqualTo(date("2016"));
            assertThat(closing(REGISTERED, closed("2016"), continued("2017"))).isNull();
        }

        @Test
        void whatWentOnMayEndAgain() {
            given(REGISTERED, closed("2016"), continued("2017")).when(close("2019")).then(closed("2019"));
            assertThat(closing(REGISTERED, closed("2016"), continued("2017"), closed("2019"))).isEqualTo(date("2019"));
        }

        @Test
        void theOrderOfRecordDoesNotMatter() {
            assertThat(closing(REGISTERED, closed("2019"), continued("2017"), closed("2016"))).isEqualTo(date("2019"));
            assertThat(closing(REGISTERED, continued("2017"), closed("2016"))).isNull();
            given(REGISTERED, continued("2017"), phase("2018")).when(close("2016")).then(closed("2016"));
        }

        @Test
        void aContinuationIsOfSomethingThatHadBegun() {
            given(REGISTERED)
                    .when(goOn("2010"))
                    .thenRejected(new Reason.EndBeforeStart("/from", date("2012"), date("2010")));
        }
    }

    @Nested
    class ThemesAndPhases {
        @Test
        void severalThemesHoldAtOnce() {
            ThemeChosen chosen = new ThemeChosen(TOGETHER, CHILDREN, date("2013"), List.of(KSS, SPAVO));

            given(REGISTERED)
                    .when(new ChooseTheme(TOGETHER, CHILDREN, date("2013"), List.of(KSS, SPAVO)))
                    .then(chosen);
            given(REGISTERED, chosen)
                    .when(new ChooseTheme(TOGETHER, CHILDREN, date("2013"), List.of(KSS, SPAVO)))
                    .thenNothing();
            given(REGISTERED, chosen)
                    .when(new ChooseTheme(TOGETHER, CHILDREN, date("2014"), null))
                    .then(new ThemeChosen(TOGETHER, CHILDREN, date("2014"), List.of()));
        }

        @Test
        void onlyPartiesDecide() {
            given(REGISTERED)
                    .when(new ChooseTheme(TOGETHER, new Theme("", " "), null, List.of(KSS, UNIVERSITY, KSS)))
                    .thenRejected(
                            new Reason.Missing("/theme/scheme"),
                            new Reason.Missing("/theme/code"),
                            new Reason.NotAParty("/decidedBy/1", UNIVERSITY),
                            new Reason.SamePartyTwice("/decidedBy/2", KSS));
        }

        @Test
        void phasesMayBeRecordedInAnyOrder() {
            given(REGISTERED, phase("2015")).when(enter("2013")).then(phase("2013"));
            given(REGISTERED, phase("2015")).when(enter("2015")).thenNothing();
        }
    }

    @Nested
    class Claims {
        private final ClaimId fifteen = new ClaimId("years-15");
        private final ClaimId sixteen = new ClaimId("years-16");
        private final Narrative statement = Narrative.of("nb", "i 15 år");
        private final ClaimRecorded years15 =
                new ClaimRecorded(TOGETHER, fifteen, ClaimSubject.DURATION, "P15Y", statement);
        private final ClaimRecorded years16 =
                new ClaimRecorded(TOGETHER, sixteen, ClaimSubject.DURATION, "P16Y", statement);
        private final ClaimResolved resolved =
                new ClaimResolved(TOGETHER, fifteen, ClaimSubject.DURATION, REASON);
        private final ClaimResolved turnedRound =
                new ClaimResolved(TOGETHER, sixteen, ClaimSubject.DURATION, REASON);

        private RecordClaim claim(ClaimId id, ClaimSubject about, String value) {
            return new RecordClaim(TOGETHER, id, about, value, statement);
        }

        @Test
        void contradictionsAreKeptSideBySide() {
            given(REGISTERED, years15).when(claim(sixteen, ClaimSubject.DURATION, "P16Y")).then(years16);
            given(REGISTERED, years15).when(claim(fifteen, ClaimSubject.DURATION, "P15Y")).thenNothing();
            given(REGISTERED, years15)
                    .when(claim(fifteen, ClaimSubject.DURATION, "P16Y"))
                    .thenRejected(new Reason.AlreadyRecorded("/claimId", "years-15"));
        }

        @Test
        void aValueCanBeCompared() {
            given(REGISTERED)
                    .when(claim(fifteen, ClaimSubject.DURATION, "15 years"))
                    .thenRejected(new Reason.IllFormedText("/value", "15 years"));
            given(REGISTERED)
                    .when(claim(fifteen, ClaimSubject.START, "2014-13"))
                    .thenRejected(new Reason.IllFormedDate("/value", "2014-13"));
            given(REGISTERED)
                    .when(claim(fifteen, ClaimSubject.THEME, " "))
                    .thenRejected(new Reason.Missing("/value"));
        }

        @Test
        void oneIsHeldToBeRightUntilABetterReasonTurnsItRound() {
            given(REGISTERED, years15, years16).when(new ResolveClaim(TOGETHER, fifteen, REASON)).then(resolved);
            given(REGISTERED, years15, years16, resolved)
                    .when(new ResolveClaim(TOGETHER, fifteen, REASON))
                    .thenNothing();
            given(REGISTERED, years15, years16, resolved)
                    .when(new ResolveClaim(TOGETHER, sixteen, REASON))
                    .then(turnedRound);
            given(REGISTERED, years15, years16, resolved, turnedRound)
                    .when(new ResolveClaim(TOGETHER, fifteen, REASON))
                    .then(resolved);
        }

        @Test
        void nobodyResolvesWhatNobodyClaimed() {
            given(REGISTERED, years15)
                    .when(new ResolveClaim(TOGETHER, sixteen, REASON))
                    .thenRejected(new Reason.UnknownClaim("/claimId", sixteen));
        }
    }
}
