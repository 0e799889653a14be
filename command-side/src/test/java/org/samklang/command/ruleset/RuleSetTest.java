package org.samklang.command.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.command.Standing;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.CoreArea;
import org.samklang.events.Fact;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.ReportKind;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Window;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Span;

/// The rules of ICLD's municipal partnerships (S2:49-51).
class RuleSetTest {
    private static final RuleSetId RULES = new RuleSetId("rs-icld-kp");
    private static final OrganisationId ICLD = new OrganisationId("icld");
    private static final Narrative TITLE = Narrative.of("sv", "Regler för kommunala partnerskap");
    private static final Narrative TEXT = Narrative.of("sv", "minst två gånger om året");
    private static final Narrative READING =
            Narrative.of("sv", "Krävs av varje part för sig, enligt programkontoret.");
    private static final Rule MEET = rule("MEET2", new RuleCheck.Meetings(2, Window.CALENDAR_YEAR, true));

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static Rule rule(String code, RuleCheck check) {
        return new Rule(code, RuleStrength.MUST, TEXT, "S2", "51", check);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts).knowing(StreamType.ORGANISATION, ICLD, new Standing.OfOrganisation(null));
    }

    private static RuleSetPublished published(int version, String inForce, Rule... rules) {
        return new RuleSetPublished(
                RULES, version, TITLE, date(inForce), ICLD, null, List.of(rules), READING, date("2014"));
    }

    private static PublishRuleSet publish(int version, String inForce, Rule... rules) {
        return new PublishRuleSet(
                RULES, version, TITLE, date(inForce), ICLD, null, List.of(rules), READING, date("2014"));
    }

    private static RuleSetRetired retired(int version, String on) {
        return new RuleSetRetired(RULES, version, date(on), TEXT);
    }

    private static RetireRuleSet retire(int version, String on) {
        return new RetireRuleSet(RULES, version, date(on), TEXT);
    }

    private static void asks(RuleCheck check, Reason... reasons) {
        DecisionSpec.Outcome outcome = given().when(publish(1, "2014/..", rule("R", check)));
        if (reasons.length == 0) {
            outcome.then(published(1, "2014/..", rule("R", check)));
        } else {
            outcome.thenRejected(reasons);
        }
    }

    @Nested
    class Versions {
        @Test
        void neverChange() {
            given().when(publish(1, "2014/..", MEET)).then(published(1, "2014/..", MEET));
            given(published(1, "2014/..", MEET)).when(publish(1, "2014/..", MEET)).thenNothing();
            given(published(1, "2014/..", MEET))
                    .when(publish(1, "2014/2018", MEET))
                    .thenRejected(new Reason.VersionPublished("/version", 1));
        }

        @Test
        void countUpOneByOne() {
            given().when(publish(2, "2014/..", MEET))
                    .thenRejected(new Reason.NotTheNextVersion("/version", 2, 1));
            given(published(1, "2014/2016", MEET))
                    .when(publish(3, "2017/..", MEET))
                    .thenRejected(new Reason.NotTheNextVersion("/version", 3, 2));
            given(published(1, "2014/2016", MEET))
                    .when(publish(0, "2017/..", MEET))
                    .thenRejected(new Reason.NotTheNextVersion("/version", 0, 2));
            given(published(1, "2014/2016", MEET))
                    .when(publish(2, "2017/..", MEET))
                    .then(published(2, "2017/..", MEET));
        }

        @Test
        void haveRulesOfDifferentCodes() {
            given().when(publish(1, "2014/..")).thenRejected(new Reason.Missing("/rules"));
            given().when(publish(1, "2014/..", MEET, MEET))
                    .thenRejected(new Reason.RuleTwice("/rules/1/code", "MEET2"));
        }

        @Test
        void areTheSameForAll() {
            assertThat(publish(1, "2014/..", MEET).roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.REGISTRAR);
            assertThat(retire(1, "2016").roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.REGISTRAR);
        }

        @Test
        void showTheirCodesToOthers() {
            RuleSet rules = new RuleSet.Unpublished()
                    .evolve(published(1, "2014/2016", MEET))
                    .evolve(published(2, "2017/..", rule("DUR1", new RuleCheck.VisitsEachWay(Window.PROJECT_YEAR))));

            assertThat(rules.standing()).isEqualTo(new Standing.OfRuleSet(Set.of("MEET2", "DUR1")));
        }
    }

    @Nested
    class TimesInForce {
        @Test
        void doNotOverlap() {
            given(published(1, "2014-04-01/2018-03-31", MEET))
                    .when(publish(2, "2018-04-01/..", MEET))
                    .then(published(2, "2018-04-01/..", MEET));
            given(published(1, "2014-04-01/2018-03-31", MEET))
                    .when(publish(2, "2018-03-31/..", MEET))
                    .thenRejected(new Reason.InForceTwice("/inForce", 1));
            given(published(1, "2014/..", MEET))
                    .when(publish(2, "2018/..", MEET))
                    .thenRejected(new Reason.InForceTwice("/inForce", 1));
        }

        @Test
        void mayTouchWhereTheDatesLeaveRoom() {
            given(published(1, "2014/2018", MEET))
                    .when(publish(2, "2018/..", MEET))
                    .then(published(2, "2018/..", MEET));
            given(published(1, "2014/2018~", MEET))
                    .when(publish(2, "2017/..", MEET))
                    .then(published(2, "2017/..", MEET));
        }

        @Test
        void mayBeFilledInBackwards() {
            given(published(1, "2018/..", MEET))
                    .when(publish(2, "2014/2017", MEET))
                    .then(published(2, "2014/2017", MEET));
        }

        @Test
        void areShortenedByRetiring() {
            given(published(1, "2014/..", MEET), retired(1, "2018-04-01"))
                    .when(publish(2, "2018-04-01/..", MEET))
                    .then(published(2, "2018-04-01/..", MEET));
            given(published(1, "2014/..", MEET), retired(1, "2018-04-02"))
                    .when(publish(2, "2018-04-01/..", MEET))
                    .thenRejected(new Reason.InForceTwice("/inForce", 1));
        }
    }

    @Nested
    class Retiring {
        private final RuleSetPublished first = published(1, "2014-04-01/2028-03-31", MEET);

        @Test
        void endsAVersionBeforeItsTimeEvenOnADayToCome() {
            given(first).when(retire(1, "2018")).then(retired(1, "2018"));
            given(first).when(retire(1, "2027")).then(retired(1, "2027"));
            given(first, retired(1, "2018")).when(retire(1, "2018")).thenNothing();
            given(first, retired(1, "2018"))
                    .when(retire(1, "2019"))
                    .thenRejected(new Reason.AlreadyEnded("/retiredOn", date("2018")));
        }

        @Test
        void isOfAVersionThatIsKnown() {
            given().when(retire(1, "2018"))
                    .thenRejected(new Reason.NotRegistered("/ruleSetId", StreamType.RULE_SET, RULES.value()));
            given(first).when(retire(2, "2018")).thenRejected(new Reason.UnknownHere("/version", "2"));
        }

        @Test
        void liesWithinItsTime() {
            given(first)
                    .when(retire(1, "2013"))
                    .thenRejected(new Reason.EndBeforeStart("/retiredOn", date("2014-04-01"), date("2013")));
            given(first)
                    .when(retire(1, "2029"))
                    .thenRejected(new Reason.AfterEnd("/retiredOn", date("2029"), date("2028-03-31")));
            given(first).when(retire(1, "2014")).then(retired(1, "2014"));
        }
    }

    @Nested
    class Parameters {
        @Test
        void somethingIsAskedForOnceAtLeast() {
            asks(
                    new RuleCheck.Meetings(0, Window.CALENDAR_YEAR, true),
                    new Reason.ImpossibleParameter("/rules/0/check/atLeast"));
            asks(new RuleCheck.Meetings(1, Window.ROLLING_YEAR, false));
            asks(
                    new RuleCheck.Composition(BodyKind.PROJECT_GROUP, Capacity.OFFICIAL, Set.of(), 0, true),
                    new Reason.ImpossibleParameter("/rules/0/check/atLeast"));
        }

        /// X11: the largest party is not always a majority. X12: for each party, or for all together.
        @Test
        void aSteeringGroupIsComposedOfPoliticians() {
            asks(new RuleCheck.Composition(
                    BodyKind.STEERING_GROUP, Capacity.POLITICIAN, Set.of(PoliticalPosition.LARGEST_PARTY), 1, false));
            asks(new RuleCheck.Composition(
                    BodyKind.STEERING_GROUP, null, Set.of(PoliticalPosition.MAJORITY), 1, true));
            asks(
                    new RuleCheck.Composition(
                            BodyKind.STEERING_GROUP, Capacity.OFFICIAL, Set.of(PoliticalPosition.OPPOSITION), 1, true),
                    new Reason.PositionOfNoPolitician("/rules/0/check/positions", Capacity.OFFICIAL));
        }

        @Test
        void aProjectLastsSoLong() {
            asks(new RuleCheck.ProjectDuration(new Span("P1Y/P3Y", true), 0));
            asks(new RuleCheck.ProjectDuration(new Span("../P3Y", false), 10));
            asks(
                    new RuleCheck.ProjectDuration(Span.unknown(), -1),
                    new Reason.Missing("/rules/0/check/length"),
                    new Reason.ImpossibleParameter("/rules/0/check/tolerancePercent"));
            asks(
                    new RuleCheck.ProjectDuration(new Span("3 years", false), 0),
                    new Reason.IllFormedText("/rules/0/check/length", "3 years"));
        }

        @Test
        void aReportIsDueOnADayThatEveryYearHas() {
            asks(new RuleCheck.YearlyReportBy(ReportKind.values()[0], 4, 1));
            asks(new RuleCheck.YearlyReportBy(ReportKind.values()[0], 2, 28));
            asks(
                    new RuleCheck.YearlyReportBy(ReportKind.values()[0], 2, 29),
                    new Reason.ImpossibleParameter("/rules/0/check/day"));
            asks(
                    new RuleCheck.YearlyReportBy(ReportKind.values()[0], 13, 1),
                    new Reason.ImpossibleParameter("/rules/0/check/month"));
            asks(
                    new RuleCheck.YearlyReportBy(ReportKind.values()[0], 4, 0),
                    new Reason.ImpossibleParameter("/rules/0/check/day"));
        }

        @Test
        void outcomesAreInSomeArea() {
            asks(new RuleCheck.OutcomesInAreas(Set.of(CoreArea.values())));
            asks(new RuleCheck.OutcomesInAreas(Set.of()), new Reason.Missing("/rules/0/check/areas"));
        }
    }
}
