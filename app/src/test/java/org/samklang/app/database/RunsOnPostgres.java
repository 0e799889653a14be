package org.samklang.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.app.Samklang;
import org.samklang.app.start.StartRefused;
import org.samklang.portal.security.DemoUsers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must hold on every PostgreSQL server that Samklang is given, whoever runs it.
abstract class RunsOnPostgres {
    /// One for each database: its key file belongs to the database.
    abstract Path directory();

    abstract String url();

    abstract String user();

    abstract String password();

    @Test
    void theMigrationsRunOnceAndTheProgramAnswers() {
        for (var start : List.of("first", "second")) {
            try (var samklang = samklang()) {
                var database = samklang.getBean(JdbcClient.class);

                assertThat(samklang.isRunning()).as(start).isTrue();
                assertThat(samklang.getBeansOfType(EmbeddedServer.class)).as("no server of its own").isEmpty();
                assertThat(database.sql("select count(*) from command.flyway_schema_history where not success").query(Long.class).single()).isZero();
                assertThat(database.sql("select count(*) from command.log_head").query(Long.class).single()).isEqualTo(1);
                assertThat(database.sql("select purpose from installation.made_for").query(String.class).single()).isEqualTo("real");
            }
        }
    }

    @Test
    void aCommandIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        try (var samklang = samklang(); var client = HttpClient.newHttpClient()) {
            // The fixed token of a demo; this database is thrown away.
            samklang.getBean(DemoUsers.class).ensure();
            var command = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                            + samklang.getEnvironment().getProperty("local.server.port") + "/api/commands/register-organisation"))
                    .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"commandId": "0d7a5a52-6c39-4f2e-9d57-2f1f5c1d4a01",
                             "source": {"type": "reported-by"},
                             "command": {"organisationId": "lokk", "country": "DK", "type": "22",
                                         "names": [{"text": "LOKK", "language": "da", "kind": "OFFICIAL"}]}}"""))
                    .build();

            var first = client.send(command, HttpResponse.BodyHandlers.ofString());
            var again = client.send(command, HttpResponse.BodyHandlers.ofString());

            assertThat(first.statusCode()).as(first.body()).isBetween(200, 201);
            assertThat(again.body()).isEqualTo(first.body().replace("\"replayed\":false", "\"replayed\":true"));
            assertThat(samklang.getBean(JdbcClient.class).sql("select count(*) from command.event").query(Long.class).single()).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseWithRealDataIsNoDemo() {
        samklang().close();

        assertThatThrownBy(() -> samklang("--samklang.demo=true").close()).hasRootCauseInstanceOf(StartRefused.class);
    }

    private ConfigurableApplicationContext samklang(String... options) {
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=" + password(),
                "--samklang.data=" + directory(),
                "--server.port=0"));
        arguments.addAll(List.of(options));
        return SpringApplication.run(Samklang.class, arguments.toArray(String[]::new));
    }
}
