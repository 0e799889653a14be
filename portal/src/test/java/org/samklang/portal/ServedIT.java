package org.samklang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.samklang.portal.security.DemoUsers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What only shows through a real server: bodies that are refused early, errors before any page is reached.
@SpringBootTest(classes = PortalFixture.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServedIT {

    private static final byte[] TEN_MEGABYTES = new byte[10 << 20];

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder command() {
        return to("/api/commands/log-study-visit")
                .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                .header("Content-Type", "application/json");
    }

    @Test
    void aBodyThatAnnouncesTenMegabytesIsAnsweredWithAProblem() throws Exception {
        HttpResponse<String> answer = send(command().POST(HttpRequest.BodyPublishers.ofByteArray(TEN_MEGABYTES)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:samklang:problem:body-too-large");
    }

    @Test
    void aBodyThatTurnsOutToHaveTenMegabytesIsAnsweredWithAProblem() throws Exception {
        byte[] text = "{\"x\": \"".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] body = new byte[10 << 20];
        java.util.Arrays.fill(body, (byte) 'x');
        System.arraycopy(text, 0, body, 0, text.length);
        HttpResponse<String> answer = send(command()
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:samklang:problem:body-too-large");
    }

    private HttpRequest.Builder upload(String type) {
        return to("/api/files?document=report-2010")
                .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                .header("Content-Type", type);
    }

    private static byte[] pdf(int size) {
        return java.util.Arrays.copyOf("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), size);
    }

    @Test
    void aFileOfTwentyMegabytesIsTakenAndOneByteMoreIsNotHoweverItIsSent() throws Exception {
        assertThat(send(upload("application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(pdf(20 << 20))))
                        .statusCode())
                .isEqualTo(201);
        byte[] more = pdf((20 << 20) + 1);
        for (HttpRequest.BodyPublisher body : java.util.List.of(
                HttpRequest.BodyPublishers.ofByteArray(more),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more)))) {
            HttpResponse<String> answer = send(upload("application/octet-stream").POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:samklang:problem:file-too-large");
        }
    }

    /// The server would read it as fields.
    @Test
    void aFileThatIsSentAsAFormIsAProblem() throws Exception {
        HttpResponse<String> small = send(upload("application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(pdf(1000))));
        HttpResponse<String> large = send(upload("application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(pdf(10 << 20))));

        assertThat(small.statusCode()).isEqualTo(415);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("urn:samklang:problem:body-too-large");
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAProblemForPrograms() throws Exception {
        HttpResponse<String> answer = send(to("/api/partnerships;x=1").header("Authorization", "Bearer " + DemoUsers.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void peopleAreSentToSignInAndProgramsAreTold() throws Exception {
        HttpResponse<String> page = send(to("/nowhere").header("Accept", "text/html"));
        HttpResponse<String> program = send(to("/api/nowhere"));

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aFormThatIsNotOursIsRefusedWithAPageInTheReadersLanguage() throws Exception {
        HttpResponse<String> answer = send(to("/sign-in")
                .header("Accept-Language", "sv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=kari&password=x")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void aPageIsNeverKeptByABrowserOrAProxy() throws Exception {
        assertThat(send(to("/sign-in")).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }
}
