package org.samklang.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sends signals to processes by their numbers.
final class Signals {
    private Signals() {}

    /// `kill -9` of all of them in one go; those that are gone already do not matter.
    static void kill(List<Long> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        processes.forEach(process -> command.add(Long.toString(process)));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
