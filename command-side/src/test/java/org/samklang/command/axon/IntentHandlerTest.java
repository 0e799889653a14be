package org.samklang.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Actor;
import org.samklang.command.Headers;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.organisation.AddOrganisationName;
import org.samklang.command.organisation.MergeOrganisations;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.command.partnership.EnterPhase;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.person.RegisterPerson;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

class IntentHandlerTest {
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final PartnershipId TOGETHER = new PartnershipId("kss-spavo");
    private static final Name SHORT_NAME = Name.official("Krisesentersekretariatet", "nb");

    private Shell shell = new Shell();

    @AfterEach
    void stop() {
        shell.close();
    }

    @Test
    void whatIsDecidedStandsInTheStreamWithItsEnvelope() {
        shell.send(Shell.coordinatorOf("kss"), organisation(KSS));

        assertThat(shell.facts("organisation:kss"))
                .containsExactly(new OrganisationRegistered(KSS, List.of(Name.official("kss", "en")), "NO", "21"));
        Envelope envelope = EnvelopeMetadata.from(shell.events("organisation:kss").getFirst().getMetaData());
        assertThat(envelope.actorId()).isEqualTo("u-kss");
        assertThat(envelope.actorOrganisation()).isEqualTo(KSS);
        assertThat(shell.events("organisation:kss").getFirst().getType()).isEqualTo("Organisation");
    }

    @Test
    void aStreamGoesOnFromWhatStandsInIt() {
        shell.send(organisation(KSS));
        shell.send(new AddOrganisationName(KSS, SHORT_NAME));
        shell.send(new AddOrganisationName(KSS, SHORT_NAME));

        assertThat(shell.facts("organisation:kss")).hasSize(2).endsWith(new OrganisationNameAdded(KSS, SHORT_NAME));
    }

    @Test
    void aRefusalIsTypedAndRecordsNothing() {
        assertRejected(
                () -> shell.send(new AddOrganisationName(KSS, SHORT_NAME)),
                new Reason.NotRegistered("/organisationId", StreamType.ORGANISATION, "kss"));
        assertThat(shell.events("organisation:kss")).isEmpty();
    }

    @Test
    void aBeginningIsDecidedUnseenAndTheLoserOfARaceIsDecidedAgainOnWhatStands() {
        shell.send(organisation(KSS));
        RegisterOrganisation other = new RegisterOrganisation(KSS, List.of(SHORT_NAME), "NO", "21");

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> shell.send(other));
        assertRejected(
                () -> shell.sendAgain(other),
                new Reason.AlreadyRegistered("/organisationId", StreamType.ORGANISATION, "kss"));
        shell.sendAgain(organisation(KSS));

        assertThat(shell.facts("organisation:kss")).hasSize(1);
    }

    @Test
    void aBeginningOfAStreamThatItsSenderHasSeenIsDecidedOnWhatStands() {
        shell.send(organisation(KSS));
        Map<String, Object> metadata = shell.metadata(Shell.REGISTRAR);
        metadata.put(Headers.EXPECTED_VERSION, 0L);

        shell.send(organisation(KSS), metadata);

        assertThat(shell.facts("organisation:kss")).hasSize(1);
    }

    /// Seen by itself the repeat would be refused, since a party was merged in between.
    @Test
    void aRefusalIsAlwaysAboutWhatReallyStands() {
        registered(KSS, SPAVO, new OrganisationId("twin"));
        shell.send(partnership());
        shell.send(new MergeOrganisations(SPAVO, new OrganisationId("twin"), null));

        shell.send(partnership());

        assertThat(shell.facts("partnership:kss-spavo")).hasSize(1);
    }

    @Test
    void whatACommandRefersToIsReadFromTheLog() {
        shell.send(organisation(KSS));

        assertRejected(
                () -> shell.send(partnership()),
                new Reason.UnknownReference("/parties/1/organisation", StreamType.ORGANISATION, "spavo"));
        shell.send(organisation(SPAVO));
        shell.send(partnership());

        assertThat(shell.facts("partnership:kss-spavo")).singleElement().isInstanceOf(PartnershipRegistered.class);
    }

    @Test
    void aRoleThatWasNotGivenTheCommandIsRefused() {
        for (Role role : List.of(
                Role.AUDITOR, Role.FUNDER, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertRejected(
                    () -> shell.send(new Actor("u", role, KSS), organisation(KSS)), new Reason.RoleMayNot("", role));
        }
        assertThat(shell.events("organisation:kss")).isEmpty();
    }

    @Test
    void aCoordinatorWritesOnlyWhereTheirOrganisationTakesPart() {
        registered(KSS, SPAVO);
        Actor outsider = Shell.coordinatorOf("ewsu");
        Actor nobody = new Actor("u", Role.COORDINATOR, null);

        assertRejected(
                () -> shell.send(outsider, partnership()),
                new Reason.NotTakingPart("", new OrganisationId("ewsu")));
        assertRejected(() -> shell.send(nobody, partnership()), new Reason.NotTakingPart("", null));
        shell.send(Shell.coordinatorOf("kss"), partnership());
        EnterPhase phase = new EnterPhase(TOGETHER, PartnershipPhase.INQUIRY, PartialDate.parse("2012"));
        assertRejected(() -> shell.send(outsider, phase), new Reason.NotTakingPart("", new OrganisationId("ewsu")));
        shell.send(Shell.coordinatorOf("spavo"), phase);

        assertThat(shell.facts("partnership:kss-spavo")).hasSize(2);
    }

    @Test
    void todayIsTheLatestDateOnEarth() {
        shell.close();
        shell = new Shell(Instant.parse("2026-11-22T10:30:00Z"));
        registered(KSS, SPAVO);
        shell.send(partnership());

        shell.send(new EnterPhase(TOGETHER, PartnershipPhase.PROJECT, PartialDate.parse("2026-11-23")));

        PartialDate nobodysToday = PartialDate.parse("2026-11-24");
        assertRejected(
                () -> shell.send(new EnterPhase(TOGETHER, PartnershipPhase.PROJECT, nobodysToday)),
                new Reason.WhollyInTheFuture("/enteredOn", nobodysToday));
    }

    @Test
    void aCommandWithoutAWholeEnvelopeIsRefusedSinceItsFactsCouldNotBeRead() {
        for (String key : List.of(
                EnvelopeMetadata.ACTOR_ID,
                EnvelopeMetadata.ACTOR_ROLE,
                EnvelopeMetadata.SOURCE,
                EnvelopeMetadata.VISIBILITY,
                EnvelopeMetadata.COMMAND_ID)) {
            Map<String, Object> metadata = shell.metadata(Shell.REGISTRAR);
            metadata.remove(key);

            assertThatThrownBy(() -> shell.send(organisation(KSS), metadata)).isInstanceOf(UnreadableHistory.class);
        }
        assertThat(shell.events("organisation:kss")).isEmpty();
    }

    @Test
    void aStreamWithAFactThatNobodyKnowsRefusesEveryCommand() {
        shell.send(organisation(KSS));
        shell.store("Organisation", "organisation:kss", 1, unknown());

        assertThatThrownBy(() -> shell.send(new AddOrganisationName(KSS, SHORT_NAME)))
                .rootCause()
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("organisation.from-tomorrow");
        assertThat(shell.events("organisation:kss")).hasSize(2);
    }

    @Test
    void aStreamWithAFactThatNobodyKnowsCannotBeReferredTo() {
        registered(KSS, SPAVO);
        shell.store("Organisation", "organisation:spavo", 1, unknown());

        assertThatThrownBy(() -> shell.send(partnership())).isInstanceOf(UnreadableHistory.class);
    }

    /// The control: what Axon does with such a fact where nothing refuses it.
    @Test
    void withoutTheRefusalAxonPassesOverAFactThatNobodyKnows() {
        AggregateTestFixture<Trusting> fixture = new AggregateTestFixture<>(Trusting.class);
        fixture.registerCommandHandler(
                AddOrganisationName.class,
                command -> {
                    fixture.getRepository().load("organisation:kss").execute(_ -> {});
                    return command.getIdentifier();
                });

        fixture.given(new OrganisationRegistered(KSS, List.of(), "NO", "21"), unknown())
                .when(new AddOrganisationName(KSS, SHORT_NAME))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void everyKindOfStreamHasItsShellAndItsType() {
        assertThat(StreamKind.ALL).extracting(StreamKind::type).containsExactlyInAnyOrder(StreamType.values());
    }

    @Test
    void aPersonIsKnownByTheirSealedNameOnly() {
        PersonId person = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");

        shell.send(new RegisterPerson(person, new SealedValue("s1.person:6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001.k.n.c"), "el"));

        assertThat(shell.facts("person:6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001")).hasSize(1);
    }

    private void registered(OrganisationId... organisations) {
        for (OrganisationId organisation : organisations) {
            shell.send(organisation(organisation));
        }
    }

    private static RegisterOrganisation organisation(OrganisationId id) {
        return new RegisterOrganisation(id, List.of(Name.official(id.value(), "en")), "NO", "21");
    }

    private static RegisterPartnership partnership() {
        return new RegisterPartnership(
                TOGETHER,
                List.of(Party.partner(KSS), Party.partner(SPAVO)),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                null,
                null,
                null);
    }

    private static UnknownSerializedType unknown() {
        return new UnknownSerializedType(
                CatalogueSerializer.general(),
                new SimpleSerializedObject<>(new byte[0], byte[].class, "organisation.from-tomorrow", "1"));
    }

    private static void assertRejected(Runnable act, Reason... reasons) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(act::run)
                .satisfies(rejection -> assertThat(rejection.reasons()).containsExactlyInAnyOrder(reasons));
    }

    static class Trusting {
        @AggregateIdentifier
        private String id;

        @EventSourcingHandler
        void on(Fact fact) {
            id = fact.streamId();
        }
    }
}
