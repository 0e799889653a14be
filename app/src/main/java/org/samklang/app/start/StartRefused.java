package org.samklang.app.start;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Samklang cannot or must not start here; the message is the one line that a person reads, without a stack trace.
///
/// No exit code generator: Spring Boot would publish an event into a context that is closed already and print a stack trace after all.
public final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
