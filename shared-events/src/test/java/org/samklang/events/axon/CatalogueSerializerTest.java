package org.samklang.events.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.events.Facts;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.events.value.OrganisationId;

class CatalogueSerializerTest {
    private final Serializer events = CatalogueSerializer.forEvents();
    private final Serializer general = CatalogueSerializer.general();

    @Test
    void aFactIsStoredUnderItsNameAndRevision() {
        SerializedObject<byte[]> stored =
                events.serialize(Facts.sample(PartnershipActivated.class), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("partnership.activated");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), UTF_8))
                .isEqualTo("{\"partnershipId\":\"lokk-maismenyane\",\"activatedOn\":\"2014-06-04\"}");
        assertThat(events.<byte[], Object>deserialize(stored)).isEqualTo(Facts.sample(PartnershipActivated.class));
        assertThat(general.<byte[], Object>deserialize(stored)).isEqualTo(Facts.sample(PartnershipActivated.class));
    }

    @Test
    void metadataComesBackWithTheMapsInsideIt() {
        MetaData metadata = MetaData.with("salt", "c2FsdA==")
                .and("source", Map.of("type", "citation", "document", "S1", "locator", "42"));

        SerializedObject<byte[]> stored = events.serialize(metadata, byte[].class);

        assertThat(events.<byte[], Object>deserialize(stored)).isEqualTo(metadata);
        assertThat(new String(stored.getData(), UTF_8))
                .isEqualTo("{\"salt\":\"c2FsdA==\",\"source\":"
                        + "{\"document\":\"S1\",\"locator\":\"42\",\"type\":\"citation\"}}");
    }

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                new GlobalSequenceTrackingToken(4_000_000_000L),
                GapAwareTrackingToken.newInstance(9, Set.of(3L, 5L)),
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(5), new GlobalSequenceTrackingToken(2)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void tokensComeBack(TrackingToken token) {
        assertThat(general.<byte[], Object>deserialize(general.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    static Stream<ResponseType<?>> responseTypes() {
        return Stream.of(
                ResponseTypes.instanceOf(String.class),
                ResponseTypes.optionalInstanceOf(String.class),
                ResponseTypes.multipleInstancesOf(String.class));
    }

    @ParameterizedTest
    @MethodSource("responseTypes")
    void whatAQueryExpectsComesBack(ResponseType<?> type) {
        assertThat(general.<byte[], Object>deserialize(general.serialize(type, byte[].class)))
                .isEqualTo(type);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(events.<byte[], Object>deserialize(events.serialize(null, byte[].class)))
                .isNull();
    }

    @Nested
    class StopsLoudly {
        @Test
        void atANameThatNobodyKnows() {
            stops(events, "partnership.abolished", "1", "{}");
            stops(general, "partnership.abolished", "1", "{}");
        }

        @Test
        void whereAxonAloneWouldPassOverIt() {
            SerializedObject<byte[]> stored = stored("partnership.abolished", "1", "{}");
            assertThat(Jackson3Serializer.builder().build().<byte[], Object>deserialize(stored))
                    .isInstanceOf(UnknownSerializedType.class);
        }

        @Test
        void atARevisionThatIsNotTodays() {
            stops(events, "partnership.activated", "2", "{}");
            stops(events, "partnership.activated", null, "{}");
            stops(events, "conference.logged", "1", "{}");
        }

        @Test
        void alsoInAxonsReadingOfARow() {
            assertThatThrownBy(() -> AxonReading.read(events, "partnership.abolished", "1", "{}".getBytes(UTF_8)))
                    .isInstanceOfSatisfying(UnreadableHistory.class, e -> {
                        assertThat(e.storedName()).isEqualTo("partnership.abolished");
                        assertThat(e.revision()).isEqualTo("1");
                    });
        }

        @Test
        void atBrokenContent() {
            stops(events, "partnership.activated", "1", "{\"partnershipId\":");
            stops(events, "partnership.activated", "1", "{\"partnershipId\":{}}");
            stops(events, "partnership.closed", "1", "[]");
        }

        @Test
        void atARowThatNamesAJavaClass() {
            stops(events, "java.lang.String", null, "\"text\"");
            stops(events, PartnershipActivated.class.getName(), null, "{}");
            stops(events, OrganisationId.class.getName(), null, "\"lokk\"");
        }

        @Test
        void whenSomethingThatIsNoFactIsToBeStored() {
            assertThatThrownBy(() -> events.serialize(new OrganisationId("lokk"), byte[].class))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("no place in the log");
            assertThat(general.serialize(new OrganisationId("lokk"), byte[].class)
                            .getData())
                    .isEqualTo("\"lokk\"".getBytes(UTF_8));
        }

        private void stops(Serializer serializer, String name, String revision, String json) {
            assertThatThrownBy(() -> serializer.deserialize(stored(name, revision, json)))
                    .isInstanceOf(UnreadableHistory.class)
                    .hasMessageContaining(name);
        }

        private SerializedObject<byte[]> stored(String name, String revision, String json) {
            return new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, name, revision);
        }
    }
}
