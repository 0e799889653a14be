package org.samklang.events.value;

import java.util.Objects;

/// How old something was said to be: "mer enn 1 år gammelt". A length of time that ends on the day it was said, so that
/// it dates nothing without that day.
public record Age(Span span) {

    public Age {
        Objects.requireNonNull(span, "span");
    }
}
