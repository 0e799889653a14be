package org.samklang.events.value;

/// What stands after a date that is not quite certain: `~` about, `?` perhaps, `%` both.
enum Doubt {
    NONE(""),
    APPROXIMATE("~"),
    UNCERTAIN("?"),
    BOTH("%");

    private final String sign;

    Doubt(String sign) {
        this.sign = sign;
    }

    static Doubt of(boolean approximate, boolean uncertain) {
        if (approximate) {
            return uncertain ? BOTH : APPROXIMATE;
        }
        return uncertain ? UNCERTAIN : NONE;
    }

    /// The doubt a text ends with.
    static Doubt endOf(String text) {
        for (Doubt doubt : values()) {
            if (doubt != NONE && text.endsWith(doubt.sign)) {
                return doubt;
            }
        }
        return NONE;
    }

    String sign() {
        return sign;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }
}
