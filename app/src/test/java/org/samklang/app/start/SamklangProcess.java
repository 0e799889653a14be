package org.samklang.app.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// The real program as a child process, as `./samklang` starts it, on a free port.
final class SamklangProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("Samklang is ready: (http://127\\.0\\.0\\.1:\\d+/)");

    private final Process process;
    private final Path directory;
    private final Path output;

    private SamklangProcess(Process process, Path directory, Path output) {
        this.process = process;
        this.directory = directory;
        this.output = output;
    }

    /// Starts without waiting for anything.
    static SamklangProcess launch(Path directory, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx400m", "-jar", Path.of("target", "samklang-exec.jar").toAbsolutePath().toString()));
        command.addAll(List.of("--server.port=0", "--samklang.data=" + directory));
        command.addAll(List.of(options));
        var output = Files.createTempFile("samklang-process", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMKLANG_") || name.startsWith("SPRING_"));
        return new SamklangProcess(builder.start(), directory, output);
    }

    /// Starts and waits until it says that it is ready.
    static SamklangProcess ready(Path directory, String... options) throws Exception {
        var samklang = launch(directory, options);
        try {
            samklang.address();
        } catch (IOException | InterruptedException | TimeoutException e) {
            samklang.close();
            throw e;
        }
        return samklang;
    }

    String address() throws IOException, InterruptedException, TimeoutException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var matcher = READY.matcher(output());
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("Samklang ended with " + process.exitValue() + ":\n" + output());
            }
        }
        throw new TimeoutException("Samklang did not get ready:\n" + output());
    }

    int health() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "actuator/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    int exitCode() throws InterruptedException {
        process.waitFor();
        return process.exitValue();
    }

    /// The number of the embedded PostgreSQL's first process.
    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    int postgresPort() throws IOException {
        return Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
    }

    private Path pidFile() {
        return directory.resolve("postgresql/cluster/postmaster.pid");
    }

    /// `kill -9` of Java alone; its PostgreSQL runs on.
    void killJava() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// `kill -9` of PostgreSQL's first process alone.
    void killPostgres() throws IOException {
        ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// As Ctrl-C does it.
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /// Ends it; a PostgreSQL that it left behind is ended by the next start on the directory.
    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        Files.deleteIfExists(output);
    }
}
