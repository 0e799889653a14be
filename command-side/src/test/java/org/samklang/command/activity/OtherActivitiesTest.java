package org.samklang.command.activity;

import static org.samklang.command.activity.ActivityFacts.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ActivityKind;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StreamType;
import org.samklang.events.VisitorCategory;
import org.samklang.events.value.Direction;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;

class OtherActivitiesTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final LearningId LAW = new LearningId("law");

    @Test
    void theBoardVisitsItsPartner() {
        LogPartnerVisit visit = new LogPartnerVisit(VISIT, KSS, SPAVO, true, details("2013-23"));

        given().when(visit).then(visit.fact());
    }

    @Test
    void noPartnerVisitsItself() {
        given().when(new LogPartnerVisit(VISIT, KSS, KSS, false, details("2013-23")))
                .thenRejected(new Reason.VisitorIsHost("/host", KSS));
    }

    @Test
    void severalMeetingsAreOneEntryWithoutANumber() {
        LogPartnerMeeting meetings = new LogPartnerMeeting(
                VISIT, SPAVO, new Quantity(null, "meetings", Qualifier.SEVERAL), details("2013"));

        given().when(meetings).then(meetings.fact());
    }

    @Test
    void exactlyIsNothingWithoutANumber() {
        given().when(new LogPartnerMeeting(
                        VISIT, null, new Quantity(null, "meetings", Qualifier.EXACT), details("2013")))
                .thenRejected(new Reason.ImpossibleFigure("/meetings"));
    }

    @Test
    void aConferenceKeepsAboutThirtyThousand() {
        LogConference conference =
                new LogConference(VISIT, Quantity.about(30_000, "people"), 4, List.of(ISTANBUL), details("2014"));

        given().knowing(StreamType.INSTRUMENT, ISTANBUL, new Standing.OfInstrument(InstrumentKind.TREATY, null))
                .when(conference)
                .then(conference.fact());
    }

    @Test
    void impossibleFiguresOfAConferenceAreNamedTogether() {
        given().when(new LogConference(
                        VISIT,
                        new Quantity(new BigDecimal("-1"), "people", Qualifier.EXACT),
                        0,
                        List.of(ISTANBUL),
                        details("2014")))
                .thenRejected(
                        new Reason.ImpossibleFigure("/attendance"),
                        new Reason.ImpossibleFigure("/durationDays"),
                        new Reason.UnknownReference("/instruments/0", StreamType.INSTRUMENT, "istanbul-convention"));
    }

    @Test
    void aTrainingKeepsItsProviderAndHowManyWereTrained() {
        LogTraining training = new LogTraining(VISIT, KSS, Quantity.exactly(12, "people"), details("2014"));

        given().when(training).then(training.fact());
    }

    @Test
    void anythingElseIsLoggedByItsKind() {
        LogActivity exchange = new LogActivity(VISIT, ActivityKind.INFORMATION_EXCHANGE, details("2013"));

        given().when(exchange).then(exchange.fact());
    }

    @Test
    void staffArePlacedWithTheirPartner() {
        LogPlacement placement =
                new LogPlacement(VISIT, SPAVO, KSS, new Quantity(null, "people", Qualifier.SEVERAL), 5, details("2014"));

        given().when(placement).then(placement.fact());
    }

    @Test
    void nobodyIsPlacedAtHomeOrForLessThanADay() {
        given().when(new LogPlacement(VISIT, KSS, KSS, null, 0, details("2014")))
                .thenRejected(new Reason.VisitorIsHost("/host", KSS), new Reason.ImpossibleFigure("/durationDays"));
    }

    @Test
    void guestsOfSeveralKindsCameOften() {
        LogIncomingVisit visits = new LogIncomingVisit(
                VISIT,
                KSS,
                Set.of(VisitorCategory.POLITICIANS, VisitorCategory.ORGANISATIONS),
                new Quantity(null, "visits", Qualifier.MANY),
                details("2013"));

        given().when(visits).then(visits.fact());
    }

    @Test
    void aNumberOfVisitsIsNotNegative() {
        given().when(new LogIncomingVisit(
                        VISIT, KSS, Set.of(), new Quantity(new BigDecimal(-1), null, Qualifier.EXACT), details("2013")))
                .thenRejected(new Reason.ImpossibleFigure("/visits"));
    }

    @Test
    void learningIsPassedOnToTheShelters() {
        LogDissemination letter = new LogDissemination(
                VISIT, DisseminationChannel.NEWSLETTER, Narrative.of("da", "krisecentrene"), List.of(LAW), details("2014"));

        given().knowing(StreamType.LEARNING, LAW, new Standing.OfLearning(KSS_SPAVO, new Direction(KSS, SPAVO), false))
                .when(letter)
                .then(letter.fact());
    }

    @Test
    void onlyKnownLearningIsPassedOnAndToSomebody() {
        given().when(new LogDissemination(
                        VISIT, DisseminationChannel.PODCAST, Narrative.of("sv", " "), List.of(LAW), details("2021-12")))
                .thenRejected(
                        new Reason.UnknownReference("/learnings/0", StreamType.LEARNING, "law"),
                        new Reason.Missing("/audience/text"));
    }

    @Test
    void theBoardLobbiesWithOthers() {
        LogAdvocacy lobbying = new LogAdvocacy(
                VISIT, List.of(ISTANBUL), Narrative.of("da", "Folketinget"), List.of(SPAVO), details("2014"));

        given().knowing(StreamType.INSTRUMENT, ISTANBUL, new Standing.OfInstrument(InstrumentKind.TREATY, null))
                .when(lobbying)
                .then(lobbying.fact());
    }

    @Test
    void onlyForKnownInstrumentsAndWithKnownAllies() {
        given().when(new LogAdvocacy(VISIT, List.of(ISTANBUL), null, List.of(EWSU), details("2014")))
                .thenRejected(
                        new Reason.UnknownReference("/instruments/0", StreamType.INSTRUMENT, "istanbul-convention"),
                        new Reason.UnknownReference("/allies/0", StreamType.ORGANISATION, "ewsu"));
    }
}
