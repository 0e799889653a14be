package org.samklang.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Actor;
import org.samklang.command.Headers;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Reason;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.person.RegisterPerson;
import org.samklang.command.statement.RecordStatement;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;
import org.samklang.portal.FakeVault;

class CommandDeskTest {

    private static final Actor KARI = new Actor("user-1", Role.COORDINATOR, new OrganisationId("kss"));
    private static final String PERSON = """
            {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e21", "expectedVersion": 3, "visibility": "INTERNAL",
             "language": "nb", "reason": "asked for",
             "source": {"type": "citation", "document": "S1", "locator": "42", "quote": "Hun sa ja",
                        "quoteAbout": "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11"},
             "command": {"personId": "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11", "name": "Tove Smaadahl"}}
            """;
    private static final String VISIT = """
            {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e22",
             "command": {"activityId": "v1", "visitor": "kss",
               "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014",
                 "place": {"country": "CY", "locality": "Nicosia", "note": "Shelter 3", "protection": "PROTECTED"}}}}
            """;

    private static final String STATEMENT = """
            {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e23",
             "command": {"statementId": "she-said", "kind": "TESTIMONY", "basis": "PUBLISHED",
               "words": "Jag vill lära mig mer", "speaker": %s}}
            """;

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<CommandMessage<?>> dispatched = new ArrayList<>();
    private final CommandDesk desk = new CommandDesk(bus, new FakeVault(), Duration.ofMillis(200));
    private RuntimeException failure;

    @BeforeEach
    void listen() {
        IntentCatalogue.all().values().forEach(type -> bus.subscribe(type.getName(), message -> {
            dispatched.add(message);
            if (failure != null) {
                throw failure;
            }
            return new Receipt(7, 8, false);
        }));
    }

    private static Submission submission(Class<? extends Intent<?>> type, String body) {
        return Submission.read(type, BinderTest.json(body), Reading.in(Locale.ENGLISH)).orThrow("");
    }

    @Test
    void nothingPersonalIsDispatchedInClear() {
        desk.give(KARI, submission(RegisterPerson.class, PERSON));

        RegisterPerson sealed = (RegisterPerson) dispatched.getFirst().getPayload();
        assertThat(sealed.name().text())
                .startsWith("s1.person:5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11.key.person.registered#name.");
        assertThat(dispatched.getFirst().toString() + dispatched.getFirst().getMetaData())
                .doesNotContain("Tove")
                .doesNotContain("Hun sa ja");
    }

    @Test
    void control_theClearNameStandsInTheSubmission() {
        assertThat(((RegisterPerson) submission(RegisterPerson.class, PERSON).intent()).name().text())
                .isEqualTo("Tove Smaadahl");
        assertThat(submission(RegisterPerson.class, PERSON).toString()).doesNotContain("Tove");
    }

    @Test
    void theEnvelopeTravelsBesideTheCommand() {
        Receipt receipt = desk.give(KARI, submission(RegisterPerson.class, PERSON));

        assertThat(receipt).isEqualTo(new Receipt(7, 8, false));
        Map<String, Object> metadata = dispatched.getFirst().getMetaData();
        assertThat(metadata)
                .containsEntry(EnvelopeMetadata.COMMAND_ID, "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e21")
                .containsEntry(EnvelopeMetadata.ACTOR_ID, "user-1")
                .containsEntry(EnvelopeMetadata.ACTOR_ROLE, "COORDINATOR")
                .containsEntry(EnvelopeMetadata.ACTOR_ORGANISATION, "kss")
                .containsEntry(EnvelopeMetadata.VISIBILITY, "INTERNAL")
                .containsEntry(EnvelopeMetadata.LANGUAGE, "nb")
                .containsEntry(EnvelopeMetadata.REASON, "asked for")
                .containsEntry(Headers.EXPECTED_VERSION, 3L)
                .containsKey(EnvelopeMetadata.COMMAND_HMAC);
        Map<?, ?> source = (Map<?, ?>) metadata.get(EnvelopeMetadata.SOURCE);
        assertThat(source.get("type")).isEqualTo("citation");
        assertThat(source.get("locator")).isEqualTo("42");
        assertThat((String) source.get("quote"))
                .startsWith("s1.person:5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11.key.citation#quote.");
    }

    @Test
    void withoutASourceTheActorReports() {
        desk.give(KARI, submission(LogStudyVisit.class, VISIT));

        assertThat(dispatched.getFirst().getMetaData().get(EnvelopeMetadata.SOURCE))
                .isEqualTo(Map.of("type", "reported-by", "userId", "user-1"));
    }

    @Test
    void aProtectedPlaceKeepsOnlyItsCountry() {
        desk.give(KARI, submission(LogStudyVisit.class, VISIT));

        Place place = ((LogStudyVisit) dispatched.getFirst().getPayload()).details().place();
        assertThat(place.country()).isEqualTo("CY");
        assertThat(place.locality()).isNull();
        assertThat(place.note()).isNull();
        assertThat(place.protection()).isEqualTo(Protection.PROTECTED);
        assertThat(place.withheld().text()).startsWith("s1.organisation:kss.key.place#withheld.");
    }

    @Test
    void wordsAreSealedForWhoeverSaidThem() {
        desk.give(KARI, submission(RecordStatement.class, STATEMENT.formatted("""
                {"type": "person", "person": "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11", "organisation": "kss"}""")));
        desk.give(KARI, submission(RecordStatement.class, STATEMENT.formatted("""
                {"type": "organisation", "organisation": "spavo"}""")));

        assertThat(words(0)).startsWith("s1.person:5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11.key.statement.recorded#words.");
        assertThat(words(1)).startsWith("s1.organisation:spavo.key.statement.recorded#words.");
        assertThat(dispatched.toString()).doesNotContain("lära");
    }

    private String words(int message) {
        return ((RecordStatement) dispatched.get(message).getPayload()).words().text();
    }

    @Test
    void wordsOfNobodyInParticularCannotBeSealed() {
        assertThatThrownBy(() -> desk.give(KARI, submission(RecordStatement.class, STATEMENT.formatted("""
                        {"type": "country", "country": "BG"}"""))))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reasons())
                        .containsExactly(new Reason.NobodyToSealFor("/words")));
    }

    @Test
    void aProtectedPlaceNeedsAnOrganisation() {
        Actor registrar = new Actor("register", Role.REGISTRAR, null);

        assertThatThrownBy(() -> desk.give(registrar, submission(LogStudyVisit.class, VISIT)))
                .isInstanceOfSatisfying(FaultyFields.class, faulty -> assertThat(faulty.faults())
                        .containsExactly(
                                new Fault("/command/details/place", Fault.Code.PROTECTED_NEEDS_ORGANISATION)));
    }

    @Test
    void aRetryHasTheSameFingerprintAlthoughItsSealsDiffer() {
        desk.give(KARI, submission(RegisterPerson.class, PERSON));
        desk.give(KARI, submission(RegisterPerson.class, PERSON));

        assertThat(dispatched.get(0).getPayload()).isNotEqualTo(dispatched.get(1).getPayload());
        assertThat(fingerprint(0)).isEqualTo(fingerprint(1));
    }

    @Test
    void anyOtherContentHasAnotherFingerprint() {
        desk.give(KARI, submission(RegisterPerson.class, PERSON));
        for (String[] change : new String[][] {
            {"Tove Smaadahl", "Tove Smådahl"},
            {"\"expectedVersion\": 3", "\"expectedVersion\": 4"},
            {"INTERNAL", "PARTNERS"},
            {"\"42\"", "\"43\""},
            {"Hun sa ja", "Hun sa nei"},
            {"asked for", "wanted"}
        }) {
            desk.give(KARI, submission(RegisterPerson.class, PERSON.replace(change[0], change[1])));
        }
        desk.give(new Actor("user-2", Role.COORDINATOR, new OrganisationId("kss")), submission(RegisterPerson.class, PERSON));

        assertThat(dispatched.stream().map(message -> message.getMetaData().get(EnvelopeMetadata.COMMAND_HMAC)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfFieldsIsNoContent() {
        desk.give(KARI, submission(RegisterPerson.class, PERSON));
        desk.give(KARI, submission(RegisterPerson.class, PERSON.replace(
                "\"personId\": \"5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11\", \"name\": \"Tove Smaadahl\"",
                "\"name\": \"Tove Smaadahl\", \"personId\": \"5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11\"")));

        assertThat(fingerprint(0)).isEqualTo(fingerprint(1));
    }

    @Test
    void aRoleThatMayNotGiveItReachesNobody() {
        Actor funder = new Actor("f", Role.FUNDER, null);

        assertThatThrownBy(() -> desk.give(funder, submission(LogStudyVisit.class, VISIT)))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.reasons())
                        .containsExactly(new Reason.RoleMayNot("", Role.FUNDER)));
        assertThat(dispatched).isEmpty();
    }

    @Test
    void aRefusalComesBackAsItWasGiven() {
        failure = new Rejection(new Reason.AlreadyActive(""));

        assertThatThrownBy(() -> desk.give(KARI, submission(LogStudyVisit.class, VISIT))).isSameAs(failure);
    }

    @Test
    void anAnswerThatDoesNotComeIsAnUnknownOutcome() {
        CommandDesk deaf = new CommandDesk(
                new SilentBus(), new FakeVault(), Duration.ofMillis(1));

        assertThatThrownBy(() -> deaf.give(KARI, submission(LogStudyVisit.class, VISIT)))
                .isInstanceOf(OutcomeUnknown.class);
    }

    private Object fingerprint(int which) {
        return dispatched.get(which).getMetaData().get(EnvelopeMetadata.COMMAND_HMAC);
    }

    @Test
    void faultsOfCoverAndCommandAreToldTogether() {
        Binding<Submission> binding = Submission.read(
                LogStudyVisit.class,
                BinderTest.json("""
                        {"commandId": "1-2-3", "visibility": "ALL", "extra": 1, "source": {"type": "hearsay"},
                         "command": {"activityId": "v1"}}
                        """),
                Reading.in(Locale.ENGLISH));

        assertThat(((Binding.Refused<Submission>) binding).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/commandId NOT_A_UUID",
                        "/visibility UNKNOWN_VALUE",
                        "/source/type UNKNOWN_VALUE",
                        "/extra UNKNOWN_FIELD",
                        "/command/visitor MISSING",
                        "/command/details MISSING");
    }
}
