package org.samklang.acceptance.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where and on what a run took place.
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB, %s %s, Java %s with %d MB of heap",
                system.getAvailableProcessors(),
                processor(),
                system.getTotalMemorySize() / 1e9,
                system.getName(),
                system.getArch(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpus)) {
            return "unknown model";
        }
        return Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown model");
    }

    /// Of the last minute: how many threads wanted a core.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// The commit, and whether the sources are as it has them.
    static String commit() throws IOException, InterruptedException {
        String commit = git("rev-parse", "--short", "HEAD");
        String changes = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/performance.md");
        return commit + (changes.isEmpty() ? "" : " with changes");
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder("git").redirectError(ProcessBuilder.Redirect.DISCARD);
        git.command().addAll(java.util.List.of(arguments));
        try {
            Process process = git.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
