package org.samklang.acceptance.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time used so far, in milliseconds: of this JVM, with its clients, and of PostgreSQL with all its processes.
record Cpu(double jvm, double postgres) {
    private static final double MILLIS_PER_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int REAPED_SYSTEM = 14;

    static Cpu now(long postmaster) throws IOException {
        var jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Cpu(jvm.getProcessCpuTime() / 1e6, postgres(postmaster));
    }

    Cpu since(Cpu before) {
        return new Cpu(jvm - before.jvm, postgres - before.postgres);
    }

    Cpu per(long operations) {
        return new Cpu(jvm / operations, postgres / operations);
    }

    private static double postgres(long postmaster) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return Double.NaN;
        }
        double millis = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                millis += millis(process, postmaster);
            }
        }
        return millis;
    }

    /// Of a child its own time; of the postmaster also that of the children it has seen end.
    private static double millis(Path process, long postmaster) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean itself = process.getFileName().toString().equals(Long.toString(postmaster));
            if (!itself && Long.parseLong(fields[PARENT]) != postmaster) {
                return 0;
            }
            long ticks = 0;
            for (int i = USER; i <= (itself ? REAPED_SYSTEM : USER + 1); i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
