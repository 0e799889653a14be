package org.samklang.events.value;

/// How long something lasted when nobody said from when: ISO 8601 durations, one (`P15Y`) or a lower and an upper one
/// (`P1Y/P3Y`, `P1Y/..`). Empty where all that is known is that it took a while.
public record Span(String iso, boolean approximate) {

    public static Span unknown() {
        return new Span("", false);
    }

    public boolean known() {
        return !iso.isEmpty();
    }
}
