package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.samklang.command.log.EventServer.Outcome;
import org.samklang.command.log.EventServer.Served;

/// How rows travel to Axon Server and back, and what its errors mean; without one.
class AxonServerEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final EventRow ROW = new EventRow(
            "kss-spavo",
            3,
            "Partnership",
            "event-1",
            "partnership.theme-chosen",
            "2",
            "{\"theme\":\"bølge\"}".getBytes(StandardCharsets.UTF_8),
            "{\"commandId\":\"c\",\"source\":{\"type\":\"citation\",\"document\":\"S1\"},\"text\":\"{\\\"a\\\":1}\"}"
                    .getBytes(StandardCharsets.UTF_8));

    private final List<Event> sent = new ArrayList<>();
    private final CompletableFuture<Confirmation> answer = new CompletableFuture<>();
    private final Stream stream = new Stream();
    private final AxonServerEvents events =
            new AxonServerEvents(this::channel, Clock.fixed(NOW, ZoneOffset.UTC));

    private EventChannel channel() {
        return (EventChannel) Proxy.newProxyInstance(
                EventChannel.class.getClassLoader(), new Class<?>[] {EventChannel.class}, (_, method, arguments) ->
                        switch (method.getName()) {
                            case "startAppendEventsTransaction" -> new Transaction();
                            case "openStream" -> stream;
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private final class Transaction implements AppendEventsTransaction {
        @Override
        public AppendEventsTransaction appendEvent(Event event) {
            sent.add(event);
            return this;
        }

        @Override
        public CompletableFuture<Confirmation> commit() {
            return answer;
        }

        @Override
        public void rollback() {}
    }

    private static final class Stream implements EventStream {
        private final Deque<EventWithToken> coming = new ArrayDeque<>();
        private boolean closed;

        @Override
        public void excludePayloadType(String payloadType, String revision) {}

        @Override
        public EventWithToken peek() {
            return coming.peek();
        }

        @Override
        public EventWithToken nextIfAvailable() {
            return coming.poll();
        }

        @Override
        public EventWithToken nextIfAvailable(long timeout, java.util.concurrent.TimeUnit unit) {
            return coming.poll();
        }

        @Override
        public EventWithToken next() {
            return coming.remove();
        }

        @Override
        public void onAvailable(Runnable callback) {}

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public java.util.Optional<Throwable> getError() {
            return java.util.Optional.empty();
        }
    }

    private static StatusRuntimeException error(Status status, String code) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return status.withDescription("the server says so").asRuntimeException(trailers);
    }

    private Outcome failed(Throwable failure) {
        answer.completeExceptionally(failure);
        return events.append(List.of(ROW));
    }

    @Test
    void aRowComesBackAsItWasSent() throws InterruptedException {
        answer.complete(Confirmation.getDefaultInstance());
        assertThat(events.append(List.of(ROW))).isEqualTo(new Outcome.Appended());
        stream.coming.add(EventWithToken.newBuilder().setToken(7).setEvent(sent.getFirst()).build());

        Served served = events.open(6).next(10, Duration.ofSeconds(1)).getFirst();

        assertThat(served.position()).isEqualTo(7);
        assertThat(served.said()).isEqualTo(NOW);
        assertThat(served.row()).usingRecursiveComparison().isEqualTo(ROW);
    }

    @Test
    void aTextStaysATextThoughItLooksLikeJson() {
        answer.complete(Confirmation.getDefaultInstance());
        events.append(List.of(ROW));
        assertThat(sent.getFirst().getMetaDataMap().get("text").getTextValue()).isEqualTo("{\"a\":1}");
        assertThat(sent.getFirst().getMetaDataMap().get("source").hasBytesValue()).isTrue();
    }

    @Test
    void noMoreComeAtOnceThanAreAskedFor() throws InterruptedException {
        answer.complete(Confirmation.getDefaultInstance());
        events.append(List.of(ROW, ROW, ROW));
        for (int token = 0; token < 3; token++) {
            stream.coming.add(EventWithToken.newBuilder().setToken(token).setEvent(sent.get(token)).build());
        }
        EventServer.Feed feed = events.open(-1);
        assertThat(feed.next(2, Duration.ZERO)).extracting(Served::position).containsExactly(0L, 1L);
        assertThat(feed.next(2, Duration.ZERO)).extracting(Served::position).containsExactly(2L);
        assertThat(feed.next(2, Duration.ZERO)).isEmpty();
    }

    @Test
    void aStreamThatHasEndedIsNoQuietOne() {
        stream.close();
        assertThatThrownBy(() -> events.open(-1).next(2, Duration.ZERO)).isInstanceOf(EventStoreException.class);
    }

    @Test
    void anEventOfNoStreamStopsTheReader() {
        stream.coming.add(EventWithToken.newBuilder().setToken(4).setEvent(Event.getDefaultInstance()).build());
        assertThatThrownBy(() -> events.open(3).next(2, Duration.ZERO))
                .hasMessageStartingWith("position 4 has an event of no stream");
    }

    @Test
    void aSequenceNumberThatIsTakenIsAConflict() {
        assertThat(failed(error(Status.OUT_OF_RANGE, "AXONIQ-2000"))).isEqualTo(new Outcome.Taken());
    }

    @Test
    void anEventThatIsTooLargeIsNotThere() {
        assertThat(failed(error(Status.INVALID_ARGUMENT, "AXONIQ-2001"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aConnectionThatBreaksLeavesTheOutcomeUnknown() {
        assertThat(failed(Status.UNAVAILABLE.asRuntimeException())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void soDoesAnErrorThatNobodyKnows() {
        assertThat(failed(error(Status.UNKNOWN, "AXONIQ-9100"))).isInstanceOf(Outcome.Unknown.class);
    }
}
