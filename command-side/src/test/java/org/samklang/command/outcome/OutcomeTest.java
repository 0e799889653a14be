package org.samklang.command.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.CoreArea;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentKind;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.ResultArea;
import org.samklang.events.StreamType;
import org.samklang.events.value.Direction;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;

class OutcomeTest {
    private static final OutcomeId SHELTER = new OutcomeId("shelter-lithuania");
    private static final PartnershipId PARTNERSHIP = new PartnershipId("jonkoping-stellenbosch");
    private static final PartnershipId OTHER = new PartnershipId("kss-spavo");
    private static final ProjectId PROJECT = new ProjectId("education-material");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final OrganisationId JONKOPING = new OrganisationId("jonkoping");
    private static final InstrumentId CEDAW = new InstrumentId("cedaw");
    private static final LearningId LEARNING = new LearningId("law-norway-to-cyprus");
    private static final Narrative STATEMENT = Narrative.of("nb", "krisesenter i Litauen");
    private static final Quantity ONE = Quantity.exactly(1, "shelters");

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(null))
                .knowing(
                        StreamType.PARTNERSHIP,
                        PARTNERSHIP,
                        new Standing.OfPartnership(Set.of(JONKOPING, KSS), PartialDate.parse("2018")))
                .knowing(StreamType.PARTNERSHIP, OTHER, new Standing.OfPartnership(Set.of(KSS, SPAVO), null))
                .knowing(
                        StreamType.PROJECT, PROJECT, new Standing.OfProject(PARTNERSHIP, PartialDate.parse("2016")))
                .knowing(StreamType.INSTRUMENT, CEDAW, new Standing.OfInstrument(InstrumentKind.TREATY, null))
                .knowing(
                        StreamType.LEARNING,
                        LEARNING,
                        new Standing.OfLearning(OTHER, new Direction(KSS, SPAVO), false));
    }

    private static RecordOutcome record(
            OutcomeKind kind,
            List<PartnershipId> partnerships,
            ProjectId project,
            List<OrganisationId> parties,
            Quantity quantity,
            String country,
            String occurredOn) {
        return new RecordOutcome(
                SHELTER,
                kind,
                partnerships,
                project,
                parties,
                STATEMENT,
                quantity,
                ResultArea.SUPPORT_SERVICES,
                CoreArea.EQUITY,
                country,
                CEDAW,
                List.of(LEARNING),
                occurredOn == null ? null : PartialDate.parse(occurredOn));
    }

    private static RecordOutcome service(List<PartnershipId> partnerships, ProjectId project, String occurredOn) {
        return record(OutcomeKind.SERVICE_ESTABLISHED, partnerships, project, List.of(), ONE, "LT", occurredOn);
    }

    private static OutcomeRecorded recorded(
            OutcomeKind kind,
            List<PartnershipId> partnerships,
            ProjectId project,
            List<OrganisationId> parties,
            String occurredOn) {
        return new OutcomeRecorded(
                SHELTER,
                kind,
                partnerships,
                project,
                parties,
                STATEMENT,
                ONE,
                ResultArea.SUPPORT_SERVICES,
                CoreArea.EQUITY,
                "LT",
                CEDAW,
                List.of(LEARNING),
                occurredOn == null ? null : PartialDate.parse(occurredOn));
    }

    @Test
    void aShelterWasOpenedAndNobodySaysWhen() {
        given().when(record(OutcomeKind.SERVICE_ESTABLISHED, List.of(), null, List.of(KSS), ONE, "LT", null))
                .then(recorded(OutcomeKind.SERVICE_ESTABLISHED, List.of(), null, List.of(KSS), null));
    }

    @Test
    void anOutcomeMayBeOneForBoth() {
        given().when(record(OutcomeKind.CHANGE, List.of(OTHER), null, List.of(KSS, SPAVO), ONE, "LT", "2015"))
                .then(recorded(OutcomeKind.CHANGE, List.of(OTHER), null, List.of(KSS, SPAVO), "2015"));
    }

    @Test
    void thePartnershipOfItsProjectIsAdded() {
        given().when(service(List.of(OTHER), PROJECT, "2015"))
                .then(recorded(
                        OutcomeKind.SERVICE_ESTABLISHED, List.of(OTHER, PARTNERSHIP), PROJECT, List.of(), "2015"));
    }

    @Test
    void andStandsThereOnce() {
        given().when(service(List.of(PARTNERSHIP), PROJECT, "2015"))
                .then(recorded(OutcomeKind.SERVICE_ESTABLISHED, List.of(PARTNERSHIP), PROJECT, List.of(), "2015"));
    }

    @Test
    void recordingTwiceRecordsItOnce() {
        given(recorded(OutcomeKind.SERVICE_ESTABLISHED, List.of(PARTNERSHIP), PROJECT, List.of(), "2015"))
                .when(service(List.of(), PROJECT, "2015"))
                .thenNothing();
    }

    @Test
    void anotherOutcomeUnderTheSameIdIsRefused() {
        given(recorded(OutcomeKind.CHANGE, List.of(PARTNERSHIP), PROJECT, List.of(), "2015"))
                .when(service(List.of(), PROJECT, "2015"))
                .thenRejected(new Reason.AlreadyRegistered("/outcomeId", StreamType.OUTCOME, "shelter-lithuania"));
    }

    @Test
    void anOutcomeBelongsToSomething() {
        given().when(service(List.of(), null, "2015")).thenRejected(new Reason.OutcomeOfNothing("/partnerships"));
    }

    @Test
    void aLawChangedSomewhere() {
        given().when(record(OutcomeKind.LAW_CHANGE, List.of(OTHER), null, List.of(), ONE, null, "2015"))
                .thenRejected(new Reason.Missing("/country"));
    }

    @Test
    void otherThingsMayHaveChangedAnywhere() {
        assertThat(given().when(record(OutcomeKind.CHANGE, List.of(OTHER), null, List.of(), ONE, null, "2015"))
                        .facts())
                .hasSize(1);
    }

    @Test
    void aNumberIsANumberOfSomething() {
        Quantity five = new Quantity(BigDecimal.valueOf(5), null, Qualifier.EXACT);

        given().when(record(OutcomeKind.PRODUCT, List.of(OTHER), null, List.of(), five, "LT", "2015"))
                .thenRejected(new Reason.Missing("/quantity/unit"));
    }

    @Test
    void notWhollyAfterItsProjectWasGivenUp() {
        given().when(service(List.of(), PROJECT, "2017"))
                .thenRejected(new Reason.AfterEnd(
                        "/occurredOn", PartialDate.parse("2017"), PartialDate.parse("2016")));
    }

    @Test
    void perhapsInTheSameYear() {
        assertThat(given().when(service(List.of(), PROJECT, "2016-12")).facts()).hasSize(1);
    }

    @Test
    void itMayShowLongAfterThePartnershipClosed() {
        assertThat(given().when(service(List.of(PARTNERSHIP), null, "2021")).facts()).hasSize(1);
    }

    @Test
    void aProjectThatNobodyKnowsIsRefused() {
        given().when(service(List.of(), new ProjectId("unheard-of"), "2015"))
                .thenRejected(new Reason.UnknownReference("/project", StreamType.PROJECT, "unheard-of"));
    }

    @Test
    void whoTakesPartInAllThatItCameOfWritesItDown() {
        assertThat(given().whoMay(service(List.of(), PROJECT, "2015"))).containsExactlyInAnyOrder(JONKOPING, KSS);
        assertThat(given().whoMay(service(List.of(OTHER), PROJECT, "2015"))).containsExactly(KSS);
    }

    @Test
    void whereItCameOfNoneThoseForWhomItIsAnOutcome() {
        assertThat(given().whoMay(
                                record(OutcomeKind.CHANGE, List.of(), null, List.of(KSS, SPAVO), ONE, "LT", "2015")))
                .containsExactlyInAnyOrder(KSS, SPAVO);
    }
}
