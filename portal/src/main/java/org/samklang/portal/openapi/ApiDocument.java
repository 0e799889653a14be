package org.samklang.portal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.StoredFile;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.PersonId;
import org.samklang.portal.api.EntranceDoor;
import org.samklang.portal.api.ViewDoor;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.problems.Problems;
import org.samklang.portal.problems.Trouble;
import org.samklang.portal.text.Language;

/// The OpenAPI 3.1 document: a path for each command, view and administration address, with schemas, examples and every
/// problem it can answer.
final class ApiDocument {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String JSON = "application/json";
    private static final String COMMAND_ID = "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e21";

    private final Problems problems;
    private final Map<String, Object> schemas = new TreeMap<>();
    private final Schemas sent = new Schemas(true, schemas);
    private final Schemas answered = new Schemas(false, schemas);
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

    private ApiDocument(Problems problems) {
        this.problems = problems;
    }

    static Map<String, Object> write(Problems problems) {
        return new ApiDocument(problems).document();
    }

    private Map<String, Object> document() {
        IntentCatalogue.all().forEach(this::command);
        ViewDoor.ALL.forEach(this::view);
        EntranceDoor.ALL.forEach(this::entrance);
        files();
        path("/api/openapi", "get", document("This document", "describe-api", response(200, "OpenAPI 3.1", Map.of("type", "object")), List.of()));
        schemas.put("Problem", problem());
        schemas.put("Receipt", receipt());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of(
                "title", "Samklang",
                "version", "1",
                "description",
                        "Commands go in, facts are recorded, views come out. The same command with the same commandId is recorded once, however often it is sent. Problems are RFC 9457 in Danish, Norwegian, Swedish, English or Spanish (lang or Accept-Language)."));
        document.put("security", List.of(Map.of("bearer", List.of()), Map.of("session", List.of())));
        document.put("paths", paths);
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("securitySchemes", Map.of(
                "bearer", Map.of("type", "http", "scheme", "bearer", "description", "A token from POST /api/tokens."),
                "session", Map.of(
                        "type", "apiKey",
                        "in", "cookie",
                        "name", "samklang_session",
                        "description", "A signed-in browser; changes need its CSRF token too.")));
        components.put("schemas", schemas);
        components.put("responses", responses());
        document.put("components", components);
        return document;
    }

    private void command(String name, Class<? extends Intent<?>> type) {
        IntentTraits traits = IntentTraits.of(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of("command"));
        for (Shape.Part part : Shape.of(Submission.Cover.class).parts()) {
            properties.put(part.name(), sent.of(part));
            if (part.required()) {
                required.addFirst(part.name());
            }
        }
        properties.put("command", sent.of(type));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "object");
        body.put("properties", properties);
        body.put("required", required);
        body.put("additionalProperties", false);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("commandId", COMMAND_ID);
        example.put("visibility", traits.visibleTo().name());
        example.put("language", "nb");
        example.put("source", Map.of("type", "citation", "document", "letter of 2014", "locator", "page 2"));
        example.put("command", CommandExamples.of(name).orElseGet(() -> Map.of()));
        Map<String, Object> operation = operation(Schemas.words(type), name, List.of(400, 401, 403, 404, 409, 413, 415, 422, 503));
        operation.put(
                "description", "Without a visibility what is recorded is for " + traits.visibleTo() + ".");
        operation.put("tags", List.of("commands"));
        operation.put("requestBody", body(body, example));
        responses(operation).put("201", receipt("Recorded", false));
        responses(operation).put("200", receipt("Recorded before, or nothing to record", true));
        path("/api/commands/" + name, "post", operation);
    }

    private void view(ViewDoor door) {
        Map<String, Object> operation = operation(door.summary(), id(door.summary()), List.of(401, 403, 404, 422, 503));
        operation.put("tags", List.of("views"));
        responses(operation).put(String.valueOf(door.status()), response("The answer", answered.of(door.answer())));
        List<Object> parameters = new ArrayList<>(places(door.path()));
        for (Shape.Part part : Shape.of(door.parameters()).parts()) {
            parameters.add(Map.of("name", part.name(), "in", "query", "required", false, "schema", sent.of(part)));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        path(door.path(), door.method(), operation);
    }

    private void files() {
        Map<String, Object> bytes = Map.of("type", "string", "format", "binary");
        Map<String, Object> upload =
                operation("Upload a file", "upload-file", List.of(401, 403, 404, 413, 415, 422, 500, 503));
        upload.put("tags", List.of("files"));
        upload.put("parameters", List.of(
                parameter("document", true, sent.of(DocumentId.class)),
                parameter("depicts", false, sent.of(PersonId.class))));
        upload.put("requestBody", Map.of(
                "required", true, "content", Map.of("application/octet-stream", Map.of("schema", bytes))));
        responses(upload).put("201", response("Kept for a day, until a document names it", answered.of(StoredFile.class)));
        path("/api/files", "post", upload);
        Map<String, Object> download =
                operation("Download a file", "download-file", List.of(401, 403, 404, 410, 422, 500, 503));
        download.put("tags", List.of("files"));
        List<Object> parameters = new ArrayList<>(places("/api/documents/{id}/file"));
        parameters.add(parameter("version", false, sent.of(Integer.class)));
        parameters.add(parameter("atLeast", false, sent.of(Long.class)));
        download.put("parameters", parameters);
        responses(download).put("200", Map.of("description", "The file", "content", Map.of("*/*", Map.of("schema", bytes))));
        path("/api/documents/{id}/file", "get", download);
    }

    private static Map<String, Object> parameter(String name, boolean required, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", required, "schema", schema);
    }

    private void entrance(EntranceDoor door) {
        Map<String, Object> operation = operation(door.summary(), id(door.summary()), List.of(400, 401, 403, 404, 413, 415, 422));
        operation.put("tags", List.of("administration"));
        if (door.body() != null) {
            operation.put("requestBody", body(sent.of(door.body()), Examples.of(door.body())));
        }
        if (!places(door.path()).isEmpty()) {
            operation.put("parameters", places(door.path()));
        }
        Map<String, Object> answer = door.answer() == null
                ? Map.of("description", "Done")
                : response("The answer", answered.of(door.answer()));
        responses(operation).put(String.valueOf(door.status()), answer);
        path(door.path(), door.method(), operation);
    }

    private static Map<String, Object> document(String summary, String id, Map<String, Object> answers, List<Object> security) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("operationId", id);
        operation.put("security", security);
        operation.put("responses", answers);
        return operation;
    }

    private static Map<String, Object> operation(String summary, String id, List<Integer> problemStatuses) {
        Map<String, Object> responses = new TreeMap<>();
        problemStatuses.forEach(status ->
                responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/Problem" + status)));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("operationId", id);
        operation.put("responses", responses);
        return operation;
    }

    @SuppressWarnings("unchecked") // put there above
    private static Map<String, Object> responses(Map<String, Object> operation) {
        return (Map<String, Object>) Objects.requireNonNull(operation.get("responses"));
    }

    private static Map<String, Object> response(int status, String description, Map<String, Object> schema) {
        return new TreeMap<>(Map.of(String.valueOf(status), response(description, schema)));
    }

    private static Map<String, Object> response(String description, Map<String, Object> schema) {
        return Map.of(
                "description",
                description,
                "headers",
                Map.of("Samklang-Position", Map.of(
                        "description", "Position in the log.", "schema", Map.of("type", "integer", "format", "int64"))),
                "content",
                Map.of(JSON, Map.of("schema", schema)));
    }

    private static Map<String, Object> receipt(String description, boolean replayed) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("first", 412);
        example.put("last", 412);
        example.put("position", 412);
        example.put("replayed", replayed);
        example.put("nothing", false);
        example.put("location", "/api/partnerships/example-partnership/timeline?atLeast=412");
        Map<String, Object> answer =
                new LinkedHashMap<>(response(description, Map.of("$ref", "#/components/schemas/Receipt")));
        answer.put(
                "content",
                Map.of(JSON, Map.of("schema", Map.of("$ref", "#/components/schemas/Receipt"), "example", example)));
        return answer;
    }

    private static Map<String, Object> body(Map<String, Object> schema, Object example) {
        return Map.of("required", true, "content", Map.of(JSON, Map.of("schema", schema, "example", example)));
    }

    private static List<Object> places(String path) {
        List<Object> parameters = new ArrayList<>();
        Matcher places = PLACE.matcher(path);
        while (places.find()) {
            parameters.add(Map.of(
                    "name", places.group(1), "in", "path", "required", true, "schema", Map.of("type", "string")));
        }
        return parameters;
    }

    private static String id(String summary) {
        return summary.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void path(String path, String method, Map<String, Object> operation) {
        paths.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(method, operation);
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new TreeMap<>();
        for (Trouble trouble : Trouble.values()) {
            responses.computeIfAbsent("Problem" + trouble.status(), _ -> problemResponse(trouble.status()));
        }
        return responses;
    }

    private Map<String, Object> problemResponse(int status) {
        Map<String, Object> examples = new TreeMap<>();
        for (Trouble trouble : Trouble.values()) {
            if (trouble.status() == status) {
                Problem example = problems.of(Language.ENGLISH, trouble);
                examples.put(
                        trouble.code(),
                        Map.of("value", Map.of("type", example.type(), "title", example.title(), "status", status)));
            }
        }
        return Map.of(
                "description",
                "A problem.",
                "content",
                Map.of(
                        Problem.MEDIA_TYPE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples)));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string", "format", "uri", "description", "Stable: " + Problem.type("...")));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of("type", "string"));
        properties.put("errors", Map.of(
                "type", "array",
                "items", Map.of(
                        "type", "object",
                        "required", List.of("pointer", "code", "detail"),
                        "properties", Map.of(
                                "pointer", Map.of("type", "string", "description", "JSON pointer into the body."),
                                "code", Map.of("type", "string"),
                                "detail", Map.of("type", "string"),
                                "suggestion",
                                        Map.of(
                                                "type", "string",
                                                "description",
                                                        "EDTF: the one date in a text that says other things too, for asking whether it is meant.")))));
        return Map.of("type", "object", "required", List.of("type", "title", "status"), "properties", properties);
    }

    private static Map<String, Object> receipt() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        Map<String, Object> position = Map.of("type", "integer", "format", "int64");
        properties.put("first", position);
        properties.put("last", position);
        properties.put("position", position);
        properties.put("replayed", Map.of("type", "boolean", "description", "The first answer again."));
        properties.put("nothing", Map.of("type", "boolean", "description", "It was so already; nothing was recorded."));
        properties.put("location", Map.of("type", "string", "description", "Where to look at it."));
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }
}
