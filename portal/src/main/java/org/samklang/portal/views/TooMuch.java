package org.samklang.portal.views;

/// More than can be answered at once: to be asked for less.
public final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
        super("too much to be compared at once", null, false, false);
    }
}
