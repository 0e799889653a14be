package org.samklang.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.samklang.app.start.DataDirectory;
import org.samklang.app.start.Progress;
import org.samklang.app.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL server of one machine, started before everything that uses it and stopped after it.
///
/// It listens on loopback only, asks for a password that nobody but the owner of the data directory can read, and never
/// acknowledges what is not on the disk. Samklang works as a role that owns its database and nothing else.
final class EmbeddedServer implements AutoCloseable {
    static final String DATABASE = "samklang";
    static final String ROLE = "samklang";
    private static final String SUPERUSER = "postgres";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PAUSE_BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int PORTS_TO_TRY = 5;
    private static final long LOG_BYTES_TO_KEEP = 10_000_000;
    /// Recovery after a crash replays at most the write-ahead log since the last checkpoint; this is far more than it takes.
    private static final String SECONDS_TO_START = "600";

    private final Path home;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private final PostgresProgram program;
    private final SecretFile superuserPassword;
    private final SecretFile rolePassword;
    private final int port;
    private final Thread watch;
    private volatile boolean closing;

    private EmbeddedServer(DataDirectory directory, PostgresBinaries binaries, Progress progress) throws IOException, InterruptedException, SQLException {
        this.home = Files.createDirectories(directory.postgresql());
        this.cluster = directory.cluster();
        this.binaries = binaries;
        this.superuserPassword = new SecretFile(home.resolve("superuser.password"));
        this.rolePassword = new SecretFile(home.resolve("samklang.password"));
        checkVersion();
        checkPasswords();
        this.program = new PostgresProgram(binaries.unpack(home, progress));
        if (Files.notExists(cluster)) {
            progress.at("Making an empty database", 0, 0);
            initialise();
            progress.at("Making an empty database", 1, 1);
        }
        new StalePostmaster(cluster).end();
        this.port = startOnAFreePort();
        this.watch = Thread.ofVirtual().name("postgresql-watch").unstarted(this::restartWhenGone);
        try {
            createDatabase();
        } catch (SQLException | IOException | RuntimeException e) {
            close();
            throw e;
        }
        watch.start();
    }

    /// Starts the server on what is in the directory, making it first if need be.
    static EmbeddedServer start(DataDirectory directory, PostgresBinaries binaries, Progress progress) {
        try {
            return new EmbeddedServer(directory, binaries, progress);
        } catch (IOException | SQLException e) {
            throw new StartRefused("the embedded PostgreSQL in " + directory.postgresql() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("starting the embedded PostgreSQL was interrupted.", e);
        }
    }

    String jdbcUrl() {
        // Batches of the views are rewritten into one statement.
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + DATABASE + "?reWriteBatchedInserts=true";
    }

    String password() {
        try {
            return rolePassword.value();
        } catch (IOException e) {
            throw new StartRefused("the password file " + rolePassword.path() + " cannot be read: " + e, e);
        }
    }

    private void checkVersion() throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (Files.notExists(file)) {
            return;
        }
        var found = Files.readString(file).strip();
        if (!found.equals(binaries.major())) {
            throw new StartRefused(cluster + " was made by PostgreSQL " + found + ", this Samklang brings PostgreSQL " + binaries.major()
                    + ": move the data over with pg_dump and pg_restore, or start the Samklang that made it.");
        }
    }

    private void checkPasswords() {
        if (Files.exists(cluster) && Files.notExists(superuserPassword.path())) {
            throw new StartRefused(superuserPassword.path() + " is missing, without it nobody can use " + cluster + ": bring the file back from a backup.");
        }
    }

    private void initialise() throws IOException, InterruptedException {
        var unfinished = home.resolve("cluster-unfinished");
        Trees.delete(unfinished);
        superuserPassword.value();
        var outcome = program.run("initdb", List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + superuserPassword.path(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (!outcome.succeeded()) {
            throw new StartRefused("PostgreSQL could not make its files in " + unfinished + ": " + advice(outcome.output()));
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all " + LOOPBACK + "/32 scram-sha-256\n");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private int startOnAFreePort() throws IOException, InterruptedException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES_TO_KEEP) {
            Files.move(log(), home.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (var attempt = 1; ; attempt++) {
            var candidate = freePort();
            var logged = Files.exists(log()) ? Files.size(log()) : 0;
            var outcome = startOn(candidate);
            if (outcome.succeeded()) {
                return candidate;
            }
            var since = said(log(), logged);
            if (attempt == PORTS_TO_TRY || !since.contains("could not bind")) {
                throw new StartRefused("PostgreSQL did not start: " + advice(since.isBlank() ? outcome.output() : since) + " (" + log() + ")");
            }
        }
    }

    private PostgresProgram.Outcome startOn(int candidate) throws IOException, InterruptedException {
        return program.run("pg_ctl", List.of(
                "start", "-D", cluster.toString(), "-l", log().toString(), "-w", "-t", SECONDS_TO_START, "-o", options(candidate)));
    }

    private Path log() {
        return home.resolve("postgresql.log");
    }

    /// A server that dies alone (killed for want of memory, say) comes back on the same port; the pool connects again by itself.
    private void restartWhenGone() {
        try {
            while (!closing) {
                Thread.sleep(PAUSE_BETWEEN_LOOKS);
                if (!closing && !new StalePostmaster(cluster).serverLives()) {
                    LOG.warn("PostgreSQL is gone; starting it again.");
                    new StalePostmaster(cluster).end();
                    var outcome = startOn(port);
                    if (!outcome.succeeded()) {
                        LOG.error("PostgreSQL does not start again: {}", outcome.output());
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL is no longer watched", e);
        }
    }

    private static String said(Path log, long after) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        try (var words = Files.newInputStream(log)) {
            words.skipNBytes(after);
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// On the command line, so that nothing in the cluster's own files can weaken them.
    private static String options(int port) {
        return String.join(" ",
                "-p " + port,
                "-c listen_addresses=" + LOOPBACK,
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on",
                "-c max_connections=100",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private void createDatabase() throws SQLException, IOException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres");
        source.setUser(SUPERUSER);
        source.setPassword(superuserPassword.value());
        var roleIsNew = Files.notExists(rolePassword.path());
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            // The password is hexadecimal digits of our own making; DDL takes no parameters.
            var secret = " login nosuperuser nocreatedb nocreaterole password '" + rolePassword.value() + "'";
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", ROLE)) {
                statement.execute("create role " + ROLE + secret);
            } else if (roleIsNew) {
                statement.execute("alter role " + ROLE + secret);
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + ROLE);
                statement.execute("revoke all on database " + DATABASE + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("ERROR")).reduce((_, last) -> last)
                .orElseGet(() -> text.lines().reduce("", (_, last) -> last));
    }

    private static String advice(String output) {
        return output.contains("unshare")
                ? "as root it needs user namespaces, which this machine does not allow; run Samklang as an ordinary user or give spring.datasource.url. (" + lastLine(output) + ")"
                : lastLine(output);
    }

    /// Lets the server run without anybody watching it, as if this process had been killed.
    void abandon() {
        closing = true;
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops the server in good order; does nothing when it is gone already.
    @Override
    public void close() {
        abandon();
        try {
            program.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
