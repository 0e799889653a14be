package org.samklang.command.treaty;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.StreamType;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

class TreatyTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final InstrumentId DECLARATION = new InstrumentId("un-declaration-1993");
    private static final InstrumentId BEIJING = new InstrumentId("beijing-platform");
    private static final PartialDate OPENED = PartialDate.parse("2011-05-11");

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.INSTRUMENT, ISTANBUL, new Standing.OfInstrument(InstrumentKind.TREATY, OPENED))
                .knowing(
                        StreamType.INSTRUMENT,
                        DECLARATION,
                        new Standing.OfInstrument(InstrumentKind.DECLARATION, null))
                .knowing(StreamType.INSTRUMENT, BEIJING, new Standing.OfInstrument(InstrumentKind.PLATFORM, null));
    }

    private static RatificationRecorded ratified(String edtf) {
        return new RatificationRecorded(ISTANBUL, "NO", RatificationForm.RATIFICATION, PartialDate.parse(edtf));
    }

    private static SignatureRecorded signed(String edtf) {
        return new SignatureRecorded(ISTANBUL, "NO", PartialDate.parse(edtf), false);
    }

    private static RecordRatification ratify(InstrumentId instrument, String edtf) {
        return new RecordRatification(instrument, "NO", null, PartialDate.parse(edtf));
    }

    @Nested
    class Ratifying {
        @Test
        void norwayRatifiedIn2017AndNobodyKnowsTheDay() {
            given().when(ratify(ISTANBUL, "2017")).then(ratified("2017"));
        }

        @Test
        void ratifyingTwiceRecordsItOnce() {
            given(ratified("2017")).when(ratify(ISTANBUL, "2017")).thenNothing();
        }

        @Test
        void aSecondDateIsRefused() {
            given(ratified("2017"))
                    .when(ratify(ISTANBUL, "2018"))
                    .thenRejected(new Reason.AlreadyBound(
                            "/ratifiedOn", TreatyStep.RATIFICATION, PartialDate.parse("2017")));
        }

        @Test
        void aDeclarationCannotBeRatified() {
            given().when(ratify(DECLARATION, "2017"))
                    .thenRejected(
                            new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
        }

        @Test
        void neitherCanAPlatform() {
            given().when(ratify(BEIJING, "2017"))
                    .thenRejected(new Reason.NotRatifiable("/instrumentId", BEIJING, InstrumentKind.PLATFORM));
        }

        @Test
        void anUnknownInstrumentIsRefused() {
            given().when(ratify(new InstrumentId("unheard-of"), "2017"))
                    .thenRejected(
                            new Reason.UnknownReference("/instrumentId", StreamType.INSTRUMENT, "unheard-of"));
        }

        @Test
        void nobodyRatifiesBeforeSigningInEveryReading() {
            given(signed("2018"))
                    .when(ratify(ISTANBUL, "2017"))
                    .thenRejected(new Reason.RatifiedBeforeSigned(
                            "/ratifiedOn", PartialDate.parse("2018"), PartialDate.parse("2017")));
        }

        @Test
        void bothInOneYearIsPossible() {
            given(signed("2017-06")).when(ratify(ISTANBUL, "2017")).then(ratified("2017"));
        }

        @Test
        void notBeforeTheTreatyWasOpen() {
            given().when(ratify(ISTANBUL, "2010"))
                    .thenRejected(new Reason.BeforeAdoption("/ratifiedOn", PartialDate.parse("2010"), OPENED));
        }

        @Test
        void notInTheFuture() {
            given().on(LocalDate.of(2016, 12, 31))
                    .when(ratify(ISTANBUL, "2017"))
                    .thenRejected(new Reason.WhollyInTheFuture("/ratifiedOn", PartialDate.parse("2017")));
        }

        @Test
        void onlyStatesRatify() {
            given().when(new RecordRatification(ISTANBUL, "XX", null, PartialDate.parse("2017")))
                    .thenRejected(new Reason.UnknownCode("/state", "XX"));
        }
    }

    @Nested
    class Signing {
        private final RecordSignature sign = new RecordSignature(ISTANBUL, "NO", PartialDate.parse("2011-07"), false);

        @Test
        void aStateSigns() {
            given().when(sign).then(signed("2011-07"));
        }

        @Test
        void signingTwiceRecordsItOnce() {
            given(signed("2011-07"), ratified("2017")).when(sign).thenNothing();
        }

        @Test
        void aSecondDateIsRefused() {
            given(signed("2012"))
                    .when(sign)
                    .thenRejected(new Reason.AlreadySigned("/signedOn", PartialDate.parse("2012")));
        }

        @Test
        void nobodySignsAfterRatifying() {
            given(new RatificationRecorded(ISTANBUL, "NO", RatificationForm.RATIFICATION, PartialDate.parse("2011-06")))
                    .when(sign)
                    .thenRejected(new Reason.RatifiedBeforeSigned(
                            "/signedOn", PartialDate.parse("2011-07"), PartialDate.parse("2011-06")));
        }
    }

    @Nested
    class Refining {
        private RefineTreatyDate refine(String edtf) {
            return new RefineTreatyDate(ISTANBUL, "NO", TreatyStep.RATIFICATION, null, PartialDate.parse(edtf), null);
        }

        @Test
        void aYearBecomesADay() {
            given(ratified("2017"))
                    .when(refine("2017-07-05"))
                    .then(new TreatyDateRefined(
                            ISTANBUL,
                            "NO",
                            TreatyStep.RATIFICATION,
                            PartialDate.parse("2017"),
                            PartialDate.parse("2017"),
                            PartialDate.parse("2017-07-05"),
                            null));
        }

        @Test
        void anotherYearIsNoRefinement() {
            given(ratified("2017"))
                    .when(refine("2018"))
                    .thenRejected(new Reason.OutsideEarlierDate(
                            "/date", PartialDate.parse("2017"), PartialDate.parse("2018")));
        }

        @Test
        void theSameDateSaysNothingNew() {
            given(ratified("2017")).when(refine("2017")).thenNothing();
        }

        @Test
        void aStepThatWasNeverRecordedCannotBeRefined() {
            given(signed("2011-07"))
                    .when(refine("2017-07-05"))
                    .thenRejected(new Reason.StepNotRecorded("/step", TreatyStep.RATIFICATION));
        }
    }
}
