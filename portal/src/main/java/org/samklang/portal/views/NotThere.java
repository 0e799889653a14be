package org.samklang.portal.views;

/// There is no such thing, or none that this reader may know of; nobody is told which.
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("not there", null, false, false);
    }
}
