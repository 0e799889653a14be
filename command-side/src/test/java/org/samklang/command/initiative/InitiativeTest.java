package org.samklang.command.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.BodyKind;
import org.samklang.events.Fact;
import org.samklang.events.InitiativeEvent.ExpertEngaged;
import org.samklang.events.InitiativeEvent.InitiativeLaunched;
import org.samklang.events.InitiativeEvent.RecommendationIssued;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.RecommendationId;

/// What LOKK's group sets out to do by itself (S0:21, S0:90).
class InitiativeTest {
    private static final InitiativeId INITIATIVE = new InitiativeId("ratification");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final OrganisationId KVINDERAADET = new OrganisationId("kvinderaadet");
    private static final BodyId GROUP = new BodyId("lokk-knowledge-group");
    private static final BodyId BOARD = new BodyId("lokk-board");
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final RecommendationId RECOMMENDATION = new RecommendationId("ratify");
    private static final Narrative TITLE = Narrative.of("da", "Ratificér konventionen");
    private static final InitiativeLaunched LAUNCHED = new InitiativeLaunched(
            INITIATIVE, LOKK, GROUP, List.of(KVINDERAADET), TITLE, null, date("2013"));

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, KVINDERAADET, new Standing.OfOrganisation(null))
                .knowing(StreamType.BODY, GROUP, new Standing.OfBody(BodyKind.WORKING_GROUP, List.of(), null))
                .knowing(StreamType.BODY, BOARD, new Standing.OfBody(BodyKind.BOARD, List.of(), null))
                .knowing(StreamType.INSTRUMENT, ISTANBUL, new Standing.OfInstrument(InstrumentKind.TREATY, null));
    }

    private static LaunchInitiative launch(List<OrganisationId> collaborators, String on) {
        return new LaunchInitiative(INITIATIVE, LOKK, GROUP, collaborators, TITLE, null, date(on));
    }

    private static IssueRecommendation recommend(BodyId consulted, String consultedOn, String issuedOn) {
        return new IssueRecommendation(
                INITIATIVE,
                RECOMMENDATION,
                TITLE,
                Narrative.of("da", "Folketinget"),
                ISTANBUL,
                consulted,
                consultedOn == null ? null : date(consultedOn),
                date(issuedOn));
    }

    private static RecommendationIssued recommended(BodyId consulted, String consultedOn, String issuedOn) {
        return new RecommendationIssued(
                INITIATIVE,
                LOKK,
                RECOMMENDATION,
                TITLE,
                Narrative.of("da", "Folketinget"),
                ISTANBUL,
                consulted,
                consultedOn == null ? null : date(consultedOn),
                date(issuedOn));
    }

    private static EngageExpert engage(Participant expert) {
        return new EngageExpert(INITIATIVE, expert, TITLE, ISTANBUL, null);
    }

    @Test
    void nothingIsWrittenAboutAnInitiativeThatIsUnknown() {
        for (InitiativeIntent intent :
                List.of(recommend(BOARD, null, "2014"), engage(new Participant.Organisation(KVINDERAADET)))) {
            given().when(intent)
                    .thenRejected(
                            new Reason.NotRegistered("/initiativeId", StreamType.INITIATIVE, INITIATIVE.value()));
            assertThat(given().whoMay(intent)).isNull();
            assertThat(given(LAUNCHED).whoMay(intent)).containsExactlyInAnyOrder(LOKK, KVINDERAADET);
        }
    }

    @Nested
    class Launching {
        @Test
        void aGroupBeginsSomethingWithOthers() {
            given().when(launch(List.of(KVINDERAADET), "2013")).then(LAUNCHED);
            given(LAUNCHED).when(launch(List.of(KVINDERAADET), "2013")).thenNothing();
            given(LAUNCHED)
                    .when(launch(List.of(), "2013"))
                    .thenRejected(
                            new Reason.AlreadyRegistered("/initiativeId", StreamType.INITIATIVE, INITIATIVE.value()));
            assertThat(given().whoMay(launch(List.of(KVINDERAADET), "2013"))).containsExactly(LOKK);
        }

        @Test
        void everybodyIsNamedOnce() {
            given().when(launch(List.of(LOKK, KVINDERAADET, KVINDERAADET), "2013"))
                    .thenRejected(
                            new Reason.SamePartyTwice("/collaborators/0", LOKK),
                            new Reason.SamePartyTwice("/collaborators/2", KVINDERAADET));
        }

        @Test
        void notInTheFuture() {
            given().when(launch(List.of(), "2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/launchedOn", date("2027")));
        }
    }

    @Nested
    class Recommending {
        @Test
        void theBoardIsConsultedFirst() {
            given(LAUNCHED).when(recommend(BOARD, "2013", "2014")).then(recommended(BOARD, "2013", "2014"));
            given(LAUNCHED, recommended(BOARD, "2013", "2014"))
                    .when(recommend(BOARD, "2013", "2014"))
                    .thenNothing();
            given(LAUNCHED, recommended(BOARD, "2013", "2014"))
                    .when(recommend(BOARD, "2013", "2015"))
                    .thenRejected(new Reason.AlreadyRecorded("/recommendationId", "ratify"));
        }

        /// Whether that was right is a rule's matter.
        @Test
        void nobodyOrTooLateIsNotRefused() {
            given(LAUNCHED).when(recommend(null, null, "2014")).then(recommended(null, null, "2014"));
            given(LAUNCHED).when(recommend(BOARD, "2015", "2014")).then(recommended(BOARD, "2015", "2014"));
        }

        @Test
        void aConsultationIsOfSomebody() {
            given(LAUNCHED)
                    .when(recommend(null, "2013", "2014"))
                    .thenRejected(new Reason.Missing("/consulted"));
            given(LAUNCHED)
                    .when(recommend(new BodyId("nobody"), "2013", "2014"))
                    .thenRejected(new Reason.UnknownReference("/consulted", StreamType.BODY, "nobody"));
        }

        @Test
        void notBeforeTheInitiativeWasBegun() {
            given(LAUNCHED)
                    .when(recommend(BOARD, null, "2012"))
                    .thenRejected(new Reason.EndBeforeStart("/issuedOn", date("2013"), date("2012")));
            given(LAUNCHED).when(recommend(BOARD, null, "2013-01")).then(recommended(BOARD, null, "2013-01"));
        }
    }

    @Nested
    class Experts {
        @Test
        void areBroughtInByNameOrNumber() {
            Participant two = new Participant.Headcount(
                    new Quantity(new BigDecimal(2), null, Qualifier.EXACT), Narrative.of("da", "jurister"));
            ExpertEngaged engaged = new ExpertEngaged(INITIATIVE, LOKK, two, TITLE, ISTANBUL, null);

            given(LAUNCHED).when(engage(two)).then(engaged);
            given(LAUNCHED, engaged).when(engage(two)).thenNothing();
        }

        @Test
        void areKnownAndAFigureThatCanBe() {
            given(LAUNCHED)
                    .when(engage(new Participant.Headcount(
                            new Quantity(new BigDecimal(-1), null, Qualifier.EXACT), null)))
                    .thenRejected(new Reason.ImpossibleFigure("/expert/quantity"));
            given(LAUNCHED)
                    .when(engage(new Participant.Organisation(new OrganisationId("nobody"))))
                    .thenRejected(new Reason.UnknownReference(
                            "/expert/organisation", StreamType.ORGANISATION, "nobody"));
        }
    }
}
