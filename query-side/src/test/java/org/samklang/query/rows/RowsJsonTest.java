package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.query.Trace;
import tools.jackson.core.JacksonException;

class RowsJsonTest {

    private record Row(
            List<Subject> about,
            Set<String> words,
            Map<String, String> names,
            boolean withdrawn,
            @Nullable Narrative title,
            List<Trace> traces) {}

    private static Row row(@Nullable Narrative title, Trace... traces) {
        return new Row(List.of(), Set.of(), Map.of(), false, title, List.of(traces));
    }

    private static Trace trace(@Nullable OrganisationId of, Source source, @Nullable String reason) {
        return new Trace(
                7, Instant.parse("2026-03-01T10:00:00.123456Z"), "event-7", "activity.logged", "user-1", "COORDINATOR", of, source, reason);
    }

    private static String written(Row row) {
        String json = RowsJson.mapper().writeValueAsString(row);
        assertThat(RowsJson.mapper().readValue(json, Row.class)).isEqualTo(row);
        return json;
    }

    @Test
    void whatIsEmptyOrFalseIsLeftOutAndIsThereAgainWhenItIsRead() {
        assertThat(written(row(null))).isEqualTo("{}");
    }

    @Test
    void aSubjectIsTheIdOfItsStream() {
        assertThat(written(new Row(
                        List.of(
                                new Subject(StreamType.NETWORK, "wave"),
                                new Subject(StreamType.TREATY_PARTICIPATION, "istanbul/NO:1")),
                        Set.of("a"),
                        Map.of("b", "c"),
                        true,
                        null,
                        List.of())))
                .isEqualTo("{\"about\":[\"network:wave\",\"treaty-participation:istanbul/NO:1\"],\"words\":[\"a\"],"
                        + "\"names\":{\"b\":\"c\"},\"withdrawn\":true}");
    }

    @Test
    void aNarrativeIsItsLanguageAndItsTextAndWhatElseThereIsOfIt() {
        assertThat(written(row(Narrative.of("nb", "Besøk")))).isEqualTo("{\"title\":[\"nb\",\"Besøk\"]}");
        assertThat(written(row(new Narrative("nb", "Besøk", Map.of("en", "Visit"), null))))
                .isEqualTo("{\"title\":[\"nb\",\"Besøk\",{\"en\":\"Visit\"},null]}");
        assertThat(written(row(new Narrative("nb", "", Map.of(), "user-2")))).isEqualTo("{\"title\":[\"nb\",\"\",{},\"user-2\"]}");
    }

    @Test
    void aTraceIsItsPartsInTheirOrderWithItsSourceLast() {
        assertThat(written(row(null, trace(null, new Source.ReportedBy("user-3"), null))))
                .isEqualTo("{\"traces\":[[7,1772359200,123456000,\"event-7\",\"activity.logged\",\"user-1\",\"COORDINATOR\","
                        + "null,null,\"user-3\"]]}");
        assertThat(written(row(
                        null,
                        trace(new OrganisationId("kss"), new Source.Citation("S1", "42", null, "nb"), "late"),
                        trace(null, new Source.Citation("S1", "42", new SealedValue("sealed"), null), null))))
                .contains("\"kss\",\"late\",\"S1\",\"42\",null,\"nb\"]", "null,null,\"S1\",\"42\",\"sealed\",null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"about\":[\"wave\"]}",
        "{\"about\":[\"webring:wave\"]}",
        "{\"about\":[7]}",
        "{\"title\":\"Besøk\"}",
        "{\"title\":[\"nb\",\"Besøk\",{},null,1]}",
        "{\"traces\":[{}]}",
        "{\"traces\":[[7,1,2,\"e\",\"f\",\"u\",\"r\",null,null,\"S1\",\"42\",null,null,null]]}"
    })
    void whatIsNoRowIsNotRead(String json) {
        assertThatThrownBy(() -> RowsJson.mapper().readValue(json, Row.class)).isInstanceOf(JacksonException.class);
    }
}
