package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samklang.command.Headers;
import org.samklang.command.Intent;
import org.samklang.command.Reason;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.axon.CommandSideModule;
import org.samklang.command.log.TestPostgres.Database;
import org.samklang.command.organisation.MergeOrganisations;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.events.Envelope;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// The decisions on the log itself: real PostgreSQL, real bus, and what a command refers to read with one query.
class DecisionsOnTheLogIT {
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final OrganisationId TWIN = new OrganisationId("spavo-cyprus");

    private static Database database;
    private static HikariDataSource pool;
    private static Appender appender;
    private static Configuration axon;
    private static LogCommandBus bus;
    private static long ids;

    @BeforeAll
    static void start() throws Exception {
        database = TestPostgres.database();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        LogHead head = new LogHead();
        LogProperties properties = LogProperties.defaults();
        appender = new Appender(new LogConnections(database), properties, head::advance);
        appender.start();
        CatalogueSerializer serializer = CatalogueSerializer.forEvents();
        DenseEventStorageEngine engine = new DenseEventStorageEngine(
                appender, pool::getConnection, serializer, NoOpEventUpcaster.INSTANCE, _ -> false);
        bus = new LogCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE),
                new CommandMemory(pool::getConnection),
                properties.attempts());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new))));
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureSerializer(_ -> CatalogueSerializer.general())
                .configureEventSerializer(_ -> serializer)
                .configureEventStore(
                        _ -> new WakeableEventStore(new WakeableEventStore.Builder(), engine, head))
                .configureCommandBus(_ -> bus);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        CommandSideModule.onPostgres(pool, clock).configureModule(configurer);
        axon = configurer.start();
    }

    @AfterAll
    static void stop() {
        axon.shutdown();
        appender.close();
        pool.close();
    }

    @Test
    void aCommandIsDecidedOnWhatTheLogSaysAndARepeatRecordsNothing() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> send(partnership()))
                .satisfies(rejection -> assertThat(rejection.reasons())
                        .containsExactly(
                                new Reason.UnknownReference(
                                        "/parties/0/organisation", StreamType.ORGANISATION, "kss"),
                                new Reason.UnknownReference(
                                        "/parties/1/organisation", StreamType.ORGANISATION, "spavo")));
        send(organisation(KSS, "NO"));
        send(organisation(SPAVO, "CY"));
        send(organisation(TWIN, "CY"));

        Receipt first = send(partnership());
        Receipt repeat = send(partnership());
        send(new MergeOrganisations(SPAVO, TWIN, null));
        Receipt repeatAfterTheMerge = send(partnership());

        assertThat(first).isNotEqualTo(Receipt.NOTHING);
        assertThat(repeat).isEqualTo(Receipt.NOTHING);
        assertThat(repeatAfterTheMerge).isEqualTo(Receipt.NOTHING);
        assertThat(database.text("select string_agg(name || ' ' || stream_type, ', ' order by position) from command.event"))
                .isEqualTo("organisation.registered Organisation, organisation.registered Organisation, "
                        + "organisation.registered Organisation, partnership.registered Partnership, "
                        + "organisation.merged Organisation");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> send(organisation(KSS, "SE")))
                .satisfies(rejection -> assertThat(rejection.reasons())
                        .containsExactly(new Reason.AlreadyRegistered(
                                "/organisationId", StreamType.ORGANISATION, "kss")));
    }

    private static RegisterOrganisation organisation(OrganisationId id, String country) {
        return new RegisterOrganisation(id, List.of(Name.official(id.value(), "en")), country, "22");
    }

    private static RegisterPartnership partnership() {
        return new RegisterPartnership(
                new PartnershipId("kss-spavo"),
                List.of(Party.partner(KSS), Party.partner(SPAVO)),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                null,
                null,
                null);
    }

    private static Receipt send(Intent<?> intent) {
        UUID id = new UUID(77, ++ids);
        Map<String, Object> metadata = new HashMap<>(EnvelopeMetadata.of(new Envelope(
                "register",
                "REGISTRAR",
                null,
                new Source.ReportedBy("register"),
                Visibility.PARTNERS,
                null,
                null,
                id.toString())));
        metadata.put(EnvelopeMetadata.COMMAND_HMAC, TestLog.hmac(intent));
        FutureCallback<Object, Receipt> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(intent).withMetaData(metadata), callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
