package org.samklang.command.log;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ExceptionUtils;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.samklang.command.Headers;
import org.samklang.command.log.LogKeeper.Keeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The log as beans. It is kept by PostgreSQL, or by Axon Server with a copy in PostgreSQL; only who appends differs. The
/// bus reaches what appends through the event store, so Spring closes that after the bus and before the database.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
public class LogConfiguration {

    @Bean
    LogConnections logConnections(JdbcConnectionDetails details) {
        return new LogConnections(details);
    }

    @Bean
    LogHead logHead() {
        return new LogHead();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    LogListener logListener(LogConnections connections, LogHead head) {
        return new LogListener(connections, head);
    }

    @Bean
    DenseEventStorageEngine eventStorageEngine(
            Appends log,
            DataSource pool,
            @Qualifier("eventSerializer") Serializer serializer,
            PersistenceExceptionResolver exceptions,
            org.axonframework.config.Configuration axon) {
        return new DenseEventStorageEngine(log, pool::getConnection, serializer, axon.upcasterChain(), exceptions);
    }

    @Bean
    WakeableEventStore eventStore(
            DenseEventStorageEngine engine, LogHead head, org.axonframework.config.Configuration axon) {
        WakeableEventStore.Builder builder = new WakeableEventStore.Builder();
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return new WakeableEventStore(builder, engine, head);
    }

    @Bean
    FilesInLog filesInLog(DataSource pool) {
        return new FilesInLog(pool);
    }

    @Bean(initMethod = "complete")
    @DependsOnDatabaseInitialization
    CommandMemory commandMemory(DataSource pool) {
        return new CommandMemory(pool::getConnection);
    }

    /// Depends on what appends by name: commands must stop before it.
    @Bean
    LogCommandBus commandBus(
            FirstAnswers memory, LogProperties properties, Appends log, org.axonframework.config.Configuration axon) {
        LogCommandBus bus = new LogCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                        .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                        .spanFactory(axon.getComponent(CommandBusSpanFactory.class)),
                memory,
                properties.attempts());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    CorrelationDataProvider commandHeaders() {
        return new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new));
    }

    /// Declared because one provider of our own replaces Axon's default: correlation and trace would vanish.
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    /// Axon's own resolver does not know the driver's exception for a unique violation.
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return exception -> ExceptionUtils.findException(exception, SQLException.class)
                .map(e -> "23505".equals(e.getSQLState()))
                .orElse(false);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class KeptByPostgres {

        @Bean(initMethod = "check")
        @DependsOnDatabaseInitialization
        LogKeeper logKeeper(DataSource pool) {
            return new LogKeeper(pool::getConnection, Keeper.POSTGRESQL);
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        Appender logAppender(LogConnections connections, LogProperties properties, LogHead head, LogKeeper keeper) {
            return new Appender(connections, properties, head::advance);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    static class KeptByAxonServer {

        @Bean(initMethod = "check")
        @DependsOnDatabaseInitialization
        LogKeeper logKeeper(DataSource pool) {
            return new LogKeeper(pool::getConnection, Keeper.AXON_SERVER);
        }

        @Bean
        AxonServerEvents axonServerEvents(AxonServerConnectionManager axonServer, ObjectProvider<Clock> clock) {
            return new AxonServerEvents(
                    () -> axonServer.getConnection().eventChannel(), clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        LogCopier logCopier(
                AxonServerEvents axonServerEvents, LogConnections connections, LogHead head, LogKeeper keeper) {
            return new LogCopier(axonServerEvents, connections, head::advance);
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        Copied copied(DataSource pool, LogHead head) {
            return new Copied(pool::getConnection, head);
        }

        /// Depends on the copier by name: what is appended must be copied before a command is answered.
        @Bean
        @Primary
        ServerAppender logAppender(
                AxonServerEvents axonServerEvents,
                DataSource pool,
                Copied copied,
                CommandMemory memory,
                LogProperties properties,
                LogCopier copier) {
            return new ServerAppender(
                    axonServerEvents, new Claims(pool::getConnection), copied, memory, properties.giveUpAfter());
        }
    }
}
