package org.samklang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real program as a child process, started as `./samklang` starts it, with its embedded PostgreSQL in a directory of
/// its own. It can be killed and started again on the same data; it keeps its address then.
///
/// It runs `app/target/samklang-exec.jar`, which the build makes before this module's tests; `-Dsamklang.jar` names another.
public final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern READY = Pattern.compile("Samklang is ready: (http://127\\.0\\.0\\.1:(\\d+)/)");

    private final Path directory;
    private final List<String> options;
    private final Path output;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Process java;
    private volatile URI address;
    private long outputBefore;
    private int port;

    private RunningProgram(Path directory, List<String> options) throws IOException {
        this.directory = directory;
        this.options = options;
        this.output = Files.createTempFile("samklang-program", ".txt");
    }

    /// A demo with the sample register on fresh data, ready to be used. Options are the program's: `--name=value`.
    public static RunningProgram demo(String... options) {
        List<String> all = new ArrayList<>(List.of("--samklang.demo=true"));
        all.addAll(List.of(options));
        return started(all);
    }

    /// The program without demo users on fresh data, ready to be used.
    public static RunningProgram empty(String... options) {
        return started(List.of(options));
    }

    private static RunningProgram started(List<String> options) {
        try {
            RunningProgram program = new RunningProgram(
                    Files.createTempDirectory("samklang-data").toRealPath(), options);
            try {
                program.start();
                return program;
            } catch (RuntimeException e) {
                program.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts on the same data and waits until it is ready.
    public void start() {
        launch();
        awaitReady();
    }

    /// Starts on the same data without waiting for anything.
    public void launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar().toString(),
                "--server.port=" + port,
                "--samklang.data=" + directory));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMKLANG_") || name.startsWith("SPRING_") || name.startsWith("AXON_"));
        try {
            outputBefore = Files.size(output);
            java = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the program that was launched says that it is ready and that it is well.
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!saysReady() || !isHealthy()) {
                if (java.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Samklang ended with " + java.exitValue() + ":\n" + output());
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Samklang did not get ready:\n" + output());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean saysReady() {
        Matcher ready = READY.matcher(outputSince(outputBefore));
        if (!ready.find()) {
            return false;
        }
        address = URI.create(ready.group(1));
        port = Integer.parseInt(ready.group(2));
        return true;
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/actuator/health"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() {
        String named = System.getProperty("samklang.jar");
        Path jar = (named == null
                        ? Path.of(System.getProperty("basedir", ""), "..", "app", "target", "samklang-exec.jar")
                        : Path.of(named))
                .toAbsolutePath()
                .normalize();
        if (Files.notExists(jar)) {
            throw new IllegalStateException(jar + " is missing; ./samklang build makes it");
        }
        return jar;
    }

    /// Where it answers, with a slash at the end. Stays the same when it is started again.
    public URI address() {
        return address;
    }

    /// The address of a path on it, such as `/api/commands/log-study-visit`.
    public URI at(String path) {
        return address.resolve(path);
    }

    /// Everything that the installation keeps.
    public Path directory() {
        return directory;
    }

    /// The process number of Java.
    public long java() {
        return java.pid();
    }

    /// Whether Java runs.
    public boolean javaLives() {
        return java.isAlive();
    }

    /// The embedded server's processes.
    public PostgresProcesses postgres() {
        return new PostgresProcesses(directory.resolve("postgresql").resolve("cluster"));
    }

    /// A connection to the embedded PostgreSQL with the installation's own rights.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "samklang", password());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres().port() + "/samklang";
    }

    public String password() {
        try {
            return Files.readString(directory.resolve("postgresql/samklang.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `kill -9` of Java alone; its PostgreSQL runs on.
    public void killJava() {
        java.destroyForcibly();
        join();
    }

    /// `kill -9` of all of PostgreSQL; Java runs on.
    public void killPostgres() {
        postgres().kill();
    }

    /// `kill -9` of everything at one moment.
    public void killBoth() {
        List<Long> all = postgres().all();
        if (java.isAlive()) {
            all.addFirst(java());
        }
        Signals.kill(all);
        join();
    }

    private void join() {
        try {
            java.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ends it in good order, as Ctrl-C does.
    public void stop() {
        java.destroy();
        join();
    }

    /// All that it printed since the first start, the terminal's words and not the log file.
    public String output() {
        return outputSince(0);
    }

    /// Copies the program's log file, which goes away with its data; does nothing when it never came to write one.
    public void keepLog(Path to) {
        Path log = directory.resolve("log/samklang.log");
        try {
            if (Files.exists(log)) {
                Files.copy(log, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String outputSince(long position) {
        try (var words = Files.newInputStream(output)) {
            words.skipNBytes(position);
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it and removes its data.
    @Override
    public void close() {
        if (java != null) {
            List<Long> servers = postgres().all();
            killBoth();
            postgres().bury(servers);
        }
        try {
            delete(directory);
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
