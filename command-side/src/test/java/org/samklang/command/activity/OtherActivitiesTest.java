package org.samklang.command.activity;

import static org.samklang.command.activity.ActivityFacts.*;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ActivityKind;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;

class OtherActivitiesTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");

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
}
