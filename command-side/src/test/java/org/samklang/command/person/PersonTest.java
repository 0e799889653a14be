package org.samklang.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.PersonEvent.ConsentWithdrawn;
import org.samklang.events.PersonEvent.OfficeEnded;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.PersonEvent.PersonNameAdded;
import org.samklang.events.PersonEvent.PersonRegistered;
import org.samklang.events.PersonEvent.SubjectErased;
import org.samklang.events.StreamType;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

class PersonTest {
    private static final PersonId PERSON = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OfficeId LEADER = new OfficeId("kss-leader");
    private static final ConsentId PHOTO = new ConsentId("photo-2014");
    private static final SealedValue NAME = new SealedValue("s1.person.k1.person.registered#name.n1.c1");
    private static final SealedValue SPELLING = new SealedValue("s1.person.k1.person.name-added#name.n2.c2");
    private static final Narrative TITLE = Narrative.of("nb", "daglig leder");
    private static final Narrative PURPOSE = Narrative.of("nb", "bilde i årsrapporten");

    private static final PersonRegistered REGISTERED = new PersonRegistered(PERSON, NAME, "nb");
    private static final PersonNameAdded NAMED = new PersonNameAdded(PERSON, SPELLING, NameKind.ALIAS);
    private static final OfficeRecorded OFFICE = office("2008", null);
    private static final OfficeEnded LEFT = new OfficeEnded(PERSON, LEADER, date("2012"));
    private static final ConsentRecorded CONSENT = new ConsentRecorded(PERSON, PHOTO, PURPOSE, date("2014-05"));
    private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(PERSON, PHOTO, date("2016"));
    private static final SubjectErased ERASED = new SubjectErased(PERSON, "GDPR 17(1)(b)");

    private static final RegisterPerson REGISTER = new RegisterPerson(PERSON, NAME, "nb");
    private static final AddPersonName ADD_NAME = new AddPersonName(PERSON, SPELLING, NameKind.ALIAS);

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static OfficeRecorded office(String from, String until) {
        return new OfficeRecorded(PERSON, LEADER, TITLE, KSS, date(from), until == null ? null : date(until));
    }

    private static RecordOffice record(OfficeRecorded office) {
        return new RecordOffice(
                office.personId(),
                office.officeId(),
                office.title(),
                office.organisation(),
                office.from(),
                office.until());
    }

    private static EndOffice leave(String endedOn) {
        return new EndOffice(PERSON, LEADER, date(endedOn));
    }

    private static RecordConsent consent(ConsentRecorded consent) {
        return new RecordConsent(consent.personId(), consent.consentId(), consent.purpose(), consent.givenOn());
    }

    private static WithdrawConsent withdraw(String withdrawnOn) {
        return new WithdrawConsent(PERSON, PHOTO, date(withdrawnOn));
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts).knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null));
    }

    @Nested
    class Registering {
        @Test
        void aPersonBecomesKnownByASealedNameAndAnIdThatTellsNothing() {
            given().when(REGISTER).then(REGISTERED);
            given(REGISTERED).when(REGISTER).thenNothing();
        }

        /// Sealing the same name again gives another text, so only the command id tells a repeat.
        @Test
        void anIdThatStandsForSomebodyIsRefused() {
            given(REGISTERED)
                    .when(new RegisterPerson(PERSON, SPELLING, "nb"))
                    .thenRejected(new Reason.AlreadyRegistered("/personId", StreamType.PERSON, PERSON.value()));
        }

        @Test
        void anIdMayNotTellWhoItIs() {
            given().when(new RegisterPerson(new PersonId("tove-smaadahl"), NAME, "norsk"))
                    .thenRejected(
                            new Reason.IllFormedId("/personId", "tove-smaadahl"),
                            new Reason.UnknownCode("/language", "norsk"));
        }

        @Test
        void anotherSpellingIsAddedOnce() {
            given(REGISTERED).when(ADD_NAME).then(NAMED);
            given(REGISTERED, NAMED).when(ADD_NAME).thenNothing();
        }
    }

    @Nested
    class Offices {
        @Test
        void anOfficeIsRecordedOnceAndEndsOnce() {
            given(REGISTERED).when(record(OFFICE)).then(OFFICE);
            given(REGISTERED, OFFICE).when(record(OFFICE)).thenNothing();
            given(REGISTERED, OFFICE).when(leave("2012")).then(LEFT);
            given(REGISTERED, OFFICE, LEFT).when(leave("2012")).thenNothing();
            given(REGISTERED, OFFICE, LEFT)
                    .when(leave("2013"))
                    .thenRejected(new Reason.AlreadyRecorded("/officeId", "kss-leader"));
        }

        @Test
        void anOfficeIdStandsForOneOffice() {
            given(REGISTERED, OFFICE)
                    .when(record(office("2009", null)))
                    .thenRejected(new Reason.AlreadyRecorded("/officeId", "kss-leader"));
        }

        @Test
        void aTermMayReachIntoTheFutureButNotEndBeforeItBegins() {
            given(REGISTERED).when(record(office("2025", "2029"))).then(office("2025", "2029"));
            given(REGISTERED).when(record(office("2012", "2012-03"))).then(office("2012", "2012-03"));
            given(REGISTERED)
                    .when(record(office("2012", "2011")))
                    .thenRejected(new Reason.EndBeforeStart("/until", date("2012"), date("2011")));
        }

        @Test
        void anOfficeIsWhereThereIsAnOrganisation() {
            OrganisationId nobody = new OrganisationId("nobody");
            given(REGISTERED)
                    .when(new RecordOffice(PERSON, LEADER, Narrative.of("nb", " "), nobody, null, null))
                    .thenRejected(
                            new Reason.UnknownReference("/organisation", StreamType.ORGANISATION, "nobody"),
                            new Reason.Missing("/title/text"));
        }

        @Test
        void nobodyLeavesAnOfficeTheyNeverHeldNorBeforeItBegan() {
            given(REGISTERED).when(leave("2012")).thenRejected(new Reason.UnknownOffice("/officeId", LEADER));
            given(REGISTERED, OFFICE)
                    .when(leave("2007"))
                    .thenRejected(new Reason.EndBeforeStart("/endedOn", date("2008"), date("2007")));
            given(REGISTERED, OFFICE)
                    .when(leave("2027"))
                    .thenRejected(new Reason.WhollyInTheFuture("/endedOn", date("2027")));
        }
    }

    @Nested
    class Consents {
        @Test
        void aConsentIsGivenOnceAndTakenBackOnce() {
            given(REGISTERED).when(consent(CONSENT)).then(CONSENT);
            given(REGISTERED, CONSENT).when(consent(CONSENT)).thenNothing();
            given(REGISTERED, CONSENT).when(withdraw("2016")).then(WITHDRAWN);
            given(REGISTERED, CONSENT, WITHDRAWN).when(withdraw("2016")).thenNothing();
            given(REGISTERED, CONSENT, WITHDRAWN)
                    .when(withdraw("2017"))
                    .thenRejected(new Reason.AlreadyRecorded("/consentId", "photo-2014"));
        }

        @Test
        void aConsentIdStandsForOneConsent() {
            given(REGISTERED, CONSENT)
                    .when(new RecordConsent(PERSON, PHOTO, PURPOSE, null))
                    .thenRejected(new Reason.AlreadyRecorded("/consentId", "photo-2014"));
        }

        @Test
        void onlyWhatWasGivenIsTakenBackAndNotBefore() {
            given(REGISTERED).when(withdraw("2016")).thenRejected(new Reason.UnknownConsent("/consentId", PHOTO));
            given(REGISTERED, CONSENT)
                    .when(withdraw("2014-04"))
                    .thenRejected(new Reason.EndBeforeStart("/withdrawnOn", date("2014-05"), date("2014-04")));
            given(REGISTERED, CONSENT).when(withdraw("2014")).then(new ConsentWithdrawn(PERSON, PHOTO, date("2014")));
        }

        @Test
        void theDataProtectionOfficerMayRecordBoth() {
            assertThat(consent(CONSENT).roles()).contains(Role.DATA_PROTECTION_OFFICER);
            assertThat(withdraw("2016").roles()).contains(Role.DATA_PROTECTION_OFFICER);
            assertThat(ADD_NAME.roles()).doesNotContain(Role.DATA_PROTECTION_OFFICER);
        }
    }

    @Test
    void nothingIsWrittenAboutAPersonWhoIsUnknownOrErased() {
        for (PersonIntent intent :
                List.of(ADD_NAME, record(OFFICE), leave("2012"), consent(CONSENT), withdraw("2016"))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/personId", StreamType.PERSON, PERSON.value()));
            given(REGISTERED, OFFICE, CONSENT, ERASED)
                    .when(intent)
                    .thenRejected(new Reason.PersonErased("/personId", PERSON));
        }
        given(REGISTERED, ERASED).when(REGISTER).thenRejected(new Reason.PersonErased("/personId", PERSON));
    }

    @Test
    void othersLearnThatAPersonIsErased() {
        assertThat(new Person.Unregistered().evolve(REGISTERED).standing()).isEqualTo(new Standing.OfPerson(false, Set.of()));
        assertThat(new Person.Unregistered().evolve(REGISTERED).evolve(ERASED).standing())
                .isEqualTo(new Standing.OfPerson(true, Set.of()));
    }

    @Test
    void theOrganisationsOfTheirOfficesWriteAboutAPerson() {
        assertThat(given().whoMay(REGISTER)).isNull();
        assertThat(given(REGISTERED).whoMay(ADD_NAME)).isNull();
        assertThat(given(REGISTERED, OFFICE).whoMay(ADD_NAME)).containsExactly(KSS);
        assertThat(given(REGISTERED).whoMay(record(OFFICE))).containsExactly(KSS);
    }
}
