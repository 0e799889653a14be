package org.samklang.events.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How often something takes place: so many times in each period, and how exactly that was meant. "Minst två gånger om
/// året" is 2, AT_LEAST, `P1Y`.
///
/// The constructor takes everything; [WrittenFrequencies#read] refuses what is no frequency.
///
/// @param times missing where the source has only a word ("flere ganger i året") or says nothing
/// @param period of one length: `P1Y`, `P6M`, `P2W`
public record Frequency(@Nullable Integer times, Qualifier qualifier, Span period) {

    public Frequency {
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(period, "period");
    }

    public static Frequency unknown() {
        return new Frequency(null, Qualifier.UNKNOWN, Span.unknown());
    }
}
