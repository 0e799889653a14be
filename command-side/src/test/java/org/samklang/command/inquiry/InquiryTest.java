package org.samklang.command.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.DeclineReason;
import org.samklang.events.Fact;
import org.samklang.events.InquiryEvent.AdviceGiven;
import org.samklang.events.InquiryEvent.InquiryDeclined;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// A shelter asks LOKK how to begin (S0:62).
class InquiryTest {
    private static final InquiryId INQUIRY = new InquiryId("how-to-begin");
    private static final OrganisationId SHELTER = new OrganisationId("shelter");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final Narrative QUESTION = Narrative.of("da", "Hvordan kommer vi i gang?");
    private static final Narrative ADVICE = Narrative.of("da", "Begynd med et studiebesøg.");
    private static final InquiryReceived RECEIVED =
            new InquiryReceived(INQUIRY, SHELTER, LOKK, QUESTION, date("2015"));

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, SHELTER, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null));
    }

    private static GiveAdvice advise(String on) {
        return new GiveAdvice(INQUIRY, ADVICE, null, date(on));
    }

    private static AdviceGiven advised(String on) {
        return new AdviceGiven(INQUIRY, SHELTER, LOKK, ADVICE, null, date(on));
    }

    private static DeclineInquiry decline(String on) {
        return new DeclineInquiry(INQUIRY, DeclineReason.RESOURCES, null, date(on));
    }

    private static InquiryDeclined declined(String on) {
        return new InquiryDeclined(INQUIRY, SHELTER, LOKK, DeclineReason.RESOURCES, null, date(on));
    }

    @Nested
    class Asking {
        private ReceiveInquiry ask(OrganisationId by, OrganisationId of, String on) {
            return new ReceiveInquiry(INQUIRY, by, of, QUESTION, date(on));
        }

        @Test
        void aShelterAsks() {
            given().when(ask(SHELTER, LOKK, "2015")).then(RECEIVED);
            given(RECEIVED).when(ask(SHELTER, LOKK, "2015")).thenNothing();
            given(RECEIVED, advised("2016")).when(ask(SHELTER, LOKK, "2015")).thenNothing();
            given(RECEIVED)
                    .when(ask(SHELTER, LOKK, "2016"))
                    .thenRejected(new Reason.AlreadyRegistered("/inquiryId", StreamType.INQUIRY, INQUIRY.value()));
        }

        @Test
        void nobodyAsksThemselves() {
            given().when(ask(LOKK, LOKK, "2015")).thenRejected(new Reason.AskedOfItself("/askedOf", LOKK));
        }

        @Test
        void bothSidesMaySaySoAndWhoeverWasAskedAnswers() {
            assertThat(given().whoMay(ask(SHELTER, LOKK, "2015"))).containsExactlyInAnyOrder(SHELTER, LOKK);
            assertThat(given(RECEIVED).whoMay(advise("2016"))).containsExactly(LOKK);
            assertThat(given(RECEIVED, advised("2016")).whoMay(decline("2016"))).containsExactly(LOKK);
            assertThat(given().whoMay(advise("2016"))).isNull();
        }
    }

    @Nested
    class Answering {
        @Test
        void adviceIsGivenOrNot() {
            given(RECEIVED).when(advise("2016")).then(advised("2016"));
            given(RECEIVED).when(decline("2016")).then(declined("2016"));
        }

        @Test
        void once() {
            given(RECEIVED, advised("2016")).when(advise("2016")).thenNothing();
            given(RECEIVED, declined("2016")).when(decline("2016")).thenNothing();
            given(RECEIVED, advised("2016"))
                    .when(decline("2016"))
                    .thenRejected(new Reason.AlreadyAnswered("/inquiryId", date("2016")));
            given(RECEIVED, declined("2016"))
                    .when(advise("2017"))
                    .thenRejected(new Reason.AlreadyAnswered("/inquiryId", date("2016")));
        }

        @Test
        void whatWasAsked() {
            for (InquiryIntent intent : List.of(advise("2016"), decline("2016"))) {
                given().when(intent)
                        .thenRejected(new Reason.NotRegistered("/inquiryId", StreamType.INQUIRY, INQUIRY.value()));
            }
        }

        @Test
        void notBeforeItWasAskedUnlessTheDatesLeaveRoom() {
            given(RECEIVED)
                    .when(advise("2014"))
                    .thenRejected(new Reason.EndBeforeStart("/givenOn", date("2015"), date("2014")));
            given(RECEIVED)
                    .when(decline("2014"))
                    .thenRejected(new Reason.EndBeforeStart("/declinedOn", date("2015"), date("2014")));
            given(RECEIVED).when(advise("2015-03")).then(advised("2015-03"));
        }

        @Test
        void atSomethingKnown() {
            given(RECEIVED)
                    .when(new GiveAdvice(INQUIRY, ADVICE, new ActivityId("seminar"), date("2016")))
                    .thenRejected(new Reason.UnknownReference("/activity", StreamType.ACTIVITY, "seminar"));
        }
    }
}
