package org.samklang.portal.commands;

/// JSON pointers (RFC 6901), grown step by step.
final class Pointer {
    private static final int LONGEST_STEP = 64;

    private Pointer() {}

    static String step(String pointer, String name) {
        return pointer + "/" + Echo.of(name, LONGEST_STEP).replace("~", "~0").replace("/", "~1");
    }

    static String step(String pointer, int index) {
        return pointer + "/" + index;
    }
}
