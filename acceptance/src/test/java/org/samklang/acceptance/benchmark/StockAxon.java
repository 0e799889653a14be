package org.samklang.acceptance.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ExceptionUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.samklang.command.Headers;
import org.samklang.command.axon.CommandSideModule;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.Upcasters;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Axon on JDBC as it comes: its storage engine, its command bus in a transaction for each command, its pooled processor.
/// The decisions, the JSON and the folds are ours, so that only the machinery differs.
final class StockAxon implements AutoCloseable {

    /// Axon's own schema, as its documentation gives it for PostgreSQL.
    static final String TABLES = """
            create table domainevententry (
                globalindex bigserial primary key,
                aggregateidentifier varchar(255) not null,
                sequencenumber bigint not null,
                type varchar(255),
                eventidentifier varchar(255) not null unique,
                metadata bytea,
                payload bytea not null,
                payloadrevision varchar(255),
                payloadtype varchar(255) not null,
                timestamp varchar(255) not null,
                unique (aggregateidentifier, sequencenumber));
            create table snapshotevententry (
                aggregateidentifier varchar(255) not null,
                sequencenumber bigint not null,
                type varchar(255) not null,
                eventidentifier varchar(255) not null unique,
                metadata bytea,
                payload bytea not null,
                payloadrevision varchar(255),
                payloadtype varchar(255) not null,
                timestamp varchar(255) not null,
                primary key (aggregateidentifier, sequencenumber));
            create table tokenentry (
                processorname varchar(255) not null,
                segment integer not null,
                token bytea,
                tokentype varchar(255),
                timestamp varchar(255),
                owner varchar(255),
                primary key (processorname, segment))""";

    private static final String PROCESSOR = "views";

    /// How its processor is set up.
    ///
    /// @param segments how many parts work at once; 16 is Axon's default
    /// @param batch facts in one transaction; 1 is Axon's default
    record Processing(int segments, int batch) {
        static final Processing AS_IT_COMES = new Processing(16, 1);
    }

    private final HikariDataSource pool;
    private final StockViews views;
    private final Configuration axon;

    /// @param connections enough for every client and the processor, so that none waits for one
    StockAxon(Server.Database database, int connections, Processing processing) throws SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(Server.Database.USER);
        pool.setMaximumPoolSize(connections);
        views = new StockViews(pool);
        SpringTransactionManager transactions =
                new SpringTransactionManager(new DataSourceTransactionManager(pool));
        ConnectionProvider provider =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        PersistenceExceptionResolver exceptions = e -> ExceptionUtils.findException(e, SQLException.class)
                .map(sql -> "23505".equals(sql.getSQLState()))
                .orElse(false);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> CatalogueSerializer.general())
                .configureEventSerializer(_ -> CatalogueSerializer.forEvents())
                .configureTransactionManager(_ -> transactions)
                .configureCorrelationDataProviders(_ -> List.of(
                        new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new)),
                        new MessageOriginProvider()))
                .configureCommandBus(configuration -> commandBus(configuration, transactions))
                .configureEmbeddedEventStore(_ -> JdbcEventStorageEngine.builder()
                        .snapshotSerializer(CatalogueSerializer.general())
                        .eventSerializer(CatalogueSerializer.forEvents())
                        .upcasterChain(Upcasters.chain())
                        .persistenceExceptionResolver(exceptions)
                        .connectionProvider(provider)
                        .transactionManager(transactions)
                        .build());
        configurer
                .eventProcessing()
                .registerTokenStore(_ -> JdbcTokenStore.builder()
                        .connectionProvider(provider)
                        .serializer(CatalogueSerializer.general())
                        .build())
                .registerPooledStreamingEventProcessor(
                        PROCESSOR,
                        Configuration::eventStore,
                        (_, builder) -> builder.initialSegmentCount(processing.segments())
                                .batchSize(processing.batch())
                                // Its default, a replay token, cannot be read back by Jackson 3.
                                .initialToken(StreamableMessageSource::createTailToken))
                .byDefaultAssignTo(PROCESSOR)
                .registerEventHandler(_ -> views);
        CommandSideModule.onAnyStore(Clock.systemUTC()).configureModule(configurer);
        axon = configurer.buildConfiguration();
        axon.start();
        stopViews();
    }

    private static SimpleCommandBus commandBus(Configuration configuration, TransactionManager transactions) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    Configuration axon() {
        return axon;
    }

    StockViews views() {
        return views;
    }

    /// Returns when they are at work; where there is nothing to do for them, after a moment.
    void startViews() throws InterruptedException {
        long before = views.handled();
        processor().start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (views.handled() == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    void stopViews() {
        processor().shutDown();
    }

    private PooledStreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
