package org.samklang.app.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.samklang.app.start.StartRefused;
import org.samklang.command.log.DenseEventStorageEngine;
import org.samklang.command.log.LogCommandBus;
import org.samklang.command.log.WakeableEventStore;
import org.samklang.events.axon.CatalogueSerializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Refuses to start when a part of Axon is not the intended one. Axon falls back to parts in memory without an error, and
/// an upgrade of it or of Spring Boot can bring that back at any time. Runs before any processor or the web server starts.
final class AxonPartsGuard implements SmartInitializingSingleton {

    private final Configuration axon;
    private final ListableBeanFactory beans;

    AxonPartsGuard(Configuration axon, ListableBeanFactory beans) {
        this.axon = axon;
        this.beans = beans;
    }

    private record Part(String name, @Nullable Object actual, Class<?> intended) {

        boolean isOther() {
            return !intended.isInstance(actual);
        }

        @Override
        public String toString() {
            String other = actual == null ? "missing" : actual.getClass().getName();
            return name + " is " + other + ", not " + intended.getSimpleName();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Part> others = parts().stream().filter(Part::isOther).toList();
        if (!others.isEmpty()) {
            throw new StartRefused("Axon is not put together as intended: "
                    + String.join("; ", others.stream().map(Part::toString).toList()));
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("the event store", axon.eventBus(), WakeableEventStore.class));
        parts.add(new Part("the event storage engine", bean(EventStorageEngine.class), DenseEventStorageEngine.class));
        parts.add(new Part("the command bus", axon.commandBus(), LogCommandBus.class));
        parts.add(new Part("the query bus", axon.queryBus(), SimpleQueryBus.class));
        parts.add(new Part("the serializer of tokens", axon.serializer(), CatalogueSerializer.class));
        parts.add(new Part("the serializer of messages", axon.messageSerializer(), CatalogueSerializer.class));
        parts.add(new Part("the serializer of events", axon.eventSerializer(), CatalogueSerializer.class));
        parts.add(new Part("the token store", bean(TokenStore.class), JdbcTokenStore.class));
        parts.add(new Part("the transaction manager", bean(TransactionManager.class), SpringTransactionManager.class));
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        for (var processor : processing.eventProcessors().entrySet()) {
            parts.add(processor(processor.getKey(), processor.getValue()));
            parts.add(new Part(
                    "the token store of " + processor.getKey(),
                    processing.tokenStore(processor.getKey()),
                    JdbcTokenStore.class));
            parts.add(new Part(
                    "the transaction manager of " + processor.getKey(),
                    processing.transactionManager(processor.getKey()),
                    SpringTransactionManager.class));
        }
        return parts;
    }

    /// A subscribing processor would run inside the command, after its events are durable.
    private static Part processor(String name, EventProcessor processor) {
        return new Part("the processor " + name, processor, PooledStreamingEventProcessor.class);
    }

    private @Nullable Object bean(Class<?> type) {
        return beans.getBeanProvider(type).getIfUnique();
    }
}
