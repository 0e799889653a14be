package org.samklang.events.value;

import java.util.Objects;

/// How long something lasted when nobody said from when: ISO 8601 durations, one (`P15Y`) or a lower and an upper one
/// (`P1Y/P3Y`, `P2Y/..`, `../P3Y`). Empty where all that is known is that it took a while ("i mange år").
///
/// The constructor takes every text, as that of [PartialDate] does; [WrittenSpans#read] refuses what is no length.
///
/// @param beyond whether the bound itself is left out: "more than 1 year" is beyond `P1Y/..`, "at least 1 year" is not
public record Span(String iso, boolean approximate, boolean beyond) {

    public Span {
        Objects.requireNonNull(iso, "iso");
    }

    public Span(String iso, boolean approximate) {
        this(iso, approximate, false);
    }

    public static Span unknown() {
        return new Span("", false);
    }

    public boolean known() {
        return !iso.isEmpty();
    }
}
