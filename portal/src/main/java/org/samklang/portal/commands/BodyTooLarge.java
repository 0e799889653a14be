package org.samklang.portal.commands;

import java.io.IOException;

/// The body is larger than anything that is meant for us. An [IOException], so that whoever reads the stream stops.
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long most;

    public BodyTooLarge(long most) {
        super("more than " + most + " bytes");
        this.most = most;
    }

    /// Bytes.
    public long most() {
        return most;
    }
}
