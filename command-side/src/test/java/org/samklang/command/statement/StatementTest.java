package org.samklang.command.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ConsentBasis;
import org.samklang.events.Fact;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StatementKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.StatementId;

class StatementTest {
    private static final StatementId STATEMENT = new StatementId("spavo-impressed");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final PersonId SHE = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final PersonId ERASED = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a003");
    private static final ConsentId CONSENT = new ConsentId("interview-2014");
    private static final PartnershipId KSS_SPAVO = new PartnershipId("kss-spavo");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, KSS_SPAVO.value());
    private static final SealedValue WORDS = new SealedValue("s1.person.k1.statement%2Erecorded#words.n1.c1");
    private static final Narrative GIST = Narrative.of("nb", "Dette imponerte ledelsen i SPAVO");
    private static final Participant PERSON = new Participant.Person(SHE, SPAVO);
    private static final Participant ORGANISATION = new Participant.Organisation(KSS);
    private static final Participant OFFICE =
            new Participant.Office(Narrative.of("nb", "Norges likestillingsminister"), null, "NO");
    private static final Participant COUNTRY = new Participant.Country("BG", null);
    private static final Participant SOME =
            new Participant.Headcount(new Quantity(BigDecimal.valueOf(3), "people", Qualifier.EXACT), null);
    private static final StatementRecorded PRAISE =
            statement(StatementKind.PRAISE, ORGANISATION, null, GIST, null, null, "2014");
    private static final Narrative MISHEARD = Narrative.of("nb", "Det ble ikke sagt");
    private static final StatementWithdrawn WITHDRAWN =
            new StatementWithdrawn(STATEMENT, List.of(PARTNERSHIP), MISHEARD);

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static StatementRecorded statement(
            StatementKind kind,
            Participant speaker,
            SealedValue words,
            Narrative gist,
            ConsentBasis basis,
            ConsentId consent,
            String saidOn) {
        return new StatementRecorded(
                STATEMENT, kind, speaker, List.of(PARTNERSHIP), null, words, null, gist, basis, consent, date(saidOn));
    }

    private static RecordStatement record(StatementRecorded as) {
        return new RecordStatement(
                as.statementId(),
                as.kind(),
                as.speaker(),
                as.concerns(),
                as.activity(),
                as.words(),
                as.wordsLanguage(),
                as.gist(),
                as.basis(),
                as.consent(),
                as.saidOn());
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(null))
                .knowing(StreamType.PERSON, SHE, new Standing.OfPerson(false, Set.of(CONSENT)))
                .knowing(StreamType.PERSON, ERASED, new Standing.OfPerson(true, Set.of()))
                .knowing(
                        StreamType.PARTNERSHIP,
                        KSS_SPAVO,
                        new Standing.OfPartnership(Set.of(KSS, SPAVO), date("2018")));
    }

    private static void recorded(StatementRecorded statement) {
        given().when(record(statement)).then(statement);
    }

    private static void refused(StatementRecorded statement, Reason... reasons) {
        given().when(record(statement)).thenRejected(reasons);
    }

    @Nested
    class Recording {
        @Test
        void aStatementIsRecordedOnce() {
            recorded(PRAISE);
            given(PRAISE).when(record(PRAISE)).thenNothing();
        }

        @Test
        void anIdStandsForOneStatement() {
            StatementRecorded other = statement(StatementKind.OPINION, ORGANISATION, null, GIST, null, null, null);
            Reason taken = new Reason.AlreadyRegistered("/statementId", StreamType.STATEMENT, STATEMENT.value());
            given(PRAISE).when(record(other)).thenRejected(taken);
            given(PRAISE, WITHDRAWN).when(record(PRAISE)).thenRejected(taken);
        }

        @Test
        void somethingWasSaid() {
            refused(
                    statement(StatementKind.PRAISE, ORGANISATION, null, null, null, null, null),
                    new Reason.Missing("/gist"));
            recorded(statement(StatementKind.PRAISE, ORGANISATION, WORDS, null, null, null, null));
        }

        @Test
        void ofAnOfficeACountryAndANumberOfPeopleThereIsOnlyAGist() {
            for (Participant speaker : List.of(OFFICE, COUNTRY, SOME)) {
                recorded(statement(StatementKind.OPINION, speaker, null, GIST, null, null, null));
                refused(
                        statement(StatementKind.OPINION, speaker, WORDS, GIST, null, null, null),
                        new Reason.NobodyToSealFor("/words"));
            }
        }

        @Test
        void whoSaidItIsKnownAndNotErased() {
            refused(
                    statement(
                            StatementKind.OPINION,
                            new Participant.Person(ERASED, new OrganisationId("nobody")),
                            null,
                            GIST,
                            null,
                            null,
                            null),
                    new Reason.PersonErased("/speaker/person", ERASED),
                    new Reason.UnknownReference("/speaker/organisation", StreamType.ORGANISATION, "nobody"));
            refused(
                    statement(
                            StatementKind.OPINION,
                            new Participant.Office(Narrative.of("nb", " "), null, "Norge"),
                            null,
                            GIST,
                            null,
                            null,
                            null),
                    new Reason.Missing("/speaker/title/text"),
                    new Reason.UnknownCode("/speaker/country", "Norge"));
            refused(
                    statement(
                            StatementKind.OPINION,
                            new Participant.Headcount(
                                    new Quantity(BigDecimal.valueOf(-3), "people", Qualifier.EXACT), null),
                            null,
                            GIST,
                            null,
                            null,
                            null),
                    new Reason.ImpossibleFigure("/speaker/quantity"));
        }

        @Test
        void whereItWasSaidIsKnown() {
            refused(
                    new StatementRecorded(
                            STATEMENT,
                            StatementKind.OPINION,
                            ORGANISATION,
                            List.of(),
                            new ActivityId("nowhere"),
                            null,
                            "norsk",
                            GIST,
                            null,
                            null,
                            null),
                    new Reason.UnknownReference("/activity", StreamType.ACTIVITY, "nowhere"),
                    new Reason.UnknownCode("/wordsLanguage", "norsk"));
        }

        @Test
        void nothingIsSaidWhollyInTheFutureOrWhollyAfterTheClosing() {
            recorded(statement(StatementKind.PRAISE, ORGANISATION, null, GIST, null, null, "2018/2020"));
            refused(
                    statement(StatementKind.PRAISE, ORGANISATION, null, GIST, null, null, "2019"),
                    new Reason.AfterClosing("/saidOn", date("2019"), date("2018")));
            refused(
                    statement(StatementKind.PRAISE, ORGANISATION, null, GIST, null, null, "2027"),
                    new Reason.WhollyInTheFuture("/saidOn", date("2027")),
                    new Reason.AfterClosing("/saidOn", date("2027"), date("2018")));
        }
    }

    @Nested
    class Grounds {
        @Test
        void aTestimonyIsOfAPersonAndHasAGround() {
            recorded(statement(StatementKind.TESTIMONY, PERSON, WORDS, null, ConsentBasis.CONSENT, CONSENT, null));
            recorded(statement(StatementKind.TESTIMONY, PERSON, null, GIST, ConsentBasis.PUBLISHED, null, null));
            refused(
                    statement(StatementKind.TESTIMONY, PERSON, null, GIST, null, null, null),
                    new Reason.Missing("/basis"));
            refused(
                    statement(StatementKind.TESTIMONY, ORGANISATION, null, GIST, ConsentBasis.PUBLISHED, null, null),
                    new Reason.TestimonyOfNoPerson("/speaker"));
        }

        @Test
        void aQuotedPersonHasAGroundWhateverTheySay() {
            refused(
                    statement(StatementKind.PRAISE, PERSON, WORDS, null, null, null, null),
                    new Reason.Missing("/basis"));
            recorded(statement(StatementKind.PRAISE, PERSON, WORDS, null, ConsentBasis.PUBLISHED, null, null));
            recorded(statement(StatementKind.PRAISE, PERSON, null, GIST, null, null, null));
        }

        @Test
        void anOrganisationAnswersForItsOwnPage() {
            recorded(statement(StatementKind.PRAISE, ORGANISATION, WORDS, null, null, null, null));
        }

        @Test
        void aConsentIsNamedAndWasGivenByTheSpeakerAndNotTakenBack() {
            ConsentId withdrawn = new ConsentId("photo-2012");
            refused(
                    statement(StatementKind.TESTIMONY, PERSON, WORDS, null, ConsentBasis.CONSENT, null, null),
                    new Reason.Missing("/consent"));
            refused(
                    statement(StatementKind.TESTIMONY, PERSON, WORDS, null, ConsentBasis.CONSENT, withdrawn, null),
                    new Reason.UnknownConsent("/consent", withdrawn));
            refused(
                    statement(StatementKind.OPINION, ORGANISATION, null, GIST, ConsentBasis.CONSENT, CONSENT, null),
                    new Reason.UnknownConsent("/consent", CONSENT));
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void aStatementIsTakenBackOnce() {
            given(PRAISE).when(new WithdrawStatement(STATEMENT, MISHEARD)).then(WITHDRAWN);
            given(PRAISE, WITHDRAWN)
                    .when(new WithdrawStatement(STATEMENT, MISHEARD))
                    .thenNothing();
            given(PRAISE, WITHDRAWN)
                    .when(new WithdrawStatement(STATEMENT, GIST))
                    .thenRejected(new Reason.AlreadyWithdrawn("/statementId"));
        }

        @Test
        void onlyWhatWasRecordedIsTakenBackAndForAReason() {
            given().when(new WithdrawStatement(STATEMENT, MISHEARD))
                    .thenRejected(new Reason.NotRegistered("/statementId", StreamType.STATEMENT, STATEMENT.value()));
            given(PRAISE)
                    .when(new WithdrawStatement(STATEMENT, Narrative.of("nb", " ")))
                    .thenRejected(new Reason.Missing("/reason/text"));
        }
    }

    @Test
    void thoseWhoTakePartWriteWhatWasSaidOfThePartnership() {
        assertThat(given().whoMay(record(PRAISE))).containsExactlyInAnyOrder(KSS, SPAVO);
        assertThat(given(PRAISE).whoMay(new WithdrawStatement(STATEMENT, MISHEARD)))
                .containsExactlyInAnyOrder(KSS, SPAVO);
        assertThat(given().whoMay(new RecordStatement(
                        STATEMENT, StatementKind.OPINION, OFFICE, List.of(), null, null, null, GIST, null, null, null)))
                .isNull();
    }

    @Test
    void othersLearnWhetherItWasTakenBack() {
        Statement said = new Statement.Unrecorded().evolve(PRAISE);
        assertThat(said.standing()).isEqualTo(new Standing.OfStatement(false));
        assertThat(said.evolve(WITHDRAWN).standing()).isEqualTo(new Standing.OfStatement(true));
    }
}
