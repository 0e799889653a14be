package org.samklang.portal.views;

/// A view gave no answer in time.
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(Throwable cause) {
        super("a view gave no answer in time", cause);
    }
}
