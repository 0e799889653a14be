package org.samklang.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.AgreementEvent.AgreementAmended;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.AgreementKind;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;

class AgreementTest {
    private static final AgreementId ARAB_INITIATIVE = new AgreementId("dai-2013");
    private static final PartnershipId PARTNERSHIP = new PartnershipId("lokk-mena");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final OrganisationId KVINDERAADET = new OrganisationId("kvinderaadet");
    private static final OrganisationId DANNER = new OrganisationId("danner");
    private static final OrganisationId MINISTRY = new OrganisationId("um-dk");
    private static final OrganisationId PARTNER = new OrganisationId("shelter-amman");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("det-arabiske-initiativ");
    private static final Narrative CHANGE = Narrative.of("da", "forlænget med et år");
    private static final Narrative OBJECTIVE = Narrative.of("da", "udnytte danske erfaringer");
    private static final PartialDate TERM = PartialDate.parse("2014/2016");

    private static DecisionSpec given(Fact... facts) {
        DecisionSpec spec = DecisionSpec.given(facts)
                .knowing(StreamType.PROGRAMME, PROGRAMME, new Standing.OfProgramme(MINISTRY))
                .knowing(
                        StreamType.PARTNERSHIP,
                        PARTNERSHIP,
                        new Standing.OfPartnership(Set.of(LOKK, PARTNER), PartialDate.parse("2018")));
        for (OrganisationId organisation : List.of(LOKK, KVINDERAADET, DANNER, MINISTRY, PARTNER)) {
            spec = spec.knowing(StreamType.ORGANISATION, organisation, new Standing.OfOrganisation(null));
        }
        return spec;
    }

    private static SignAgreement sign(
            List<PartnershipId> partnerships, List<OrganisationId> signatories, String signedOn, PartialDate term) {
        return new SignAgreement(
                ARAB_INITIATIVE,
                partnerships,
                AgreementKind.PARTNERSHIP,
                signatories,
                null,
                List.of(OBJECTIVE),
                PartialDate.parse(signedOn),
                term,
                PROGRAMME);
    }

    private static SignAgreement sign(OrganisationId... signatories) {
        return sign(List.of(PARTNERSHIP), List.of(signatories), "2013-10", TERM);
    }

    private static AgreementSigned signed(List<PartnershipId> partnerships, OrganisationId... signatories) {
        return new AgreementSigned(
                ARAB_INITIATIVE,
                partnerships,
                AgreementKind.PARTNERSHIP,
                List.of(signatories),
                null,
                List.of(OBJECTIVE),
                PartialDate.parse("2013-10"),
                TERM,
                PROGRAMME);
    }

    private static final AgreementSigned SIGNED =
            signed(List.of(PARTNERSHIP), LOKK, KVINDERAADET, DANNER, MINISTRY);

    private static AmendAgreement amend(int replaces, String amendedOn) {
        return new AmendAgreement(
                ARAB_INITIATIVE, replaces, CHANGE, PartialDate.parse("2014/2017"), PartialDate.parse(amendedOn));
    }

    private static AgreementAmended amended(int version, String amendedOn) {
        return new AgreementAmended(
                ARAB_INITIATIVE,
                List.of(PARTNERSHIP),
                version - 1,
                version,
                CHANGE,
                PartialDate.parse("2014/2017"),
                PartialDate.parse(amendedOn));
    }

    private static TerminateAgreement terminate(String on) {
        return new TerminateAgreement(ARAB_INITIATIVE, PartialDate.parse(on), null);
    }

    private static AgreementTerminated terminated(String on) {
        return new AgreementTerminated(ARAB_INITIATIVE, List.of(PARTNERSHIP), PartialDate.parse(on), null);
    }

    @Nested
    class Signing {
        @Test
        void fourSignAndOneOfThemIsTheFunder() {
            given().when(sign(LOKK, KVINDERAADET, DANNER, MINISTRY)).then(SIGNED);
        }

        @Test
        void signingTwiceRecordsItOnce() {
            given(SIGNED, amended(2, "2015"))
                    .when(sign(LOKK, KVINDERAADET, DANNER, MINISTRY))
                    .thenNothing();
        }

        @Test
        void anotherAgreementUnderTheSameIdIsRefused() {
            given(SIGNED)
                    .when(sign(LOKK, MINISTRY))
                    .thenRejected(new Reason.AlreadyRegistered("/agreementId", StreamType.AGREEMENT, "dai-2013"));
        }

        @Test
        void nobodySignsAlone() {
            given().when(sign(LOKK)).thenRejected(new Reason.TooFewSignatories("/signatories"));
        }

        @Test
        void neitherWithThemselves() {
            given().when(sign(LOKK, LOKK))
                    .thenRejected(
                            new Reason.TooFewSignatories("/signatories"),
                            new Reason.SamePartyTwice("/signatories/1", LOKK));
        }

        @Test
        void aSignatoryThatNobodyKnowsIsRefused() {
            given().when(sign(LOKK, new OrganisationId("unheard-of")))
                    .thenRejected(
                            new Reason.UnknownReference("/signatories/1", StreamType.ORGANISATION, "unheard-of"));
        }

        @Test
        void aTermDoesNotEndBeforeItStarts() {
            given().when(sign(List.of(), List.of(LOKK, MINISTRY), "2013-10", new PartialDate("2016/2014", null)))
                    .thenRejected(new Reason.IllFormedDate("/term", "2016/2014"));
        }

        @Test
        void notAfterThePartnershipClosed() {
            given().when(sign(List.of(PARTNERSHIP), List.of(LOKK, MINISTRY), "2019", null))
                    .thenRejected(new Reason.AfterClosing(
                            "/signedOn", PartialDate.parse("2019"), PartialDate.parse("2018")));
        }

        @Test
        void perhapsInItsLastYear() {
            assertThat(given().when(sign(List.of(PARTNERSHIP), List.of(LOKK, MINISTRY), "2018-11", null))
                            .facts())
                    .hasSize(1);
        }

        @Test
        void perhapsAfterwardsIsNotWhollyAfterwards() {
            assertThat(given().when(sign(List.of(PARTNERSHIP), List.of(LOKK, MINISTRY), "2018/2019", null))
                            .facts())
                    .hasSize(1);
        }

        @Test
        void thePartiesOfThePartnershipWriteItDown() {
            assertThat(given().whoMay(sign(LOKK, MINISTRY))).containsExactlyInAnyOrder(LOKK, PARTNER);
        }

        @Test
        void withoutAPartnershipThoseWhoSigned() {
            assertThat(given().whoMay(sign(List.of(), List.of(LOKK, MINISTRY), "2013-10", TERM)))
                    .containsExactlyInAnyOrder(LOKK, MINISTRY);
        }
    }

    @Nested
    class Amending {
        @Test
        void anExtensionIsAChangeWithANewTerm() {
            given(SIGNED).when(amend(1, "2015")).then(amended(2, "2015"));
        }

        @Test
        void theSameChangeIsRecordedOnce() {
            given(SIGNED, amended(2, "2015"), amended(3, "2016"))
                    .when(amend(1, "2015"))
                    .thenNothing();
        }

        @Test
        void aChangeTakesThePlaceOfTheVersionThatHolds() {
            given(SIGNED, amended(2, "2015"))
                    .when(amend(1, "2016"))
                    .thenRejected(new Reason.NotCurrentVersion("/replaces", 1, 2));
        }

        @Test
        void andOfNoneThatNeverWas() {
            given(SIGNED).when(amend(2, "2016")).thenRejected(new Reason.NotCurrentVersion("/replaces", 2, 1));
        }

        @Test
        void notAfterThePartnershipClosed() {
            given(SIGNED)
                    .when(amend(1, "2019"))
                    .thenRejected(new Reason.AfterClosing(
                            "/amendedOn", PartialDate.parse("2019"), PartialDate.parse("2018")));
        }

        @Test
        void notBeforeItWasSigned() {
            given(SIGNED)
                    .when(amend(1, "2012"))
                    .thenRejected(new Reason.EndBeforeStart(
                            "/amendedOn", PartialDate.parse("2013-10"), PartialDate.parse("2012")));
        }

        @Test
        void perhapsInTheYearOfTheSigning() {
            given(SIGNED).when(amend(1, "2013")).then(amended(2, "2013"));
        }

        @Test
        void notWhollyAfterItWasTerminated() {
            given(SIGNED, terminated("2016"))
                    .when(amend(1, "2017-01"))
                    .thenRejected(new Reason.AfterEnd(
                            "/amendedOn", PartialDate.parse("2017-01"), PartialDate.parse("2016")));
        }

        @Test
        void aChangeFoundLaterIsRecordedThoughTheAgreementHasEnded() {
            given(SIGNED, terminated("2016")).when(amend(1, "2016-05")).then(amended(2, "2016-05"));
        }

        @Test
        void anUnknownAgreementIsNotChanged() {
            given().when(amend(1, "2015"))
                    .thenRejected(new Reason.NotRegistered("/agreementId", StreamType.AGREEMENT, "dai-2013"));
        }

        @Test
        void thoseWhoSignedAndThePartiesWriteItDown() {
            assertThat(given(SIGNED).whoMay(amend(1, "2015")))
                    .containsExactlyInAnyOrder(LOKK, KVINDERAADET, DANNER, MINISTRY, PARTNER);
        }
    }

    @Nested
    class Terminating {
        @Test
        void anAgreementEnds() {
            given(SIGNED).when(terminate("2016")).then(terminated("2016"));
        }

        @Test
        void endingTwiceRecordsItOnce() {
            given(SIGNED, terminated("2016")).when(terminate("2016")).thenNothing();
        }

        @Test
        void aBetterDateIsRecordedBesideTheFirst() {
            given(SIGNED, terminated("2016")).when(terminate("2016-12-31")).then(terminated("2016-12-31"));
        }

        @Test
        void anotherDateIsRefused() {
            given(SIGNED, terminated("2016"))
                    .when(terminate("2015"))
                    .thenRejected(new Reason.AlreadyEnded("/terminatedOn", PartialDate.parse("2016")));
        }

        @Test
        void notBeforeAChangeThatStands() {
            given(SIGNED, amended(2, "2016"))
                    .when(terminate("2015"))
                    .thenRejected(new Reason.EndBeforeStart(
                            "/terminatedOn", PartialDate.parse("2016"), PartialDate.parse("2015")));
        }

        @Test
        void perhapsInTheYearOfTheChange() {
            given(SIGNED, amended(2, "2016-05")).when(terminate("2016")).then(terminated("2016"));
        }

        @Test
        void notInTheFuture() {
            given(SIGNED)
                    .on(LocalDate.of(2015, 1, 1))
                    .when(terminate("2016"))
                    .thenRejected(new Reason.WhollyInTheFuture("/terminatedOn", PartialDate.parse("2016")));
        }
    }
}
