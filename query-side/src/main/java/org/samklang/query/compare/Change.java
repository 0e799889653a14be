package org.samklang.query.compare;

/// How a line differs between two moments.
public enum Change {
    ADDED,
    CHANGED,
    REMOVED
}
