package org.samklang.portal.api;

/// There is no such thing, or none that this reader may know of; nobody is told which.
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotThere() {
        super("not there", null, false, false);
    }
}
