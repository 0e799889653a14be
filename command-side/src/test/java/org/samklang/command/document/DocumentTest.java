package org.samklang.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.DocumentKind;
import org.samklang.events.Fact;
import org.samklang.events.InstrumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;

class DocumentTest {
    private static final DocumentId REPORT = new DocumentId("kss-report-2010");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId MASIMANYANE = new OrganisationId("masimanyane");
    private static final OrganisationId LOKK = new OrganisationId("lokk");
    private static final OrganisationId MERGED = new OrganisationId("old-kss");
    private static final PersonId SHE = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final PersonId OTHER = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a002");
    private static final PersonId ERASED = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a003");
    private static final PartnershipId KSS_MASIMANYANE = new PartnershipId("kss-masimanyane");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, KSS_MASIMANYANE.value());
    private static final Subject CEDAW = new Subject(StreamType.INSTRUMENT, "cedaw");
    private static final Subject NOBODY_KNOWS = new Subject(StreamType.NETWORK, "wave");
    private static final Subject ITS_OWN_KEY = new Subject(StreamType.DOCUMENT, REPORT.value());
    private static final Narrative TITLE = Narrative.of("nb", "Rapport 2010");
    private static final Narrative CHANGE = Narrative.of("nb", "Tallene er rettet");
    private static final String HASH = "0a1b2c3d".repeat(8);
    private static final StoredFile PDF = new StoredFile(HASH, 4096, "application/pdf", ITS_OWN_KEY);
    private static final DocumentRegistered REGISTERED = registered("2010", null, List.of(), null);
    private static final DocumentRevised SECOND = revised(2, List.of(PARTNERSHIP));
    private static final DocumentWithdrawn WITHDRAWN = withdrawn("2012");

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static DocumentRegistered registered(
            String datedOn, String address, List<PersonId> depicts, StoredFile file) {
        return new DocumentRegistered(
                REPORT,
                DocumentKind.REPORT,
                TITLE,
                List.of(PARTNERSHIP),
                List.of(KSS),
                "nb",
                date(datedOn),
                null,
                null,
                address,
                null,
                depicts,
                file);
    }

    private static RegisterDocument register(DocumentRegistered as) {
        return new RegisterDocument(
                as.documentId(),
                as.kind(),
                as.title(),
                as.concerns(),
                as.authors(),
                as.language(),
                as.datedOn(),
                as.period(),
                as.asOf(),
                as.address(),
                as.credit(),
                as.depicts(),
                as.file());
    }

    private static RegisterDocument about(List<Subject> concerns, List<OrganisationId> authors) {
        return new RegisterDocument(
                REPORT, DocumentKind.NEWS, TITLE, concerns, authors, null, null, null, null, null, null, List.of(), null);
    }

    private static DocumentRevised revised(int version, List<Subject> concerns) {
        return new DocumentRevised(REPORT, concerns, version, version - 1, CHANGE, date("2011"), null);
    }

    private static ReviseDocument revise(int replaces) {
        return new ReviseDocument(REPORT, replaces, CHANGE, date("2011"), null);
    }

    private static DocumentWithdrawn withdrawn(String on) {
        return new DocumentWithdrawn(REPORT, List.of(PARTNERSHIP), date(on), CHANGE);
    }

    private static WithdrawDocument withdraw(String on) {
        return new WithdrawDocument(REPORT, date(on), CHANGE);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, MASIMANYANE, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, LOKK, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, MERGED, new Standing.OfOrganisation(KSS))
                .knowing(StreamType.PERSON, SHE, new Standing.OfPerson(false, Set.of()))
                .knowing(StreamType.PERSON, OTHER, new Standing.OfPerson(false, Set.of()))
                .knowing(StreamType.PERSON, ERASED, new Standing.OfPerson(true, Set.of()))
                .knowing(
                        StreamType.INSTRUMENT,
                        new InstrumentId("cedaw"),
                        new Standing.OfInstrument(InstrumentKind.TREATY, null))
                .knowing(
                        StreamType.PARTNERSHIP,
                        KSS_MASIMANYANE,
                        new Standing.OfPartnership(Set.of(KSS, MASIMANYANE), date("2008")));
    }

    @Nested
    class Registering {
        @Test
        void aReportBecomesKnownOnce() {
            given().when(register(REGISTERED)).then(REGISTERED);
            given(REGISTERED).when(register(REGISTERED)).thenNothing();
        }

        /// The partnership closed in 2008, and the report on it is of 2010.
        @Test
        void aDocumentMayBeWrittenAfterThePartnershipClosed() {
            given().when(register(REGISTERED)).then(REGISTERED);
        }

        @Test
        void aDocumentOfAnUnknownDateIsRegisteredAllTheSame() {
            given().when(register(registered(null, null, List.of(), null)))
                    .then(registered(null, null, List.of(), null));
        }

        @Test
        void anIdStandsForOneDocument() {
            given(REGISTERED)
                    .when(register(registered("2003", null, List.of(), null)))
                    .thenRejected(new Reason.AlreadyRegistered("/documentId", StreamType.DOCUMENT, REPORT.value()));
            given(REGISTERED, WITHDRAWN)
                    .when(register(REGISTERED))
                    .thenRejected(new Reason.AlreadyRegistered("/documentId", StreamType.DOCUMENT, REPORT.value()));
        }

        @Test
        void whatItIsAboutAndWhoWroteItIsKnown() {
            given().when(about(List.of(PARTNERSHIP, NOBODY_KNOWS), List.of(MERGED)))
                    .thenRejected(
                            new Reason.UnknownReference("/concerns/1", StreamType.NETWORK, "wave"),
                            new Reason.OrganisationMerged("/authors/0", MERGED, KSS));
        }

        @Test
        void onlyThoseWhoAreKnownAndNotErasedAreShown() {
            PersonId nobody = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a009");
            given().when(register(registered("2010", null, List.of(SHE, nobody, ERASED), null)))
                    .thenRejected(
                            new Reason.UnknownReference("/depicts/1", StreamType.PERSON, nobody.value()),
                            new Reason.PersonErased("/depicts/2", ERASED));
        }

        @Test
        void anAddressIsOnTheWebSincePagesLinkToIt() {
            given().when(register(registered("2010", "https://example.org/report", List.of(), null)))
                    .then(registered("2010", "https://example.org/report", List.of(), null));
            for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "example.org", "https:", "a b")) {
                given().when(register(registered("2010", address, List.of(), null)))
                        .thenRejected(new Reason.IllFormedText("/address", address));
            }
        }

        @Test
        void nothingWasWrittenWhollyInTheFuture() {
            given().when(register(registered("2026/2028", null, List.of(), null)))
                    .then(registered("2026/2028", null, List.of(), null));
            given().when(register(registered("2027", null, List.of(), null)))
                    .thenRejected(new Reason.WhollyInTheFuture("/datedOn", date("2027")));
        }

        @Test
        void everythingWrongIsToldAtOnce() {
            given().when(new RegisterDocument(
                            new DocumentId("No Id"),
                            DocumentKind.PHOTO,
                            Narrative.of("nb", " "),
                            List.of(),
                            List.of(),
                            "norsk",
                            null,
                            new PartialDate("2014-02-31", null),
                            null,
                            null,
                            " ",
                            List.of(),
                            null))
                    .thenRejected(
                            new Reason.IllFormedId("/documentId", "No Id"),
                            new Reason.Missing("/title/text"),
                            new Reason.UnknownCode("/language", "norsk"),
                            new Reason.IllFormedDate("/period", "2014-02-31"),
                            new Reason.Missing("/credit"));
        }
    }

    @Nested
    class Bytes {
        @Test
        void bytesAreSealedForTheDocument() {
            given().when(register(registered("2010", null, List.of(), PDF)))
                    .then(registered("2010", null, List.of(), PDF));
            given().when(register(registered("2010", null, List.of(SHE, OTHER), PDF)))
                    .then(registered("2010", null, List.of(SHE, OTHER), PDF));
        }

        @Test
        void bytesThatShowOnePersonAreSealedForThatPerson() {
            StoredFile hers = new StoredFile(HASH, 4096, "image/jpeg", new Subject(StreamType.PERSON, SHE.value()));
            given().when(register(registered("2010", null, List.of(SHE), hers)))
                    .then(registered("2010", null, List.of(SHE), hers));
            given().when(register(registered("2010", null, List.of(SHE), PDF)))
                    .thenRejected(new Reason.SealedForAnother("/file/sealedFor", "person:" + SHE.value()));
            given().when(register(registered("2010", null, List.of(), hers)))
                    .thenRejected(new Reason.SealedForAnother("/file/sealedFor", "document:" + REPORT.value()));
        }

        @Test
        void bytesAreNamedByTheirHashAndNeverByAPath() {
            given().when(register(registered(
                            "2010", null, List.of(), new StoredFile("../../keys/vault.keys", 0, "a b", ITS_OWN_KEY))))
                    .thenRejected(
                            new Reason.IllFormedText("/file/hash", "../../keys/vault.keys"),
                            new Reason.ImpossibleFigure("/file/size"),
                            new Reason.IllFormedText("/file/mediaType", "a b"));
        }

        @Test
        void noFurtherPictureOfAnErasedPersonIsKept() {
            DocumentRegistered photo = registered("2010", null, List.of(ERASED), null);
            StoredFile theirs = new StoredFile(HASH, 1, "image/png", new Subject(StreamType.PERSON, ERASED.value()));
            given(photo)
                    .when(new ReviseDocument(REPORT, 1, null, null, theirs))
                    .thenRejected(new Reason.PersonErased("/file/0", ERASED));
            given(photo).when(revise(1)).then(SECOND);
        }
    }

    @Nested
    class Revising {
        @Test
        void aVersionTakesThePlaceOfTheCurrentOne() {
            given(REGISTERED).when(revise(1)).then(SECOND);
            given(REGISTERED, SECOND).when(revise(2)).then(revised(3, List.of(PARTNERSHIP)));
        }

        @Test
        void revisingTwiceRecordsItOnceAlsoWhenItIsAboutMoreSince() {
            given(REGISTERED, SECOND).when(revise(1)).thenNothing();
            given(REGISTERED, SECOND, new DocumentLinked(REPORT, List.of(CEDAW)))
                    .when(revise(1))
                    .thenNothing();
        }

        @Test
        void whoeverDoesNotKnowTheCurrentVersionIsRefused() {
            given(REGISTERED, SECOND)
                    .when(new ReviseDocument(REPORT, 1, null, null, null))
                    .thenRejected(new Reason.NotCurrentVersion("/replaces", 1, 2));
            given(REGISTERED).when(revise(2)).thenRejected(new Reason.NotCurrentVersion("/replaces", 2, 1));
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void aDocumentIsWithdrawnOnce() {
            given(REGISTERED).when(withdraw("2012")).then(WITHDRAWN);
            given(REGISTERED, WITHDRAWN).when(withdraw("2012")).thenNothing();
            given(REGISTERED, WITHDRAWN)
                    .when(withdraw("2013"))
                    .thenRejected(new Reason.AlreadyWithdrawn("/documentId"));
        }

        @Test
        void nothingIsWithdrawnBeforeItWasWritten() {
            given(REGISTERED).when(withdraw("2010-03")).then(withdrawn("2010-03"));
            given(REGISTERED)
                    .when(withdraw("2009"))
                    .thenRejected(new Reason.EndBeforeStart("/withdrawnOn", date("2010"), date("2009")));
        }

        @Test
        void nothingMoreIsWrittenAboutIt() {
            for (DocumentIntent intent : List.of(
                    revise(1),
                    new LinkDocument(REPORT, List.of(CEDAW)),
                    new ContributeToReport(REPORT, KSS, List.of(), CHANGE, null))) {
                given(REGISTERED, WITHDRAWN)
                        .when(intent)
                        .thenRejected(new Reason.AlreadyWithdrawn("/documentId"));
            }
        }
    }

    @Nested
    class Linking {
        @Test
        void aDocumentIsAboutWhatIsAdded() {
            given(REGISTERED)
                    .when(new LinkDocument(REPORT, List.of(CEDAW, PARTNERSHIP, CEDAW)))
                    .then(new DocumentLinked(REPORT, List.of(CEDAW)));
        }

        @Test
        void aLinkThatStandsIsNotRecordedAgain() {
            given(REGISTERED).when(new LinkDocument(REPORT, List.of(PARTNERSHIP))).thenNothing();
        }

        @Test
        void onlyWhatIsKnownIsLinked() {
            given(REGISTERED)
                    .when(new LinkDocument(REPORT, List.of(NOBODY_KNOWS)))
                    .thenRejected(new Reason.UnknownReference("/concerns/0", StreamType.NETWORK, "wave"));
            given(REGISTERED)
                    .when(new LinkDocument(REPORT, List.of()))
                    .thenRejected(new Reason.Missing("/concerns"));
        }
    }

    @Nested
    class Contributing {
        private static final Narrative PART = Narrative.of("da", "Afsnit om krisecentre");

        private static ContributeToReport contribute(OrganisationId who, OrganisationId... together) {
            return new ContributeToReport(REPORT, who, List.of(together), PART, date("2009"));
        }

        private static ReportContributionMade contributed(OrganisationId who, OrganisationId... together) {
            return new ReportContributionMade(
                    REPORT, List.of(PARTNERSHIP), who, List.of(together), PART, date("2009"));
        }

        @Test
        void organisationsContributeTogether() {
            given(REGISTERED).when(contribute(LOKK, KSS)).then(contributed(LOKK, KSS));
            given(REGISTERED, contributed(LOKK, KSS)).when(contribute(LOKK, KSS)).thenNothing();
        }

        /// A rule wants shadow reports to be written with others (S0:77). A rule never keeps history out.
        @Test
        void aLoneShadowReportIsRecorded() {
            given(REGISTERED).when(contribute(LOKK)).then(contributed(LOKK));
        }

        @Test
        void nobodyContributesTogetherWithThemselves() {
            given(REGISTERED)
                    .when(contribute(LOKK, LOKK, KSS, KSS))
                    .thenRejected(
                            new Reason.SamePartyTwice("/together/0", LOKK),
                            new Reason.SamePartyTwice("/together/2", KSS));
        }
    }

    @Test
    void nothingIsWrittenAboutADocumentThatNobodyRegistered() {
        for (DocumentIntent intent : List.of(
                revise(1),
                withdraw("2012"),
                new LinkDocument(REPORT, List.of(CEDAW)),
                new ContributeToReport(REPORT, KSS, List.of(), CHANGE, null))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/documentId", StreamType.DOCUMENT, REPORT.value()));
        }
    }

    @Test
    void aDocumentOfPartnershipsIsTheirsWhoTakePart() {
        assertThat(given().whoMay(register(REGISTERED))).containsExactlyInAnyOrder(KSS, MASIMANYANE);
        assertThat(given(REGISTERED).whoMay(revise(1))).containsExactlyInAnyOrder(KSS, MASIMANYANE);
        assertThat(given(REGISTERED, WITHDRAWN).whoMay(withdraw("2012"))).containsExactlyInAnyOrder(KSS, MASIMANYANE);
    }

    @Test
    void aDocumentOfNoPartnershipIsItsAuthorsAndTheirsWhomItIsAbout() {
        Subject lokk = new Subject(StreamType.ORGANISATION, LOKK.value());
        assertThat(given().whoMay(about(List.of(lokk), List.of(KSS)))).containsExactlyInAnyOrder(KSS, LOKK);
        assertThat(given().whoMay(about(List.of(CEDAW), List.of()))).isNull();
    }

    @Test
    void whoeverLinksTakesPartOnBothSides() {
        DocumentRegistered statute = new DocumentRegistered(
                REPORT, DocumentKind.STATUTE, TITLE, List.of(), List.of(LOKK), null, null, null, null, null, null,
                List.of(), null);
        assertThat(given(statute).whoMay(new LinkDocument(REPORT, List.of(PARTNERSHIP)))).isEmpty();
        assertThat(given(statute).whoMay(new LinkDocument(REPORT, List.of(CEDAW)))).containsExactly(LOKK);
    }

    @Test
    void aContributionIsTheirsToSayWhoMadeIt() {
        assertThat(given(REGISTERED).whoMay(new ContributeToReport(REPORT, LOKK, List.of(KSS), CHANGE, null)))
                .containsExactlyInAnyOrder(KSS, LOKK);
    }

    @Test
    void othersLearnWhoWroteItAndWhetherItIsWithdrawn() {
        Document kept = new Document.Unregistered().evolve(REGISTERED);
        assertThat(kept.standing()).isEqualTo(new Standing.OfDocument(List.of(KSS), false));
        assertThat(kept.evolve(WITHDRAWN).standing()).isEqualTo(new Standing.OfDocument(List.of(KSS), true));
    }
}
