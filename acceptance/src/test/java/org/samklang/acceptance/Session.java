package org.samklang.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person with a browser, as far as that is cookies and forms.
public final class Session {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Session(URI address) {
        this.address = address;
    }

    /// Somebody who has not signed in.
    public static Session stranger(URI address) {
        return new Session(address);
    }

    static Session signedIn(URI address, String username, String password) {
        Session session = new Session(address);
        Answer answer = session.signIn(username, password);
        if (answer.status() != 302 || answer.header("Location").contains("sign-in")) {
            throw new IllegalStateException(username + " was not let in: " + answer.status() + " " + answer.header("Location"));
        }
        return session;
    }

    public Answer signIn(String username, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    public Answer get(String path) {
        return get(path, "en");
    }

    public Answer get(String path, String language) {
        return send(request(path).header("Accept-Language", language).GET());
    }

    /// Fills in the form on a page and sends it, with the page's own proof that it comes from there.
    public Answer submit(String page, String action, Map<String, String> fields) {
        return send(form(action, "_csrf=" + encode(csrf(page)) + "&" + encode(fields)));
    }

    /// Sends a form that no page of ours made.
    public Answer forge(String action, Map<String, String> fields) {
        return send(form(action, encode(fields)));
    }

    /// Posts JSON as a script on a page would.
    public Answer post(String path, String json) {
        return send(request(path)
                .header("X-CSRF-TOKEN", csrf("/password"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private String csrf(String page) {
        String html = get(page).text();
        Matcher token = CSRF.matcher(html);
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page + ": " + html);
        }
        return token.group(1);
    }

    private HttpRequest.Builder form(String action, String body) {
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Accept", "text/html,*/*");
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
