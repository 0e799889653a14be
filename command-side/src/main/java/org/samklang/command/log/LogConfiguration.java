package org.samklang.command.log;

import java.sql.SQLException;
import javax.sql.DataSource;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The log on PostgreSQL as beans. Absent where Axon Server keeps the events. The bus reaches the appender through the
/// event store, so Spring closes the appender after the bus and before the database.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
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

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Appender logAppender(LogConnections connections, LogProperties properties, LogHead head) {
        return new Appender(connections, properties, head::advance);
    }

    @Bean
    DenseEventStorageEngine eventStorageEngine(
            Appender appender,
            DataSource pool,
            @Qualifier("eventSerializer") Serializer serializer,
            PersistenceExceptionResolver exceptions,
            org.axonframework.config.Configuration axon) {
        return new DenseEventStorageEngine(appender, pool::getConnection, serializer, axon.upcasterChain(), exceptions);
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

    /// Depends on the appender by name: commands must stop before what they append to.
    @Bean
    LogCommandBus commandBus(
            CommandMemory memory, LogProperties properties, Appender appender, org.axonframework.config.Configuration axon) {
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
}
