package org.samklang.events.value;

/// Whether a place may be told. A shelter's address is PROTECTED and exists only as a sealed value.
public enum Protection {
    PUBLIC,
    PROTECTED
}
