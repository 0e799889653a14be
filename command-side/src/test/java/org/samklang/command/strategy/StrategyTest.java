package org.samklang.command.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.BodyKind;
import org.samklang.events.CriterionAssessment.Verdict;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentKind;
import org.samklang.events.PriorityCriterion;
import org.samklang.events.PriorityScore;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.StrategyId;

/// LOKK's strategy of 2014 (S0).
class StrategyTest {
    private static final StrategyId STRATEGY = new StrategyId("lokk-2014");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final BodyId ASSEMBLY = new BodyId("lokk-general-assembly");
    private static final BodyId BOARD = new BodyId("lokk-board");
    private static final BodyId GROUP = new BodyId("lokk-knowledge-group");
    private static final DocumentId DOCUMENT = new DocumentId("s0");
    private static final InstrumentId CEDAW = new InstrumentId("cedaw");
    private static final NetworkId WAVE = new NetworkId("wave");
    private static final PersonId KAREN = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final ActionId OVERVIEW = new ActionId("overview-of-instruments");
    private static final Narrative TITLE = Narrative.of("da", "Strategi og handlingsplan");
    private static final Narrative ACTION = Narrative.of("da", "sikre overblik over instrumenterne");
    private static final StrategyAdopted ADOPTED = new StrategyAdopted(
            STRATEGY,
            LOKK,
            TITLE,
            date("2014-04-01/2018-03-31"),
            ASSEMBLY,
            date("2014"),
            DOCUMENT,
            null,
            null);

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null))
                .knowing(StreamType.BODY, ASSEMBLY, new Standing.OfBody(BodyKind.GENERAL_ASSEMBLY, List.of(), null))
                .knowing(StreamType.BODY, BOARD, new Standing.OfBody(BodyKind.BOARD, List.of(), null))
                .knowing(StreamType.BODY, GROUP, new Standing.OfBody(BodyKind.WORKING_GROUP, List.of(), null))
                .knowing(StreamType.DOCUMENT, DOCUMENT, new Standing.OfDocument(List.of(LOKK), false))
                .knowing(StreamType.INSTRUMENT, CEDAW, new Standing.OfInstrument(InstrumentKind.TREATY, null))
                .knowing(StreamType.NETWORK, WAVE, new Standing.OfNetwork(null, null))
                .knowing(StreamType.PERSON, KAREN, new Standing.OfPerson(false, Set.of()));
    }

    private static ActionAssigned assigned(String on, String due) {
        return new ActionAssigned(
                STRATEGY,
                LOKK,
                OVERVIEW,
                ACTION,
                List.of(new Participant.Person(KAREN, null)),
                List.of(GROUP),
                List.of(new Subject(StreamType.INSTRUMENT, CEDAW.value())),
                date(on),
                due == null ? null : date(due));
    }

    private static AssignAction assign(String on, String due) {
        return new AssignAction(
                STRATEGY,
                OVERVIEW,
                ACTION,
                List.of(new Participant.Person(KAREN, null)),
                List.of(GROUP),
                List.of(new Subject(StreamType.INSTRUMENT, CEDAW.value())),
                date(on),
                due == null ? null : date(due));
    }

    private static CompleteAction complete(String on) {
        return new CompleteAction(STRATEGY, OVERVIEW, date(on), null);
    }

    private static ActionCompleted completed(String on) {
        return new ActionCompleted(
                STRATEGY,
                LOKK,
                OVERVIEW,
                List.of(GROUP),
                List.of(new Subject(StreamType.INSTRUMENT, CEDAW.value())),
                date(on),
                null);
    }

    private static PrioritiseParticipation prioritise(BodyId decidedBy, List<PriorityScore> scores) {
        return new PrioritiseParticipation(
                STRATEGY,
                new PriorityId("wave-2015"),
                TITLE,
                List.of(new Subject(StreamType.NETWORK, WAVE.value())),
                decidedBy,
                List.of(GROUP),
                scores,
                true,
                null,
                date("2015"));
    }

    private static ParticipationPrioritised prioritised(BodyId decidedBy, List<PriorityScore> scores) {
        return new ParticipationPrioritised(
                STRATEGY,
                LOKK,
                new PriorityId("wave-2015"),
                TITLE,
                List.of(new Subject(StreamType.NETWORK, WAVE.value())),
                decidedBy,
                List.of(GROUP),
                scores,
                true,
                null,
                date("2015"));
    }

    @Test
    void nothingIsWrittenAboutAStrategyThatIsUnknown() {
        for (StrategyIntent intent : List.of(assign("2014", null), complete("2015"), prioritise(BOARD, List.of()))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/strategyId", StreamType.STRATEGY, "lokk-2014"));
            assertThat(given().whoMay(intent)).isNull();
            assertThat(given(ADOPTED).whoMay(intent)).containsExactly(LOKK);
        }
    }

    @Nested
    class Adopting {
        private AdoptStrategy adopt(String period, StrategyId replaces) {
            return new AdoptStrategy(
                    STRATEGY, LOKK, TITLE, date(period), ASSEMBLY, date("2014"), DOCUMENT, null, replaces);
        }

        @Test
        void theGeneralAssemblyAdoptsAStrategyForFourYears() {
            given().when(adopt("2014-04-01/2018-03-31", null)).then(ADOPTED);
            given(ADOPTED).when(adopt("2014-04-01/2018-03-31", null)).thenNothing();
            given(ADOPTED)
                    .when(adopt("2014/2018", null))
                    .thenRejected(new Reason.AlreadyRegistered("/strategyId", StreamType.STRATEGY, "lokk-2014"));
            assertThat(given().whoMay(adopt("2014/2018", null))).containsExactly(LOKK);
        }

        @Test
        void aStrategyHoldsForYearsToCome() {
            given().when(new AdoptStrategy(STRATEGY, LOKK, TITLE, date("2027/2031"), null, null, null, null, null))
                    .then(new StrategyAdopted(
                            STRATEGY, LOKK, TITLE, date("2027/2031"), null, null, null, null, null));
            given().when(new AdoptStrategy(
                            STRATEGY, LOKK, TITLE, date("2027/2031"), null, date("2027"), null, null, null))
                    .thenRejected(new Reason.WhollyInTheFuture("/adoptedOn", date("2027")));
        }

        @Test
        void itTakesThePlaceOfAnotherOne() {
            given().when(adopt("2014/2018", STRATEGY)).thenRejected(new Reason.PointsToItself("/replaces"));
            given().when(adopt("2014/2018", new StrategyId("lokk-2010")))
                    .thenRejected(new Reason.UnknownReference("/replaces", StreamType.STRATEGY, "lokk-2010"));
        }
    }

    @Nested
    class Actions {
        @Test
        void someoneSeesToSomething() {
            given(ADOPTED).when(assign("2014", "2030")).then(assigned("2014", "2030"));
            given(ADOPTED, assigned("2014", "2030")).when(assign("2014", "2030")).thenNothing();
            given(ADOPTED, assigned("2014", "2030"))
                    .when(assign("2014", "2016"))
                    .thenRejected(new Reason.AlreadyRecorded("/actionId", OVERVIEW.value()));
        }

        @Test
        void orNobodyYet() {
            given(ADOPTED)
                    .when(new AssignAction(STRATEGY, OVERVIEW, ACTION, List.of(), List.of(), List.of(), null, null))
                    .then(new ActionAssigned(
                            STRATEGY, LOKK, OVERVIEW, ACTION, List.of(), List.of(), List.of(), null, null));
        }

        @Test
        void everybodyResponsibleIsKnown() {
            given(ADOPTED)
                    .when(new AssignAction(
                            STRATEGY,
                            OVERVIEW,
                            ACTION,
                            List.of(
                                    new Participant.Office(Narrative.of("da", " "), null, "XX"),
                                    new Participant.Organisation(new OrganisationId("nobody"))),
                            List.of(new BodyId("nobody")),
                            List.of(new Subject(StreamType.INSTRUMENT, "nothing")),
                            null,
                            null))
                    .thenRejected(
                            new Reason.Missing("/responsible/0/title/text"),
                            new Reason.UnknownCode("/responsible/0/country", "XX"),
                            new Reason.UnknownReference(
                                    "/responsible/1/organisation", StreamType.ORGANISATION, "nobody"),
                            new Reason.UnknownReference("/bodies/0", StreamType.BODY, "nobody"),
                            new Reason.UnknownReference("/concerns/0", StreamType.INSTRUMENT, "nothing"));
        }

        @Test
        void anActionIsNotDueBeforeItIsGiven() {
            given(ADOPTED)
                    .when(assign("2015", "2014"))
                    .thenRejected(new Reason.EndBeforeStart("/dueOn", date("2015"), date("2014")));
            given(ADOPTED).when(assign("2015", "2015-06")).then(assigned("2015", "2015-06"));
        }

        @Test
        void anActionIsDoneOnce() {
            given(ADOPTED, assigned("2014", null)).when(complete("2015")).then(completed("2015"));
            given(ADOPTED, assigned("2014", null), completed("2015")).when(complete("2015")).thenNothing();
            given(ADOPTED, assigned("2014", null), completed("2015"))
                    .when(complete("2015-06"))
                    .then(completed("2015-06"));
            given(ADOPTED, assigned("2014", null), completed("2015"))
                    .when(complete("2016"))
                    .thenRejected(new Reason.AlreadyEnded("/completedOn", date("2015")));
        }

        @Test
        void nothingIsDoneThatNobodyWasGiven() {
            given(ADOPTED)
                    .when(complete("2015"))
                    .thenRejected(new Reason.UnknownHere("/actionId", OVERVIEW.value()));
            given(ADOPTED, assigned("2016", null))
                    .when(complete("2015"))
                    .thenRejected(new Reason.EndBeforeStart("/completedOn", date("2016"), date("2015")));
        }
    }

    @Nested
    class Priorities {
        private final PriorityScore theme = new PriorityScore(PriorityCriterion.THEME, Verdict.MET, null);
        private final PriorityScore partners = new PriorityScore(PriorityCriterion.PARTNERS, Verdict.MET, ACTION);

        @Test
        void theBoardPrioritises() {
            given(ADOPTED).when(prioritise(BOARD, List.of(theme, partners)))
                    .then(prioritised(BOARD, List.of(theme, partners)));
            given(ADOPTED, prioritised(BOARD, List.of(theme)))
                    .when(prioritise(BOARD, List.of(theme)))
                    .thenNothing();
            given(ADOPTED, prioritised(BOARD, List.of(theme)))
                    .when(prioritise(BOARD, List.of(partners)))
                    .thenRejected(new Reason.AlreadyRecorded("/priorityId", "wave-2015"));
        }

        /// Who decided is a fact; whether it was theirs to decide is a rule's matter.
        @Test
        void theWrongDeciderIsNotRefused() {
            given(ADOPTED).when(prioritise(GROUP, List.of())).then(prioritised(GROUP, List.of()));
            given(ADOPTED).when(prioritise(null, List.of())).then(prioritised(null, List.of()));
        }

        @Test
        void eachCriterionIsJudgedOnce() {
            given(ADOPTED)
                    .when(prioritise(BOARD, List.of(theme, partners, theme)))
                    .thenRejected(new Reason.PriorityTwice("/scores/2/criterion", PriorityCriterion.THEME));
        }

        @Test
        void decidersAreKnown() {
            given(ADOPTED)
                    .when(prioritise(new BodyId("nobody"), List.of()))
                    .thenRejected(new Reason.UnknownReference("/decidedBy", StreamType.BODY, "nobody"));
        }
    }
}
