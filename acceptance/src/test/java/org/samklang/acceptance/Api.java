package org.samklang.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program that talks to the running one.
public final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final @Nullable String token;

    Api(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    /// A program with another token.
    public Api with(String otherToken) {
        return new Api(address, otherToken);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json) {
        return post(path, BodyPublishers.ofString(json), "en");
    }

    /// Gives a command, told in English and under a new id.
    public Answer give(String command, String fields) {
        return give(UUID.randomUUID(), command, fields);
    }

    public Answer give(UUID id, String command, String fields) {
        return send("en", command, """
                {"commandId": "%s", "command": %s}""".formatted(id, fields));
    }

    /// Sends a whole body to a command's address.
    public Answer send(String language, String command, String body) {
        return post("/api/commands/" + command, BodyPublishers.ofString(body), language);
    }

    public Answer post(String path, BodyPublisher body, String language) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
