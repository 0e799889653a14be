package org.samklang.command.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.ConcurrencyException;
import org.samklang.command.Actor;
import org.samklang.command.Headers;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;

/// The command side on Axon's own bus, with its events in memory.
final class Shell implements AutoCloseable {
    static final Actor REGISTRAR = new Actor("register", Role.REGISTRAR, null);

    private final Engine engine = new Engine();
    private final AtomicInteger ids = new AtomicInteger();
    private final Configuration axon;

    Shell() {
        this(Instant.parse("2026-11-22T12:00:00Z"));
    }

    Shell(Instant now) {
        DefaultConfigurer axon = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
        axon.configureEmbeddedEventStore(_ -> engine);
        axon.configureCorrelationDataProviders(
                _ -> List.of(new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new))));
        CommandSideModule.onAnyStore(Clock.fixed(now, ZoneOffset.UTC)).configureModule(axon);
        this.axon = axon.start();
    }

    static Actor coordinatorOf(String organisation) {
        return new Actor("u-" + organisation, Role.COORDINATOR, new OrganisationId(organisation));
    }

    void send(Intent<?> intent) {
        send(REGISTRAR, intent);
    }

    void send(Actor actor, Intent<?> intent) {
        send(intent, metadata(actor));
    }

    /// As the bus of the log sends a command again that lost against a faster one.
    void sendAgain(Intent<?> intent) {
        Map<String, Object> metadata = metadata(REGISTRAR);
        metadata.put(Headers.RETRY, 1);
        send(intent, metadata);
    }

    void send(Intent<?> intent, Map<String, Object> metadata) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(intent).withMetaData(metadata), callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    Map<String, Object> metadata(Actor actor) {
        String id = "00000000-0000-0000-0000-%012d".formatted(ids.incrementAndGet());
        return new HashMap<>(EnvelopeMetadata.of(new Envelope(
                actor.id(),
                actor.role().name(),
                actor.organisation(),
                new Source.ReportedBy(actor.id()),
                Visibility.PARTNERS,
                null,
                null,
                id)));
    }

    /// What stands in a stream, in its order.
    List<Fact> facts(String streamId) {
        return events(streamId).stream().map(event -> (Fact) event.getPayload()).toList();
    }

    List<DomainEventMessage<?>> events(String streamId) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        engine.readEvents(streamId).forEachRemaining(events::add);
        return events;
    }

    /// Puts something into a stream past all decisions.
    void store(String type, String streamId, long sequence, Object payload) {
        engine.appendEvents(new GenericDomainEventMessage<>(type, streamId, sequence, payload));
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /// Axon's engine for tests takes two events of one sequence number; a store does not.
    private static final class Engine extends InMemoryEventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
                boolean taken = lastSequenceNumberFor(fact.getAggregateIdentifier())
                        .filter(last -> last >= fact.getSequenceNumber())
                        .isPresent();
                if (taken) {
                    throw new ConcurrencyException("sequence number taken in " + fact.getAggregateIdentifier());
                }
            }
            super.appendEvents(events);
        }
    }
}
