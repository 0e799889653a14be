package org.samklang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was answered over HTTP.
public record Answer(HttpResponse<String> http) {
    private static final String TYPE = "urn:samklang:problem:";

    public int status() {
        return http.statusCode();
    }

    public String text() {
        return http.body();
    }

    /// The first header of that name; empty text without one.
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public JsonNode body() {
        return JsonMapper.shared().readTree(http.body());
    }

    public Answer hasStatus(int status) {
        assertThat(status()).as(http.body()).isEqualTo(status);
        return this;
    }

    /// Where a command's last fact stands.
    public long position() {
        return body().get("position").longValue();
    }

    /// It is a problem as RFC 9457 wants it, of that kind.
    public Answer isProblem(int status, String kind) {
        hasStatus(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(body().path("type").asString("")).as(http.body()).isEqualTo(TYPE + kind);
        assertThat(body().path("status").intValue()).isEqualTo(status);
        assertThat(body().path("title").asString("")).isNotBlank();
        assertThat(body().path("detail").asString("")).isNotBlank();
        return this;
    }

    /// It names these fields as wrong, by JSON pointer, in any order and no others.
    public Answer names(String... pointers) {
        assertThat(pointers()).as(http.body()).containsExactlyInAnyOrder(pointers);
        return this;
    }

    /// The fields that a problem names.
    public List<String> pointers() {
        return items("/errors").map(error -> error.get("pointer").asString()).toList();
    }

    /// The wordings of a problem: its detail and that of each field.
    public List<String> wordings() {
        List<String> wordings = new ArrayList<>(List.of(body().path("detail").asString("")));
        items("/errors").map(error -> error.get("detail").asString()).forEach(wordings::add);
        return wordings;
    }

    /// The items of a list in the body.
    public Stream<JsonNode> items(String pointer) {
        JsonNode list = body().at(pointer);
        return java.util.stream.IntStream.range(0, list.size()).mapToObj(list::get);
    }

    /// The only item of a list for which a field has that value.
    public JsonNode item(String pointer, String field, String value) {
        List<JsonNode> found = items(pointer)
                .filter(item -> item.at(field).asString("").equals(value))
                .toList();
        assertThat(found).as("%s = %s in %s", field, value, http.body()).hasSize(1);
        return found.getFirst();
    }
}
