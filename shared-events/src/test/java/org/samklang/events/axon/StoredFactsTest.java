package org.samklang.events.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.ArbitraryFacts;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.Facts;
import org.samklang.events.Recorded;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.UnreadableHistory;

class StoredFactsTest {
    private static final int ROUNDS = Integer.getInteger("samklang.rounds", 500);

    private final Serializer serializer = CatalogueSerializer.forEvents();
    private final StoredFacts storedFacts = new StoredFacts();

    static Stream<Fact> samples() {
        ArbitraryFacts minimal = ArbitraryFacts.minimal();
        return Stream.concat(
                Facts.samples().stream(),
                EventCatalogue.ofFacts().entries().stream().map(entry -> (Fact) minimal.next(entry.type())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFactFullOrBareComesBackOnBothWays(Fact fact) {
        comesBack(fact, Facts.envelope());
        comesBack(fact, Facts.bareEnvelope());
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 20261122})
    void arbitraryFactsComeBackOnBothWays(long seed) {
        ArbitraryFacts arbitrary = ArbitraryFacts.wild(seed);
        for (int i = 0; i < ROUNDS; i++) {
            comesBack(arbitrary.next(), arbitrary.next(Envelope.class));
        }
    }

    @Test
    void arbitraryFactsAreTheSameForTheSameSeed() {
        assertThat(ArbitraryFacts.seeded(7).next()).isEqualTo(ArbitraryFacts.seeded(7).next());
        assertThat(ArbitraryFacts.seeded(7).next()).isNotEqualTo(ArbitraryFacts.seeded(8).next());
    }

    private void comesBack(Fact fact, Envelope envelope) {
        SerializedObject<byte[]> payload = serializer.serialize(fact, byte[].class);
        SerializedObject<byte[]> metadata = serializer.serialize(
                MetaData.from(EnvelopeMetadata.of(envelope))
                        .and(EnvelopeMetadata.SALT, "c2FsdA==")
                        .and(EnvelopeMetadata.TRACE_ID, "trace"),
                byte[].class);
        String name = payload.getType().getName();
        String revision = payload.getType().getRevision();

        Recorded plain = storedFacts.read(
                7, name, revision, payload.getData(), metadata.getData(), Facts.RECORDED_AT.toString(), "event-7");
        TrackedEventMessage<?> message = AxonReading.read(
                serializer, Upcasters.chain(), name, revision, payload.getData(), metadata.getData());

        assertThat(plain).isEqualTo(new Recorded(7, Facts.RECORDED_AT, "event-7", envelope, fact));
        assertThat(message.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(new Recorded(
                        7,
                        message.getTimestamp(),
                        message.getIdentifier(),
                        EnvelopeMetadata.from(message.getMetaData()),
                        (Fact) message.getPayload()))
                .isEqualTo(plain);
    }

    @Nested
    class StopsLoudly {
        private static final String PAYLOAD = "{\"partnershipId\":\"p\",\"activatedOn\":\"2014\"}";
        private static final String METADATA = "{\"actorId\":\"user-17\",\"actorRole\":\"COORDINATOR\","
                + "\"commandId\":\"c\",\"source\":{\"type\":\"reported-by\",\"userId\":\"user-17\"},"
                + "\"visibility\":\"PUBLIC\"}";

        @Test
        void notAtAWholeRow() {
            assertThat(read("partnership.activated", "1", PAYLOAD, METADATA).position()).isEqualTo(7);
        }

        @Test
        void atANameOrARevisionThatNobodyKnows() {
            stops("partnership.abolished", "1", PAYLOAD, METADATA, "no such name");
            stops("partnership.activated", "2", PAYLOAD, METADATA, "no such revision");
            stops("partnership.activated", null, PAYLOAD, METADATA, "no such revision");
            stops("java.lang.String", null, "\"text\"", METADATA, "no such name");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "\"text\"", "{\"partnershipId\":7}", "{} {}"})
        void atBrokenContent(String payload) {
            stops("partnership.activated", "1", payload, METADATA, "position 7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"actorId\":\"user-17\",",
                    "\"actorRole\":\"COORDINATOR\",",
                    "\"commandId\":\"c\",",
                    "\"source\":{\"type\":\"reported-by\",\"userId\":\"user-17\"},",
                })
        void atMetadataWithoutAKeyThatEveryEventHas(String key) {
            assertThat(METADATA).contains(key);
            stops("partnership.activated", "1", PAYLOAD, METADATA.replace(key, ""), "position 7");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "{", "[]"})
        void atBrokenMetadata(String metadata) {
            stops("partnership.activated", "1", PAYLOAD, metadata, "position 7");
        }

        @Test
        void atAVisibilityThatNobodyKnows() {
            stops("partnership.activated", "1", PAYLOAD, METADATA.replace("PUBLIC", "SECRET"), "position 7");
        }

        @Test
        void atARecordTimeThatIsNone() {
            assertThatThrownBy(() -> storedFacts.read(
                            7,
                            "partnership.activated",
                            "1",
                            PAYLOAD.getBytes(UTF_8),
                            METADATA.getBytes(UTF_8),
                            "yesterday",
                            "event-7"))
                    .isInstanceOf(UnreadableHistory.class);
        }

        @Test
        void withoutACopyOfTheContent() {
            String payload = "{\"partnershipId\":{\"s\":\"Anna\"}}";
            assertThatThrownBy(() -> read("partnership.activated", "1", payload, METADATA))
                    .hasMessageNotContaining("Anna")
                    .rootCause()
                    .hasMessageNotContaining("Anna");
        }

        private void stops(String name, String revision, String payload, String metadata, String why) {
            assertThatThrownBy(() -> read(name, revision, payload, metadata))
                    .isInstanceOfSatisfying(UnreadableHistory.class, e -> {
                        assertThat(e.storedName()).isEqualTo(name);
                        assertThat(e.revision()).isEqualTo(revision);
                    })
                    .hasMessageContaining(why);
        }

        private Recorded read(String name, String revision, String payload, String metadata) {
            return storedFacts.read(
                    7,
                    name,
                    revision,
                    payload.getBytes(UTF_8),
                    metadata.getBytes(UTF_8),
                    Facts.RECORDED_AT.toString(),
                    "event-7");
        }
    }
}
