package org.samklang.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waits for what must come to pass by itself, however slow the machine is.
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    /// Returns once it is so; a failure to look counts as not yet.
    public static void until(String what, Callable<Boolean> isSo) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(BETWEEN_LOOKS).ignoreExceptions().until(isSo);
    }
}
