package org.samklang.acceptance.kill;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.samklang.acceptance.kill.Attempt.Outcome;
import org.samklang.portal.security.DemoUsers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that logs one study visit after the other. While it does not know what became of one it sends it again under
/// the same id; now and then it gives up instead, and now and then it sends an acknowledged one again.
final class VisitClient implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int GIVES_UP_ONE_IN = 10;
    private static final int REPEATS_ONE_IN = 20;

    private final int number;
    private final URI address;
    private final Random random;
    private final History history;
    private final AtomicBoolean enough;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /// @param enough set when no more visits are wanted
    VisitClient(int number, URI address, Random random, History history, AtomicBoolean enough) {
        this.number = number;
        this.address = address;
        this.random = random;
        this.history = history;
        this.enough = enough;
    }

    @Override
    public void run() {
        for (int visit = 0; !enough.get(); visit++) {
            log(new UUID(random.nextLong(), random.nextLong()), "kill-" + number + "-" + visit);
        }
        http.close();
    }

    private void log(UUID command, String activity) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/commands/log-study-visit"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"commandId": "%s", "command": {
                            "activityId": "%s", "visitor": "kss", "host": "spavo",
                            "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014-05"}}}
                        """.formatted(command, activity)))
                .build();
        Outcome outcome = send(command, request);
        while ((outcome == Outcome.UNKNOWN || outcome == Outcome.UNSENT) && !enough.get()) {
            if (outcome == Outcome.UNKNOWN && random.nextInt(GIVES_UP_ONE_IN) == 0) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            outcome = send(command, request);
        }
        if (random.nextInt(REPEATS_ONE_IN) == 0) {
            send(command, request);
        }
    }

    private Outcome send(UUID command, HttpRequest request) {
        Attempt attempt = attempt(command, request);
        history.add(attempt);
        return attempt.outcome();
    }

    private Attempt attempt(UUID command, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            String words = status + (status < 300 ? "" : " " + answer.body());
            if (status == 200 || status == 201) {
                JsonNode receipt = JsonMapper.shared().readTree(answer.body());
                long position = receipt.get("position").longValue();
                return Attempt.acknowledged(number, command, position, receipt.get("replayed").booleanValue(), words);
            }
            return Attempt.without(status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN, number, command, words);
        } catch (ConnectException e) {
            return Attempt.without(Outcome.UNSENT, number, command, e.toString());
        } catch (IOException e) {
            return Attempt.without(Outcome.UNKNOWN, number, command, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.without(Outcome.UNKNOWN, number, command, e.toString());
        }
    }
}
