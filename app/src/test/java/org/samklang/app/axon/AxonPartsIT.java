package org.samklang.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.app.Samklang;
import org.samklang.command.log.DenseEventStorageEngine;
import org.samklang.command.log.LogCommandBus;
import org.samklang.command.log.WakeableEventStore;
import org.samklang.events.axon.CatalogueSerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Axon in the real program.
class AxonPartsIT {

    @TempDir
    private static Path directory;

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(Samklang.class, "--samklang.data=" + directory.resolve("data"), "--server.port=0");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void theLogIsOurs() {
        assertThat(context.getBean(EventBus.class)).isInstanceOf(WakeableEventStore.class);
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(DenseEventStorageEngine.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(LogCommandBus.class);
    }

    @Test
    void whatAxonItselfUsesIsTheSame() {
        Configuration axon = context.getBean(Configuration.class);
        assertThat(axon.eventBus()).isSameAs(context.getBean(EventBus.class));
        assertThat(axon.commandBus()).isSameAs(context.getBean(CommandBus.class));
        assertThat(axon.serializer()).isInstanceOf(CatalogueSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(CatalogueSerializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(CatalogueSerializer.class);
        assertThat(axon.correlationDataProviders())
                .hasSize(2)
                .hasAtLeastOneElementOfType(SimpleCorrelationDataProvider.class)
                .hasAtLeastOneElementOfType(MessageOriginProvider.class);
        assertThat(context.getBeansOfType(CorrelationDataProvider.class)).hasSize(2);
    }

    @Test
    void tokensAndTransactionsAreInTheDatabase() {
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void everyProcessorIsPooled() {
        Configuration axon = context.getBean(Configuration.class);
        assertThat(axon.eventProcessingConfiguration().eventProcessors().values())
                .allSatisfy(p -> assertThat(p).isInstanceOf(PooledStreamingEventProcessor.class));
    }

    @Test
    void thereIsOneMeterRegistry() {
        assertThat(context.getBeanNamesForType(io.micrometer.core.instrument.MeterRegistry.class)).hasSize(1);
    }
}
