package org.samklang.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void aTreeIsReadAsItStands() {
        assertThat(BinderTest.json("{\"a\": [1.50, true, null, \"x\"], \"b\": {}}"))
                .isEqualTo(new Given.Fields(Map.of(
                        "a",
                        new Given.Items(List.of(
                                new Given.Figure(new java.math.BigDecimal("1.50")),
                                new Given.Flag(true),
                                new Given.Nothing(),
                                new Given.Text("x"))),
                        "b",
                        Given.Fields.NONE)));
    }

    @Test
    void whereReadingStoppedIsSaidByLineAndColumn() {
        assertThatThrownBy(() -> BinderTest.json("{\n  \"a\": 1,\n  \"b\" 2}"))
                .isInstanceOfSatisfying(MalformedJson.class, malformed -> {
                    assertThat(malformed.line()).isEqualTo(3);
                    assertThat(malformed.column()).isBetween(6, 9);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{} {}", "[1,]", "nul", "{'a':1}", "01", "NaN", "\"\\x\"", "{\"a\":}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> BinderTest.json(text)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};

        assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(surrogate))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void aDepthThatNoCommandHasIsRefused() {
        assertThatThrownBy(() -> BinderTest.json("[".repeat(100_000))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void aBodyThatIsTooLargeIsToldFromOneThatIsMalformed() {
        InputStream large = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new BodyTooLarge(10);
            }
        };

        assertThatThrownBy(() -> JsonBody.read(large)).isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void nothingOfTheBodyIsQuoted() {
        assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(
                        "{\"name\": Tove Smaadahl}".getBytes(StandardCharsets.UTF_8))))
                .hasMessageNotContaining("Tove")
                .hasNoCause();
    }
}
