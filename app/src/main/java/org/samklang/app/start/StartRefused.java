package org.samklang.app.start;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/// Samklang cannot or must not start here; the message is the one line that a person reads, without a stack trace.
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
