package org.samklang.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a command got no receipt although the domain did not refuse it. Carries no stack trace: it is an answer.
public abstract sealed class LogFailure extends RuntimeException
        permits CommandIdReused, OutcomeUnknown, StaleVersion, StreamContended, UnidentifiedCommand {

    LogFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /// The typed fields by name, for transports that carry an exception's details but not its class.
    public abstract Map<String, Object> details();
}
