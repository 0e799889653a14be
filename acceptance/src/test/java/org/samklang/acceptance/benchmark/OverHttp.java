package org.samklang.acceptance.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.axon.EventsJson;

/// Commands as JSON over HTTP with a bearer token, to the running program. Its clients are in the same JVM, so their work
/// is in its processor time.
final class OverHttp implements Contender {
    private static final int CREATED = 201;

    private final Program program;
    private final Commands commands;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    OverHttp(Program program, Commands commands) {
        this.program = program;
        this.commands = commands;
        this.token = program.token();
    }

    @Override
    public String name() {
        return "Samklang over HTTP";
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.values());
    }

    @Override
    public void send(Act act, int client) throws IOException, InterruptedException {
        Intent<?> command = commands.next(act);
        byte[] body = EventsJson.mapper()
                .writeValueAsBytes(Map.of(
                        "commandId", UUID.randomUUID(), "visibility", "PUBLIC", "language", "en", "command", command));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + "/api/commands/"
                                + IntentCatalogue.nameOf(command.getClass())))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        commands.done(command);
    }

    @Override
    public long folded() throws SQLException {
        return program.folded();
    }

    @Override
    public void end() throws Exception {
        program.settle();
    }

    @Override
    public void close() {
        http.close();
    }
}
