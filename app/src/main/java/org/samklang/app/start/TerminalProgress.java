package org.samklang.app.start;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Draws progress: on a terminal one line that is written over, elsewhere (a log, a pipe) a line every few seconds,
/// and always the first and the last.
public final class TerminalProgress implements Progress {
    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000L;
    private static final long NANOS_BETWEEN_LINES = 3_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String current = "";
    private long lastShown;
    private int lastLength;

    public TerminalProgress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /// On the standard output; a terminal is recognised by Java's console.
    public static TerminalProgress onStandardOutput() {
        var console = System.console();
        return new TerminalProgress(System.out, console != null && console.isTerminal(), System::nanoTime);
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        var now = nanos.getAsLong();
        var first = !what.equals(current);
        var last = total > 0 && done >= total;
        var pause = terminal ? NANOS_BETWEEN_DRAWINGS : NANOS_BETWEEN_LINES;
        if (!first && !last && now - lastShown < pause) {
            return;
        }
        if (first && !current.isEmpty() && terminal) {
            out.println();
            lastLength = 0;
        }
        lastShown = now;
        var line = text(what, done, total);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            lastLength = line.length();
            if (last) {
                out.println();
                lastLength = 0;
            }
        } else {
            out.println(line);
        }
        out.flush();
        current = last ? "" : what;
    }

    private static String text(String what, long done, long total) {
        if (total <= 0) {
            return done <= 0 ? what + " ..." : String.format(Locale.ROOT, "%s ... %,d", what, done);
        }
        return String.format(Locale.ROOT, "%s: %d %% (%,d of %,d)", what, done * 100 / total, done, total);
    }
}
