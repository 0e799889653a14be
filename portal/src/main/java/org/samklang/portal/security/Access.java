package org.samklang.portal.security;

/// What a token may be used for.
public enum Access {
    READ,
    WRITE
}
