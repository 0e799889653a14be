package org.samklang.query;

import org.samklang.events.Recorded;

/// A fact that cannot follow what its row says: one that adds to a row that is not there.
public final class Undigestible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undigestible(String key, Recorded recorded) {
        super(StoredName.of(recorded.fact()) + " at " + recorded.position() + " cannot follow in row " + key);
    }
}
