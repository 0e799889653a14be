package org.samklang.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.app.start.DataDirectory;
import org.samklang.app.start.Progress;
import org.samklang.app.start.StartRefused;

/// Each safeguard of the embedded server, and what happens without it.
class EmbeddedServerIT {
    private static final PostgresBinaries BINARIES = new PostgresBinaries("18.6.0");

    @TempDir
    private static Path template;

    @TempDir
    private Path temporary;

    private DataDirectory directory;
    private EmbeddedServer server;

    @BeforeAll
    static void aClusterToCopy() {
        try (var made = DataDirectory.claim(template)) {
            EmbeddedServer.start(made, BINARIES, Progress.SILENT).close();
        }
    }

    @BeforeEach
    void aRunningServer() throws Exception {
        directory = DataDirectory.claim(temporary.resolve("data"));
        var made = template.resolve("postgresql");
        try (var paths = Files.walk(made)) {
            for (var path : paths.filter(path -> !path.startsWith(binaries())).toList()) {
                Files.copy(path, directory.postgresql().resolve(made.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createSymbolicLink(directory.postgresql().resolve(binaries().getFileName()), binaries());
        server = start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        new StalePostmaster(directory.cluster()).end();
        directory.close();
        Files.delete(directory.postgresql().resolve(binaries().getFileName()));
    }

    @Test
    void aServerLeftBehindIsEndedBeforeTheNextOneStarts() throws Exception {
        var leftBehind = postmaster();
        server.abandon();

        server = start();

        assertThat(postmaster()).isNotEqualTo(leftBehind);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void withoutEndingTheServerLeftBehindTheNextOneDoesNotStart() throws Exception {
        server.abandon();

        assertThat(startWithoutGuard()).contains("lock file \"postmaster.pid\" already exists");
    }

    @Test
    void aFileLeftBehindWhoseNumberAnotherProcessHasByNowIsNoHindrance() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            stopAndKeepPidFileNaming(stranger.pid());

            server = start();

            assertThat(ask("select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void withoutTheLookAtTheOtherProcessItsNumberKeepsPostgresFromStarting() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            stopAndKeepPidFileNaming(stranger.pid());

            assertThat(startWithoutGuard()).contains("lock file \"postmaster.pid\" already exists");
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void theServerAsksForThePasswordAndGivesSamklangNoMoreThanItsOwnDatabase() throws Exception {
        var url = server.jdbcUrl();

        assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedServer.ROLE, "samklang").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "").close()).isInstanceOf(SQLException.class);
        for (var secret : List.of("samklang.password", "superuser.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.postgresql().resolve(secret))))
                    .isEqualTo("rw-------");
        }
        assertThat(ask("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")).isEqualTo("f");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsDamagedOnTheDiskIsNoticed() throws Exception {
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void withoutTheClaimOnTheDirectoryASecondStartEndsTheFirstOnesServer() throws Exception {
        server.abandon();
        try (var ofTheFirst = connect()) {
            server = start();

            assertThatThrownBy(() -> ask(ofTheFirst, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aSecondClaimOnTheDirectoryIsRefused() {
        assertThatThrownBy(() -> DataDirectory.claim(directory.path())).isInstanceOf(StartRefused.class).hasMessageContaining("already running");
    }

    @Test
    void noSettingInTheClusterWeakensDurability() throws Exception {
        server.close();
        Files.writeString(directory.cluster().resolve("postgresql.auto.conf"), "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n");

        server = start();

        assertThat(ask("show fsync") + ask("show full_page_writes") + ask("show synchronous_commit")).isEqualTo("ononon");
    }

    @Test
    void withoutOurOptionsTheClusterDecides() throws Exception {
        server.close();
        Files.writeString(directory.cluster().resolve("postgresql.auto.conf"), "fsync = off\n");

        var outcome = program().run("postgres", List.of("-D", directory.cluster().toString(), "-C", "fsync"));

        assertThat(outcome.output()).isEqualTo("off");
    }

    @Test
    void aServerThatDiesAloneComesBackOnTheSamePort() throws Exception {
        var url = server.jdbcUrl();
        var killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        Awaitility.await().ignoreExceptions().until(() -> postmaster() != killed && ask("select 1").equals("1"));

        assertThat(server.jdbcUrl()).isEqualTo(url);
    }

    @Test
    void aClusterWhosePasswordIsLostIsRefused() throws Exception {
        server.close();
        var password = directory.postgresql().resolve("superuser.password");
        var kept = Files.readString(password);
        Files.delete(password);

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("superuser.password is missing");

        Files.writeString(password, kept);
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(directory, BINARIES, Progress.SILENT);
    }

    private static Path binaries() {
        try {
            return BINARIES.unpack(template.toRealPath().resolve("postgresql"), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresProgram program() {
        return new PostgresProgram(binaries());
    }

    /// What PostgreSQL says when it is started without a look at what was left behind.
    private String startWithoutGuard() throws Exception {
        return program().run("postgres", List.of("-D", directory.cluster().toString(), "-p", "1")).output();
    }

    private void stopAndKeepPidFileNaming(long pid) throws Exception {
        var file = directory.cluster().resolve("postmaster.pid");
        var lines = Files.readAllLines(file);
        server.close();
        lines.set(0, Long.toString(pid));
        Files.write(file, lines);
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(directory.cluster().resolve("postmaster.pid")).getFirst().strip());
    }

    private String ask(String query) throws Exception {
        try (var connection = connect()) {
            return ask(connection, query);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", EmbeddedServer.ROLE);
        login.setProperty("password", server.password());
        return DriverManager.getConnection(server.jdbcUrl(), login);
    }
}
