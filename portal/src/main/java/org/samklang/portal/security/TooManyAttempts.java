package org.samklang.portal.security;

import org.springframework.security.core.AuthenticationException;

/// Passwords are tried too fast. Says nothing of whether the account exists or the password was right.
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long retryAfter;

    TooManyAttempts(long retryAfter) {
        super("too many attempts");
        this.retryAfter = retryAfter;
    }

    /// Seconds.
    long retryAfter() {
        return retryAfter;
    }
}
