package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentKind;
import org.samklang.events.MonitoringKind;
import org.samklang.events.RatificationForm;
import org.samklang.events.StreamType;
import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.SuccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReservationId;

/// A state comes, stays with reservations, leaves and comes back.
class TreatyHistoryTest {
    private static final InstrumentId ISTANBUL = new InstrumentId("istanbul-convention");
    private static final InstrumentId DECLARATION = new InstrumentId("un-declaration-1993");
    private static final ReservationId COMPENSATION = new ReservationId("article-30");
    private static final DeclarationId AUTHORITY = new DeclarationId("article-10");
    private static final MonitoringReportId BASELINE = new MonitoringReportId("grevio-baseline");
    private static final DocumentId REPORT = new DocumentId("grevio-2022-30");
    private static final Narrative TEXT = Narrative.of("en", "in the words of the state");

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(
                        StreamType.INSTRUMENT,
                        ISTANBUL,
                        new Standing.OfInstrument(InstrumentKind.TREATY, date("2011-05-11")))
                .knowing(
                        StreamType.INSTRUMENT,
                        DECLARATION,
                        new Standing.OfInstrument(InstrumentKind.DECLARATION, null))
                .knowing(StreamType.DOCUMENT, REPORT, new Standing.OfDocument(List.of(), false));
    }

    private static RatificationRecorded ratified(String edtf) {
        return new RatificationRecorded(ISTANBUL, "TR", RatificationForm.RATIFICATION, date(edtf));
    }

    private static AccessionRecorded acceded(String edtf) {
        return new AccessionRecorded(ISTANBUL, "TR", date(edtf));
    }

    private static SignatureRecorded signed(String edtf, boolean definitive) {
        return new SignatureRecorded(ISTANBUL, "TR", date(edtf), definitive);
    }

    private static DenunciationRecorded denounced(String notified, String effective) {
        return new DenunciationRecorded(ISTANBUL, "TR", date(notified), date(effective), null);
    }

    private static EntryIntoForceRecorded inForce(String edtf) {
        return new EntryIntoForceRecorded(ISTANBUL, "TR", date(edtf));
    }

    private static RecordRatification ratify(String edtf) {
        return new RecordRatification(ISTANBUL, "TR", null, date(edtf));
    }

    private static RecordAccession accede(String edtf) {
        return new RecordAccession(ISTANBUL, "TR", date(edtf));
    }

    private static RecordDenunciation denounce(String notified, String effective) {
        return new RecordDenunciation(ISTANBUL, "TR", date(notified), date(effective), null);
    }

    @Nested
    class ConsentingToBeBound {
        @Test
        void aStateRatifiesAcceptsOrApproves() {
            given().when(new RecordRatification(ISTANBUL, "TR", RatificationForm.APPROVAL, date("2012-03-14")))
                    .then(new RatificationRecorded(ISTANBUL, "TR", RatificationForm.APPROVAL, date("2012-03-14")));
        }

        @Test
        void aStateAccedesWithoutHavingSigned() {
            given().when(accede("2012")).then(acceded("2012"));
        }

        @Test
        void aStateSucceedsAnother() {
            RecordSuccession succeed =
                    new RecordSuccession(ISTANBUL, "TR", Narrative.of("en", "its predecessor"), date("2012"));
            SuccessionRecorded succeeded =
                    new SuccessionRecorded(ISTANBUL, "TR", Narrative.of("en", "its predecessor"), date("2012"));

            given().when(succeed).then(succeeded);
            given(succeeded).when(succeed).thenNothing();
        }

        @Test
        void aWordlessPredecessorIsRefused() {
            given().when(new RecordSuccession(ISTANBUL, "TR", Narrative.of("en", " "), date("2012")))
                    .thenRejected(new Reason.Missing("/predecessor/text"));
        }

        @Test
        void nobodyRatifiesAfterAcceding() {
            given(acceded("2012"))
                    .when(ratify("2013"))
                    .thenRejected(new Reason.AlreadyBound("/ratifiedOn", TreatyStep.ACCESSION, date("2012")));
        }

        @Test
        void nobodyAccedesAfterRatifyingNotEvenWithoutAYear() {
            given(ratified("2012"))
                    .when(accede("XXXX-06"))
                    .thenRejected(new Reason.AlreadyBound("/accededOn", TreatyStep.RATIFICATION, date("2012")));
        }

        @Test
        void nobodyRatifiesAfterSigningDefinitively() {
            given(signed("2011-05-11", true))
                    .when(ratify("2012"))
                    .thenRejected(new Reason.AlreadyBound("/ratifiedOn", TreatyStep.SIGNATURE, date("2011-05-11")));
        }

        @Test
        void aSignatureSubjectToRatificationBindsNobody() {
            given(signed("2011-05-11", false)).when(ratify("2012")).then(ratified("2012"));
        }
    }

    @Nested
    class Leaving {
        @Test
        void aStateThatIsBoundGivesNotice() {
            given(ratified("2012-03-14"))
                    .when(denounce("2021-03-22", "2021-07-01"))
                    .then(denounced("2021-03-22", "2021-07-01"));
        }

        @Test
        void givingTheSameNoticeTwiceRecordsItOnce() {
            given(ratified("2012"), denounced("2021-03", "2021-07-01"))
                    .when(denounce("2021-03", "2021-07-01"))
                    .thenNothing();
        }

        @Test
        void aSignatureAloneIsNothingToLeave() {
            given(signed("2011-05-11", false))
                    .when(denounce("2021", null))
                    .thenRejected(new Reason.NotBound("/notifiedOn", date("2021")));
        }

        @Test
        void aDefinitiveSignatureIs() {
            given(signed("2011-05-11", true)).when(denounce("2021", null)).then(denounced("2021", null));
        }

        @Test
        void nobodyLeavesBeforeComing() {
            given(ratified("2012"))
                    .when(denounce("2011-12-31", null))
                    .thenRejected(new Reason.NotBound("/notifiedOn", date("2011-12-31")));
        }

        @Test
        void bothInOneYearIsPossible() {
            given(ratified("2012")).when(denounce("2012-01-02", null)).then(denounced("2012-01-02", null));
        }

        @Test
        void nobodyLeavesTwiceWithoutComingBack() {
            given(ratified("2012"), denounced("2015", null))
                    .when(denounce("2021", null))
                    .thenRejected(new Reason.NotBound("/notifiedOn", date("2021")));
        }

        @Test
        void itTakesEffectAfterTheNotice() {
            given(ratified("2012"))
                    .when(denounce("2021-03-22", "2021-03-21"))
                    .thenRejected(
                            new Reason.EndBeforeStart("/effectiveOn", date("2021-03-22"), date("2021-03-21")));
        }

        @Test
        void itMayTakeEffectAtOnceAndInTheFuture() {
            given(ratified("2012"))
                    .when(denounce("2021-03-22", "2021-03-22"))
                    .then(denounced("2021-03-22", "2021-03-22"));
            given(ratified("2012")).when(denounce("2026-11", "2027-03-01")).then(denounced("2026-11", "2027-03-01"));
        }
    }

    @Nested
    class ComingBack {
        @Test
        void aStateThatLeftMayConsentAgain() {
            given(ratified("2012"), denounced("2021-03-22", "2021-07-01"))
                    .when(accede("2025"))
                    .then(acceded("2025"));
        }

        @Test
        void notBeforeItsLeavingTookEffect() {
            given(ratified("2012"), denounced("2021-03-22", "2021-07-01"))
                    .when(accede("2021-06-30"))
                    .thenRejected(new Reason.AlreadyBound("/accededOn", TreatyStep.RATIFICATION, date("2012")));
        }

        @Test
        void onTheVeryDayIsPossibleAndSoIsAYearThatHoldsIt() {
            given(ratified("2012"), denounced("2021-03-22", "2021-07-01"))
                    .when(accede("2021-07-01"))
                    .then(acceded("2021-07-01"));
            given(ratified("2012"), denounced("2021-03-22", "2021-07-01"))
                    .when(accede("2021"))
                    .then(acceded("2021"));
        }

        @Test
        void asManyConsentsAsThereWereReturnsAndNotOneMore() {
            given(acceded("2025"), denounced("2025-06", null), acceded("2026"))
                    .when(ratify("2012"))
                    .thenRejected(new Reason.AlreadyBound("/ratifiedOn", TreatyStep.ACCESSION, date("2025")));
            given(acceded("2025"), denounced("2025-06", null))
                    .when(ratify("2012"))
                    .then(ratified("2012"));
        }

        @Test
        void itSignsAndRatifiesAnew() {
            given(signed("2011-05-11", false), ratified("2012"), denounced("2015", "2016"))
                    .when(new RecordSignature(ISTANBUL, "TR", date("2017"), false))
                    .then(signed("2017", false));
            given(signed("2011-05-11", false), ratified("2012"), denounced("2015", "2016"), signed("2017", false))
                    .when(ratify("2018"))
                    .then(ratified("2018"));
        }

        @Test
        void itLeavesAgain() {
            given(ratified("2012"), denounced("2015", null), acceded("2018"))
                    .when(denounce("2020", null))
                    .then(denounced("2020", null));
        }

        @Test
        void twoStepsOfOneKindAreNotRecordedWithOneDate() {
            given(ratified("2012"), denounced("2012", null))
                    .when(new RecordRatification(ISTANBUL, "TR", RatificationForm.APPROVAL, date("2012~")))
                    .then(new RatificationRecorded(ISTANBUL, "TR", RatificationForm.APPROVAL, date("2012~")));
            given(ratified("2012"), denounced("2012", null), acceded("2012-11"))
                    .when(denounce("2012", "2013"))
                    .thenRejected(new Reason.AlreadyRecorded("/notifiedOn", "2012"));
        }
    }

    @Nested
    class EnteringIntoForce {
        private RecordEntryIntoForce enter(String edtf) {
            return new RecordEntryIntoForce(ISTANBUL, "TR", date(edtf));
        }

        @Test
        void aSourceSaysFromWhenItBinds() {
            given(ratified("2012-03-14")).when(enter("2014-08-01")).then(inForce("2014-08-01"));
        }

        @Test
        void sayingItTwiceRecordsItOnce() {
            given(ratified("2012"), inForce("2014-08-01")).when(enter("2014-08-01")).thenNothing();
        }

        @Test
        void notBeforeTheStateConsented() {
            given(ratified("2012-03-14"))
                    .when(enter("2012-03-13"))
                    .thenRejected(new Reason.InForceBeforeConsent(
                            "/inForceOn", date("2012-03-13"), date("2012-03-14")));
            given(ratified("2012-03-14")).when(enter("2012-03")).then(inForce("2012-03"));
        }

        @Test
        void aConsentIsNotRecordedAfterIt() {
            given(inForce("2014-08-01"))
                    .when(ratify("2015"))
                    .thenRejected(
                            new Reason.InForceBeforeConsent("/ratifiedOn", date("2014-08-01"), date("2015")));
            given(inForce("2014-08-01")).when(ratify("2014")).then(ratified("2014"));
        }

        @Test
        void aSecondDateIsRefusedUnlessTheStateLeft() {
            given(ratified("2012"), inForce("2014-08-01"))
                    .when(enter("2014-09-01"))
                    .thenRejected(new Reason.AlreadyInForce("/inForceOn", date("2014-08-01")));
            given(ratified("2012"), inForce("2014-08-01"), denounced("2021", null), acceded("2023"))
                    .when(enter("2023-12-01"))
                    .then(inForce("2023-12-01"));
        }
    }

    @Nested
    class Reserving {
        private final ReservationRecorded made = reservation("2018-07-01", "2023-07-01");
        private final ReservationRenewed renewed =
                new ReservationRenewed(ISTANBUL, "TR", COMPENSATION, date("2023-01"), date("2028-07-01"));
        private final ReservationWithdrawn withdrawn =
                new ReservationWithdrawn(ISTANBUL, "TR", COMPENSATION, date("2025"));

        private ReservationRecorded reservation(String madeOn, String expiresOn) {
            return new ReservationRecorded(
                    ISTANBUL, "TR", COMPENSATION, "article 30", TEXT, date(madeOn), date(expiresOn));
        }

        private RecordReservation reserve(String madeOn, String expiresOn) {
            return new RecordReservation(
                    ISTANBUL, "TR", COMPENSATION, "article 30", TEXT, date(madeOn), date(expiresOn));
        }

        private RenewReservation renew(String on, String expiresOn) {
            return new RenewReservation(ISTANBUL, "TR", COMPENSATION, date(on), date(expiresOn));
        }

        private WithdrawReservation withdraw(String on) {
            return new WithdrawReservation(ISTANBUL, "TR", COMPENSATION, date(on));
        }

        @Test
        void aStateReservesUntilADay() {
            given().when(reserve("2018-07-01", "2023-07-01")).then(made);
        }

        @Test
        void reservingTwiceRecordsItOnce() {
            given(made, renewed).when(reserve("2018-07-01", "2023-07-01")).thenNothing();
        }

        @Test
        void anotherReservationUnderTheSameIdIsRefused() {
            given(made)
                    .when(reserve("2018-07-01", null))
                    .thenRejected(new Reason.AlreadyRecorded("/reservationId", "article-30"));
        }

        @Test
        void itDoesNotExpireBeforeItIsMade() {
            given().when(reserve("2018-07-01", "2018-06"))
                    .thenRejected(new Reason.EndBeforeStart("/expiresOn", date("2018-07-01"), date("2018-06")));
        }

        @Test
        void itIsRenewedBeforeItExpires() {
            given(made).when(renew("2023-01", "2028-07-01")).then(renewed);
            given(made, renewed).when(renew("2023-01", "2028-07-01")).thenNothing();
        }

        @Test
        void itIsNotRenewedOnceItHasExpired() {
            given(made)
                    .when(renew("2023-07-02", "2028-07-01"))
                    .thenRejected(
                            new Reason.ReservationExpired("/renewedOn", date("2023-07-02"), date("2023-07-01")));
        }

        @Test
        void aRenewalDoesNotRunOutBeforeItWasMade() {
            given(made)
                    .when(renew("2023-06-30", "2022"))
                    .thenRejected(new Reason.EndBeforeStart("/expiresOn", date("2023-06-30"), date("2022")));
        }

        @Test
        void inTheYearOfItsExpiryItMayHaveBeen() {
            given(made)
                    .when(renew("2023", "2028"))
                    .then(new ReservationRenewed(ISTANBUL, "TR", COMPENSATION, date("2023"), date("2028")));
        }

        @Test
        void eachRenewalCarriesItOnToTheNext() {
            given(made, renewed)
                    .when(renew("2028-06", "2033-07-01"))
                    .thenRejected(new Reason.WhollyInTheFuture("/renewedOn", date("2028-06")));
            given(reservation("2011-06", "2016"), new ReservationRenewed(ISTANBUL, "TR", COMPENSATION, date("2015"), date("2021")))
                    .when(renew("2020", null))
                    .then(new ReservationRenewed(ISTANBUL, "TR", COMPENSATION, date("2020"), null));
        }

        @Test
        void itIsNotRenewedBeforeItWasMade() {
            given(made, renewed)
                    .when(renew("2018-06-30", null))
                    .thenRejected(
                            new Reason.EndBeforeStart("/renewedOn", date("2018-07-01"), date("2018-06-30")));
        }

        @Test
        void oneThatDoesNotExpireMayBeRenewedAnyTime() {
            given(reservation("2018-07-01", null))
                    .when(renew("2025", null))
                    .then(new ReservationRenewed(ISTANBUL, "TR", COMPENSATION, date("2025"), null));
        }

        @Test
        void oneDayHasOneRenewal() {
            given(made, renewed)
                    .when(renew("2023-01", "2029"))
                    .thenRejected(new Reason.AlreadyRecorded("/renewedOn", "article-30"));
        }

        @Test
        void anUnknownReservationIsNeitherRenewedNorGivenUp() {
            given(ratified("2012"))
                    .when(renew("2023-01", null))
                    .thenRejected(new Reason.UnknownReservation("/reservationId", COMPENSATION));
            given(ratified("2012"))
                    .when(withdraw("2025"))
                    .thenRejected(new Reason.UnknownReservation("/reservationId", COMPENSATION));
        }

        @Test
        void itIsGivenUpOnce() {
            given(made, renewed).when(withdraw("2025")).then(withdrawn);
            given(made, renewed, withdrawn).when(withdraw("2025")).thenNothing();
            given(made, renewed, withdrawn)
                    .when(withdraw("2026"))
                    .thenRejected(new Reason.AlreadyGivenUp("/withdrawnOn", COMPENSATION, date("2025")));
        }

        @Test
        void itIsNotGivenUpBeforeItWasMadeOrRenewed() {
            given(made, renewed)
                    .when(withdraw("2018-06"))
                    .thenRejected(
                            new Reason.EndBeforeStart("/withdrawnOn", date("2018-07-01"), date("2018-06")),
                            new Reason.EndBeforeStart("/withdrawnOn", date("2023-01"), date("2018-06")));
        }

        @Test
        void whatWasGivenUpIsNotRenewedAfterwards() {
            given(made, withdrawn)
                    .when(renew("2026", null))
                    .thenRejected(
                            new Reason.AlreadyGivenUp("/renewedOn", COMPENSATION, date("2025")),
                            new Reason.ReservationExpired("/renewedOn", date("2026"), date("2023-07-01")));
            given(made, withdrawn)
                    .when(renew("2023-01", "2028-07-01"))
                    .then(renewed);
        }
    }

    @Nested
    class DeclaringAndBeingMonitored {
        private final DeclarationRecorded declared =
                new DeclarationRecorded(ISTANBUL, "TR", AUTHORITY, "article 10", TEXT, date("2018"));
        private final MonitoringReportRecorded reported = new MonitoringReportRecorded(
                ISTANBUL, "TR", BASELINE, MonitoringKind.EVALUATION, TEXT, REPORT, date("2022-11-25"));

        private RecordDeclaration declare(String on) {
            return new RecordDeclaration(ISTANBUL, "TR", AUTHORITY, "article 10", TEXT, date(on));
        }

        private RecordMonitoringReport report(DocumentId document, String on) {
            return new RecordMonitoringReport(
                    ISTANBUL, "TR", BASELINE, MonitoringKind.EVALUATION, TEXT, document, date(on));
        }

        @Test
        void aStateDeclaresOnce() {
            given().when(declare("2018")).then(declared);
            given(declared).when(declare("2018")).thenNothing();
            given(declared)
                    .when(declare("2019"))
                    .thenRejected(new Reason.AlreadyRecorded("/declarationId", "article-10"));
        }

        @Test
        void itsReportsAreKept() {
            given(ratified("2012")).when(report(REPORT, "2022-11-25")).then(reported);
            given(reported).when(report(REPORT, "2022-11-25")).thenNothing();
            given(reported)
                    .when(report(null, "2022"))
                    .thenRejected(new Reason.AlreadyRecorded("/reportId", "grevio-baseline"));
        }

        @Test
        void aReportOfWhichNobodyKnowsTheDayIsKeptToo() {
            given().when(report(null, null))
                    .then(new MonitoringReportRecorded(
                            ISTANBUL, "TR", BASELINE, MonitoringKind.EVALUATION, TEXT, null, null));
        }

        @Test
        void itsDocumentIsKnown() {
            given().when(report(new DocumentId("unheard-of"), "2022"))
                    .thenRejected(new Reason.UnknownReference("/document", StreamType.DOCUMENT, "unheard-of"));
        }
    }

    @Nested
    class Refining {
        private RefineTreatyDate refine(TreatyStep step, String before, String to) {
            return new RefineTreatyDate(ISTANBUL, "TR", step, date(before), date(to), null);
        }

        private TreatyDateRefined refined(TreatyStep step, String first, String before, String after) {
            return new TreatyDateRefined(ISTANBUL, "TR", step, date(first), date(before), date(after), null);
        }

        @Test
        void everyStepCanBeDatedBetter() {
            given(signed("2011", false))
                    .when(refine(TreatyStep.SIGNATURE, null, "2011-05-11"))
                    .then(refined(TreatyStep.SIGNATURE, "2011", "2011", "2011-05-11"));
            given(acceded("2012"))
                    .when(refine(TreatyStep.ACCESSION, null, "2012-03"))
                    .then(refined(TreatyStep.ACCESSION, "2012", "2012", "2012-03"));
            given(new SuccessionRecorded(ISTANBUL, "TR", null, date("2012")))
                    .when(refine(TreatyStep.SUCCESSION, null, "2012-03"))
                    .then(refined(TreatyStep.SUCCESSION, "2012", "2012", "2012-03"));
            given(inForce("2014"))
                    .when(refine(TreatyStep.ENTRY_INTO_FORCE, null, "2014-08-01"))
                    .then(refined(TreatyStep.ENTRY_INTO_FORCE, "2014", "2014", "2014-08-01"));
            given(ratified("2012"), denounced("2021", null))
                    .when(refine(TreatyStep.DENUNCIATION, null, "2021-03-22"))
                    .then(refined(TreatyStep.DENUNCIATION, "2021", "2021", "2021-03-22"));
        }

        @Test
        void aRefinementNamesTheStepByItsFirstDateHoweverOftenItIsRefined() {
            given(ratified("2012"), refined(TreatyStep.RATIFICATION, "2012", "2012", "2012-03"))
                    .when(refine(TreatyStep.RATIFICATION, null, "2012-03-14"))
                    .then(refined(TreatyStep.RATIFICATION, "2012", "2012-03", "2012-03-14"));
        }

        @Test
        void ofTwoStepsOfOneKindTheOneIsRefinedThatItLiesIn() {
            Fact[] twice = {ratified("2012"), denounced("2015", null), ratified("2018")};

            given(twice)
                    .when(refine(TreatyStep.RATIFICATION, null, "2018-05"))
                    .then(refined(TreatyStep.RATIFICATION, "2018", "2018", "2018-05"));
            given(twice)
                    .when(refine(TreatyStep.RATIFICATION, "2012", "2018-05"))
                    .thenRejected(
                            new Reason.OutsideEarlierDate("/date", date("2012"), date("2018-05")),
                            new Reason.AlreadyBound("/date", TreatyStep.RATIFICATION, date("2018")));
            given(twice)
                    .when(refine(TreatyStep.RATIFICATION, "2014", "2014-05"))
                    .thenRejected(new Reason.StepNotRecorded("/step", TreatyStep.RATIFICATION));
        }

        @Test
        void aStepKeepsItsPlaceAmongTheOthers() {
            given(ratified("2012"), denounced("2012-06", null))
                    .when(refine(TreatyStep.RATIFICATION, null, "2012-07"))
                    .thenRejected(new Reason.NotBound("/date", date("2012-06")));
            given(ratified("2012"), denounced("2012-06", null))
                    .when(refine(TreatyStep.RATIFICATION, null, "2012-06-02"))
                    .then(refined(TreatyStep.RATIFICATION, "2012", "2012", "2012-06-02"));
            given(ratified("2012"), denounced("2021", "2021-07-01"))
                    .when(refine(TreatyStep.DENUNCIATION, null, "2021-08"))
                    .thenRejected(new Reason.EndBeforeStart("/date", date("2021-08"), date("2021-07-01")));
        }

        @Test
        void recordingTheRefinedDateSaysNothingNew() {
            given(ratified("2012"), refined(TreatyStep.RATIFICATION, "2012", "2012", "2012-03-14"))
                    .when(ratify("2012-03-14"))
                    .thenNothing();
            given(ratified("2012"), refined(TreatyStep.RATIFICATION, "2012", "2012", "2012-03-14"))
                    .when(ratify("2012"))
                    .thenNothing();
        }
    }

    static List<TreatyIntent> everythingThatCanBeSaidOfADeclaration() {
        PartialDate on = date("2012");
        List<TreatyIntent> all = new ArrayList<>();
        all.add(new RecordSignature(DECLARATION, "TR", on, false));
        all.add(new RecordRatification(DECLARATION, "TR", null, on));
        all.add(new RecordAccession(DECLARATION, "TR", on));
        all.add(new RecordSuccession(DECLARATION, "TR", null, on));
        all.add(new RecordEntryIntoForce(DECLARATION, "TR", on));
        all.add(new RecordReservation(DECLARATION, "TR", COMPENSATION, null, TEXT, on, null));
        all.add(new RecordDeclaration(DECLARATION, "TR", AUTHORITY, null, TEXT, on));
        all.add(new RecordMonitoringReport(DECLARATION, "TR", BASELINE, MonitoringKind.OTHER, TEXT, null, on));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everythingThatCanBeSaidOfADeclaration")
    void onlyATreatyHasParties(TreatyIntent intent) {
        given().when(intent)
                .thenRejected(new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
    }

    @Test
    void whatFollowsOnAnEarlierFactIsRefusedForADeclarationToo() {
        given(new ReservationRecorded(DECLARATION, "TR", COMPENSATION, null, TEXT, date("2012"), null))
                .when(new RenewReservation(DECLARATION, "TR", COMPENSATION, date("2013"), null))
                .thenRejected(new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
        given(new ReservationRecorded(DECLARATION, "TR", COMPENSATION, null, TEXT, date("2012"), null))
                .when(new WithdrawReservation(DECLARATION, "TR", COMPENSATION, date("2013")))
                .thenRejected(new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
        given(new RatificationRecorded(DECLARATION, "TR", RatificationForm.RATIFICATION, date("2012")))
                .when(new RecordDenunciation(DECLARATION, "TR", date("2013"), null, null))
                .thenRejected(new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
        given(new RatificationRecorded(DECLARATION, "TR", RatificationForm.RATIFICATION, date("2012")))
                .when(new RefineTreatyDate(
                        DECLARATION, "TR", TreatyStep.RATIFICATION, null, date("2012-05"), null))
                .thenRejected(new Reason.NotRatifiable("/instrumentId", DECLARATION, InstrumentKind.DECLARATION));
    }
}
