package org.samklang.command.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Headers;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.command.Receipt;
import org.samklang.command.log.TestPostgres.Database;
import tools.jackson.databind.introspect.VisibilityChecker;

/// The log as one process has it, over a database that others may have open too.
final class TestLog implements AutoCloseable {

    static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.changeDefaultVisibility(_ -> VisibilityChecker.allPublicInstance()))
            .build();

    final Database database;
    final HikariDataSource pool;
    final LogHead head = new LogHead();
    final LogListener listener;
    final @Nullable ServerInMemory server;
    private final @Nullable Appender appender;
    private final @Nullable Copied copied;
    private final @Nullable LogCopier copier;
    final DenseEventStorageEngine engine;
    final WakeableEventStore store;
    final CommandMemory memory;
    final LogCommandBus bus;
    final Notebook.Handlers handlers;
    final AtomicLong connectionsTaken = new AtomicLong();
    private final Configuration axon;
    private static final AtomicLong LOGS = new AtomicLong();
    private final long number = LOGS.incrementAndGet();
    private final AtomicLong ids = new AtomicLong();

    private TestLog(Builder builder) {
        database = builder.database;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(builder.poolSize);
        config.setConnectionTimeout(builder.poolPatience.toMillis());
        pool = new HikariDataSource(config);
        LogConnections connections = new LogConnections(database);
        listener = new LogListener(connections, head);
        listener.start();
        memory = new CommandMemory(this::connection);
        server = builder.server;
        Appends appends;
        FirstAnswers answers;
        if (server == null) {
            appender = new Appender(connections, builder.properties, head::advance);
            copied = null;
            copier = null;
            try {
                appender.start();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            appends = appender;
            answers = memory;
        } else {
            appender = null;
            copied = new Copied(this::connection, head);
            copied.start();
            copier = new LogCopier(server, connections, head::advance, builder.copiedAtOnce);
            copier.start();
            ServerAppender appending = new ServerAppender(
                    server,
                    new Claims(this::connection, builder.claims),
                    copied,
                    memory,
                    builder.properties.giveUpAfter());
            appends = appending;
            answers = appending;
        }
        engine = new DenseEventStorageEngine(
                appends, this::connection, SERIALIZER, NoOpEventUpcaster.INSTANCE, _ -> false);
        store = new WakeableEventStore(new WakeableEventStore.Builder(), engine, head);
        bus = new LogCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(builder.transactions.apply(pool))
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE),
                answers,
                builder.properties.attempts());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new)),
                new MessageOriginProvider()));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> SERIALIZER)
                .configureEventStore(_ -> store)
                .configureCommandBus(_ -> bus)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Notebook.class)
                        .configureLockFactory(_ -> builder.locks))
                .buildConfiguration();
        axon.start();
        handlers = new Notebook.Handlers(axon.repository(Notebook.class));
        new org.axonframework.commandhandling.AnnotationCommandHandlerAdapter<>(handlers).subscribe(bus);
    }

    private Connection connection() throws SQLException {
        connectionsTaken.incrementAndGet();
        return pool.getConnection();
    }

    static Builder on(Database database) {
        return new Builder(database);
    }

    static final class Builder {
        private final Database database;
        private int poolSize = 4;
        private Duration poolPatience = Duration.ofSeconds(30);
        private LockFactory locks = PessimisticLockFactory.usingDefaults();
        private LogProperties properties = LogProperties.defaults();
        private @Nullable ServerInMemory server;
        private Duration claims = Claims.LIFE;
        private int copiedAtOnce = 1_000;
        private java.util.function.Function<HikariDataSource, TransactionManager> transactions =
                _ -> NoTransactionManager.INSTANCE;

        private Builder(Database database) {
            this.database = database;
        }

        Builder pool(int size, Duration patience) {
            poolSize = size;
            poolPatience = patience;
            return this;
        }

        Builder transactions(java.util.function.Function<HikariDataSource, TransactionManager> manager) {
            transactions = manager;
            return this;
        }

        /// As if each command came to another process: nothing but the log itself keeps writers of a stream apart.
        Builder withoutStreamLocks() {
            locks = NullLockFactory.INSTANCE;
            return this;
        }

        Builder over(ServerInMemory chosen) {
            server = chosen;
            return this;
        }

        Builder claimsLive(Duration chosen) {
            claims = chosen;
            return this;
        }

        Builder copiedAtOnce(int events) {
            copiedAtOnce = events;
            return this;
        }

        Builder properties(LogProperties chosen) {
            properties = chosen;
            return this;
        }

        TestLog open() {
            return new TestLog(this);
        }
    }

    Appender appender() {
        return Objects.requireNonNull(appender);
    }

    /// How many events are recorded, copied or not.
    long events() {
        return server == null ? database.number("select next from command.log_head") : server.events().size();
    }

    /// A fresh id at each call, also beside other processes on the same log.
    UUID nextId() {
        return new UUID(number, ids.incrementAndGet());
    }

    Receipt send(Object command) {
        return send(nextId(), command);
    }

    Receipt send(UUID id, Object command) {
        return send(id, command, Map.of());
    }

    Receipt send(UUID id, Object command, Map<String, ?> headers) {
        FutureCallback<Object, Receipt> callback = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).withMetaData(headers(id, command)).andMetaData(headers),
                callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            Throwable failure = result.exceptionResult();
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
        return result.getPayload();
    }

    static Map<String, Object> headers(UUID id, Object command) {
        return Map.of(
                EnvelopeMetadata.COMMAND_ID, id.toString(),
                EnvelopeMetadata.COMMAND_HMAC, hmac(command),
                EnvelopeMetadata.ACTOR_ID, "actor-1",
                EnvelopeMetadata.VISIBILITY, "PARTNERS");
    }

    /// Stands for the keyed hash that the real sender makes of a command's content.
    static String hmac(Object command) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(command.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CommandIdentity identity(UUID id, Object command) {
        return new CommandIdentity(id, Base64.getDecoder().decode(hmac(command)));
    }

    static EventRow row(String stream, long sequence, String eventId) {
        return new EventRow(
                stream,
                sequence,
                "Notebook",
                eventId,
                Notebook.Written.class.getName(),
                null,
                "{\"id\":\"%s\",\"line\":\"raw\"}".formatted(stream).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    /// All that a reader gets who starts before the first event and stops at the head.
    List<TrackedEventMessage<?>> readAll() {
        head.advance(database.number("select next - 1 from command.log_head"));
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (var stream = store.openStream(null)) {
            while (stream.hasNextAvailable()) {
                events.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /// Breaks the appender's connection from the server's side.
    void killAppender() {
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name()
                + "' and application_name = '" + AppendSession.APPLICATION + "'");
    }

    @Override
    public void close() {
        axon.shutdown();
        if (appender != null) {
            appender.close();
        }
        if (copier != null && copied != null) {
            copier.close();
            copied.close();
        }
        listener.close();
        pool.close();
    }
}
