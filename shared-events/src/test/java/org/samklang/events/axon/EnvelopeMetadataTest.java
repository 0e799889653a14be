package org.samklang.events.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.Facts;
import org.samklang.events.catalogue.UnreadableHistory;

class EnvelopeMetadataTest {
    @Test
    void anEnvelopeIsStoredInTheseKeys() {
        assertThat(EventsJson.mapper().writeValueAsString(EnvelopeMetadata.of(Facts.envelope())))
                .isEqualTo("""
                        {"actorId":"user-17","actorOrganisation":"lokk","actorRole":"COORDINATOR",\
                        "commandId":"3b241101-e2bb-4255-8caf-4136c566a962","language":"da",\
                        "reason":"found in the archive",\
                        "source":{"document":"S1","language":"da","locator":"42",\
                        "quote":"s1.lokk.k1.citation.quote.n.c","type":"citation"},"visibility":"PARTNERS"}""");
    }

    @Test
    void whatIsMissingHasNoKey() {
        assertThat(EventsJson.mapper().writeValueAsString(EnvelopeMetadata.of(Facts.bareEnvelope())))
                .isEqualTo("""
                        {"actorId":"user-17","actorRole":"COORDINATOR",\
                        "commandId":"3b241101-e2bb-4255-8caf-4136c566a962",\
                        "source":{"type":"reported-by","userId":"user-17"},"visibility":"PUBLIC"}""");
    }

    @Test
    void anEnvelopeComesBack() {
        assertThat(EnvelopeMetadata.from(EnvelopeMetadata.of(Facts.envelope()))).isEqualTo(Facts.envelope());
        assertThat(EnvelopeMetadata.from(EnvelopeMetadata.of(Facts.bareEnvelope()))).isEqualTo(Facts.bareEnvelope());
    }

    @Test
    void otherKeysArePassedOver() {
        Map<String, Object> metadata = EnvelopeMetadata.of(Facts.envelope());
        metadata.put(EnvelopeMetadata.SALT, "c2FsdA==");
        metadata.put("tomorrow", 3);
        assertThat(EnvelopeMetadata.from(metadata)).isEqualTo(Facts.envelope());
    }

    @ParameterizedTest
    @ValueSource(strings = {"actorId", "actorRole", "commandId", "source", "visibility"})
    void aKeyThatEveryEventHasIsMissed(String key) {
        Map<String, Object> metadata = new HashMap<>(EnvelopeMetadata.of(Facts.envelope()));
        metadata.remove(key);
        assertThatThrownBy(() -> EnvelopeMetadata.from(metadata))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining(key);
    }

    @Test
    void whatIsNotAsItShouldBeStops() {
        assertThatThrownBy(() -> EnvelopeMetadata.from(with("visibility", "SECRET")))
                .isInstanceOf(UnreadableHistory.class);
        assertThatThrownBy(() -> EnvelopeMetadata.from(with("source", Map.of("type", "rumour"))))
                .isInstanceOf(UnreadableHistory.class);
        assertThatThrownBy(() -> EnvelopeMetadata.from(with("actorId", 7))).isInstanceOf(UnreadableHistory.class);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> metadata = new HashMap<>(EnvelopeMetadata.of(Facts.envelope()));
        metadata.put(key, value);
        return metadata;
    }
}
