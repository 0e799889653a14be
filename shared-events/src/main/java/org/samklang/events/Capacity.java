package org.samklang.events;

/// As what somebody sits in a body (S2:49).
public enum Capacity {
    POLITICIAN,
    OFFICIAL,
    OTHER
}
