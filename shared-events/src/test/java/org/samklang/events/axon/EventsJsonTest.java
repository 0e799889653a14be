package org.samklang.events.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.value.Money;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class EventsJsonTest {
    private static final JsonMapper JSON = EventsJson.mapper();

    /// Something of every JSON type, as a body could have it.
    record Sample(
            OrganisationId id,
            String text,
            int whole,
            Integer perhaps,
            boolean yes,
            BigDecimal amount,
            NameKind kind,
            PartialDate date,
            List<String> texts) {}

    @Nested
    class Writes {
        @Test
        void idsAndSealedValuesAsPlainText() {
            assertThat(JSON.writeValueAsString(List.of(new OrganisationId("lokk"), new SealedValue("s1.a.b"))))
                    .isEqualTo("[\"lokk\",\"s1.a.b\"]");
            assertThat(JSON.writeValueAsString(Map.of(new PersonId("p"), new OrganisationId("o"))))
                    .isEqualTo("{\"p\":\"o\"}");
        }

        @Test
        void aDateAsItsTextAndAnInferredOneWithItsGround() {
            assertThat(JSON.writeValueAsString(PartialDate.parse("2013-10"))).isEqualTo("\"2013-10\"");
            assertThat(JSON.writeValueAsString(PartialDate.parse("2014").inferred("'this year'")))
                    .isEqualTo("{\"edtf\":\"2014\",\"inferredFrom\":\"'this year'\"}");
        }

        @Test
        void participantsAndSourcesWithTheirType() {
            assertThat(JSON.writeValueAsString(new Participant.Country("GB", "GB-ENG")))
                    .isEqualTo("{\"type\":\"country\",\"country\":\"GB\",\"subdivision\":\"GB-ENG\"}");
            assertThat(JSON.writeValueAsString(new Source.ReportedBy("user-17")))
                    .isEqualTo("{\"type\":\"reported-by\",\"userId\":\"user-17\"}");
        }

        @Test
        void nothingForWhatIsNotKnown() {
            assertThat(JSON.writeValueAsString(Narrative.of("da", "hej")))
                    .isEqualTo("{\"language\":\"da\",\"text\":\"hej\",\"translations\":{}}");
        }

        @Test
        void componentsInTheirOrderAndMapsByKey() {
            assertThat(JSON.writeValueAsString(Quantity.about(3, "days")))
                    .isEqualTo("{\"value\":3,\"unit\":\"days\",\"qualifier\":\"ABOUT\"}");
            assertThat(JSON.writeValueAsString(Map.of("b", 1, "a", 2, "c", 3))).isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
        }

        @Test
        void onlyComponentsOfARecord() {
            record Sized(int size) {
                public boolean isLarge() {
                    return size > 3;
                }

                public String getWords() {
                    return "large";
                }
            }
            assertThat(JSON.writeValueAsString(new Sized(4))).isEqualTo("{\"size\":4}");
        }

        @Test
        void timesAsIsoText() {
            assertThat(JSON.writeValueAsString(List.of(
                            Instant.parse("2026-11-22T05:42:11.123456Z"),
                            LocalDate.parse("2014-06-04"),
                            Duration.ofMinutes(90))))
                    .isEqualTo("[\"2026-11-22T05:42:11.123456Z\",\"2014-06-04\",\"PT1H30M\"]");
        }

        @Test
        void halfAPairAsItIs() {
            byte[] json = JSON.writeValueAsBytes("half \ud83d of a pair");
            assertThat(new String(json, UTF_8)).isEqualTo("\"half \\uD83D of a pair\"");
            assertThat(JSON.readValue(json, String.class)).isEqualTo("half \ud83d of a pair");
        }

        @Test
        void noKeyThatCouldNotBeReadAgain() {
            Map<String, String> halves = Map.of("\ud83d", "text");
            assertThatThrownBy(() -> JSON.writeValueAsBytes(new Narrative("da", "hej", halves, null)))
                    .isInstanceOf(JacksonException.class);

            JsonMapper stock = JsonMapper.builder().build();
            byte[] written = stock.writeValueAsBytes(halves);
            assertThatThrownBy(() -> stock.readValue(written, Map.class)).isInstanceOf(JacksonException.class);
            assertThat(JSON.writeValueAsString(Map.of("\ud83d\ude00", 1))).isEqualTo("{\"\ud83d\ude00\":1}");
        }

        @Test
        void amountsPlainlyAndWithTheirDigits() {
            assertThat(JSON.writeValueAsString(new Money(new BigDecimal("1234.50"), "NOK")))
                    .isEqualTo("{\"amount\":1234.50,\"currency\":\"NOK\"}");
            assertThat(JSON.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
            assertThat(JSON.writeValueAsString(new BigDecimal("1E-9"))).isEqualTo("0.000000001");
        }
    }

    @Nested
    class ReadsWhatWasStored {
        @Test
        void anUnknownPropertyIsPassedOver() {
            assertThat(JSON.readValue("{\"amount\":1,\"currency\":\"NOK\",\"rate\":{\"a\":[1]}}", Money.class))
                    .isEqualTo(new Money(BigDecimal.ONE, "NOK"));
            assertThat(JSON.readValue("{\"edtf\":\"2014\",\"x\":{\"y\":[1]}}", PartialDate.class))
                    .isEqualTo(new PartialDate("2014", null));
        }

        @Test
        void aMissingPrimitiveIsZeroOrFalse() {
            assertThat(JSON.readValue("{\"yes\":null}", Sample.class).yes()).isFalse();
            assertThat(JSON.readValue("{}", Sample.class).whole()).isZero();
        }

        @Test
        void aTextThatIsNoDateStaysWhatItIs() {
            assertThat(JSON.readValue("\"sometime\"", PartialDate.class)).isEqualTo(new PartialDate("sometime", null));
        }

        @Test
        void idsAsKeys() {
            assertThat(JSON.readValue("{\"lokk\":1}", new TypeReference<Map<OrganisationId, Integer>>() {}))
                    .isEqualTo(Map.of(new OrganisationId("lokk"), 1));
        }

        @Test
        void theTypeAtAnyPlaceInItsObject() {
            assertThat(JSON.readValue("{\"country\":\"NO\",\"type\":\"country\"}", Participant.class))
                    .isEqualTo(new Participant.Country("NO", null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"NICKNAME\"", "0", "\"official\"", "\"\""})
        void aConstantThatNobodyKnowsStops(String kind) {
            assertThatThrownBy(() -> JSON.readValue(kind, NameKind.class)).isInstanceOf(InvalidFormatException.class);
        }

        @Test
        void aTypeThatNobodyKnowsStops() {
            assertThatThrownBy(() -> JSON.readValue("{\"type\":\"planet\"}", Participant.class))
                    .isInstanceOf(InvalidTypeIdException.class);
            assertThatThrownBy(() -> JSON.readValue("{\"country\":\"NO\"}", Participant.class))
                    .isInstanceOf(InvalidTypeIdException.class);
        }

        @Test
        void aJavaClassIsNoType() {
            assertThatThrownBy(() -> JSON.readValue(
                            "{\"type\":\"org.samklang.events.value.Participant$Country\"}", Participant.class))
                    .isInstanceOf(InvalidTypeIdException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"3", "true", "{}", "[\"lokk\"]"})
        void anIdIsTextAndNothingElse(String json) {
            assertThatThrownBy(() -> JSON.readValue(json, OrganisationId.class)).isInstanceOf(JacksonException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2014", "true", "[\"2014\"]", "{}", "{\"edtf\":2014}", "{\"edtf\":null}"})
        void aDateIsTextOrTextAndGround(String json) {
            assertThatThrownBy(() -> JSON.readValue(json, PartialDate.class)).isInstanceOf(JacksonException.class);
        }

        @Test
        void twoValuesWhereOneShouldBeStop() {
            assertThatThrownBy(() -> JSON.readValue("\"2014\" \"2015\"", PartialDate.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Nested
    class KeepsDigits {
        private static final String LONG = "123456789012345678901234567890.10";

        @Test
        void throughTreesAndMaps() {
            assertThat(JSON.readTree("{\"a\":" + LONG + "}").get("a").decimalValue())
                    .isEqualTo(new BigDecimal(LONG));
            assertThat(JSON.writeValueAsString(JSON.readTree("{\"a\":" + LONG + "}")))
                    .isEqualTo("{\"a\":" + LONG + "}");
            assertThat(JSON.readValue("{\"a\":" + LONG + "}", Map.class)).isEqualTo(Map.of("a", new BigDecimal(LONG)));
        }

        @Test
        void andAMapperWithoutTheSettingsLosesThem() {
            JsonNode tree = JsonMapper.builder().build().readTree("{\"a\":" + LONG + "}");
            assertThat(tree.get("a").decimalValue()).isNotEqualTo(new BigDecimal(LONG));
        }
    }

    @Nested
    class StrictlyRefuses {
        private static final String WHOLE = "{\"id\":\"lokk\",\"text\":\"a\",\"whole\":1,\"perhaps\":2,\"yes\":true,"
                + "\"amount\":1.50,\"kind\":\"SHORT\",\"date\":\"2014\",\"texts\":[\"x\"]}";

        @Test
        void nothingThatIsAsItShouldBe() {
            assertThat(EventsJson.strict().readValue(WHOLE, Sample.class))
                    .isEqualTo(new Sample(
                            new OrganisationId("lokk"),
                            "a",
                            1,
                            2,
                            true,
                            new BigDecimal("1.50"),
                            NameKind.SHORT,
                            PartialDate.parse("2014"),
                            List.of("x")));
        }

        @Test
        void unknownProperties() {
            assertThatThrownBy(() -> strict(WHOLE.replace("\"text\"", "\"txt\"")))
                    .isInstanceOfSatisfying(
                            UnrecognizedPropertyException.class,
                            e -> assertThat(e.getPropertyName()).isEqualTo("txt"));
            assertThatThrownBy(() -> strict(WHOLE.replace("\"2014\"", "{\"edtf\":\"2014\",\"inferred\":\"x\"}")))
                    .isInstanceOf(UnrecognizedPropertyException.class);
            String oslo = "{\"type\":\"country\",\"country\":\"NO\",\"city\":\"Oslo\"}";
            assertThatThrownBy(() -> EventsJson.strict().readValue(oslo, Participant.class))
                    .isInstanceOf(UnrecognizedPropertyException.class);
        }

        @Test
        void unknownConstants() {
            assertThatThrownBy(() -> strict(WHOLE.replace("SHORT", "NICK")))
                    .isInstanceOfSatisfying(InvalidFormatException.class, e -> assertThat(e.getValue())
                            .isEqualTo("NICK"));
        }

        @Test
        void aPropertyGivenTwice() {
            assertThatThrownBy(() -> strict(WHOLE.replace("\"text\":\"a\"", "\"text\":\"a\",\"text\":\"b\"")))
                    .isInstanceOf(JacksonException.class);
        }

        @Test
        void anythingBehindTheEnd() {
            assertThatThrownBy(() -> strict(WHOLE + "{}")).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> strict(WHOLE + "x")).isInstanceOf(JacksonException.class);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"whole\":1|\"whole\":\"1\"",
                    "\"whole\":1|\"whole\":1.0",
                    "\"whole\":1|\"whole\":1.7",
                    "\"whole\":1|\"whole\":true",
                    "\"whole\":1|\"whole\":null",
                    "\"whole\":1|\"whole\":\"\"",
                    "\"whole\":1|\"whole\":99999999999",
                    "\"whole\":1,|",
                    "\"perhaps\":2|\"perhaps\":\"2\"",
                    "\"perhaps\":2|\"perhaps\":2.0",
                    "\"perhaps\":2|\"perhaps\":\"\"",
                    "\"yes\":true|\"yes\":\"true\"",
                    "\"yes\":true|\"yes\":1",
                    "\"yes\":true|\"yes\":null",
                    "\"yes\":true,|",
                    "\"text\":\"a\"|\"text\":1",
                    "\"text\":\"a\"|\"text\":1.5",
                    "\"text\":\"a\"|\"text\":true",
                    "\"text\":\"a\"|\"text\":[\"a\"]",
                    "\"text\":\"a\"|\"text\":{}",
                    "\"amount\":1.50|\"amount\":\"1.50\"",
                    "\"amount\":1.50|\"amount\":\"\"",
                    "\"amount\":1.50|\"amount\":NaN",
                    "\"kind\":\"SHORT\"|\"kind\":1",
                    "\"kind\":\"SHORT\"|\"kind\":\"1\"",
                    "\"kind\":\"SHORT\"|\"kind\":\"\"",
                    "\"kind\":\"SHORT\"|\"kind\":\"short\"",
                    "\"id\":\"lokk\"|\"id\":7",
                    "\"id\":\"lokk\"|\"id\":{\"value\":\"lokk\"}",
                    "\"date\":\"2014\"|\"date\":2014",
                    "\"texts\":[\"x\"]|\"texts\":\"x\"",
                    "\"texts\":[\"x\"]|\"texts\":\"\"",
                    "\"texts\":[\"x\"]|\"texts\":[1]",
                    "\"texts\":[\"x\"]|\"texts\":{}",
                })
        void oneJsonTypeForAnother(String right, String wrong) {
            assertThat(WHOLE).contains(right);
            assertThatThrownBy(() -> strict(WHOLE.replace(right, wrong == null ? "" : wrong)))
                    .isInstanceOf(JacksonException.class);
        }

        @Test
        void nothingInAList() {
            assertThatThrownBy(() -> EventsJson.strict()
                            .readValue("{\"partnershipId\":\"p\",\"parties\":[null]}", PartnershipRegistered.class))
                    .isInstanceOf(JacksonException.class);
        }

        @Test
        void depthsAndLengthsThatNobodyNeeds() {
            assertThatThrownBy(() -> EventsJson.strict().readTree("[".repeat(40) + "]".repeat(40)))
                    .isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> strict(WHOLE.replace("1.50", "1" + "0".repeat(70))))
                    .isInstanceOf(JacksonException.class);
        }

        private static Sample strict(String json) {
            return EventsJson.strict().readValue(json, Sample.class);
        }
    }
}
