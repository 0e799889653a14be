package org.samklang.query.compliance;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Modality;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Quantity;
import org.samklang.query.compliance.Verdict.Lack;

/// One or several meetings or visits.
///
/// @param host who hosted; null where nobody did or nobody said
/// @param least how many it surely was
/// @param most how many it can have been
/// @param doubt why these differ
record Occasion(Piece<Evidence.Done> done, @Nullable OrganisationId host, int least, int most, Lack doubt) {
    /// More than any rule asks for.
    private static final int MANY = 1000;

    static Occasion one(Piece<Evidence.Done> done, @Nullable OrganisationId host) {
        return new Occasion(done, host, 1, 1, Lack.COUNT);
    }

    /// As many as were said: "flere" are two at least.
    static Occasion several(Piece<Evidence.Done> done, @Nullable OrganisationId host, @Nullable Quantity meetings) {
        if (meetings == null) {
            return one(done, host);
        }
        int value = meetings.value() == null
                ? 1
                : Math.clamp(meetings.value().setScale(0, RoundingMode.FLOOR).longValue(), 0, MANY);
        return switch (meetings.qualifier()) {
            case EXACT -> new Occasion(done, host, value, value, Lack.COUNT);
            case AT_LEAST -> new Occasion(done, host, value, MANY, Lack.COUNT);
            case AT_MOST -> new Occasion(done, host, Math.min(1, value), value, Lack.COUNT);
            case SEVERAL, MANY -> new Occasion(done, host, 2, MANY, Lack.COUNT);
            case ABOUT, MOST, UNKNOWN -> new Occasion(done, host, 1, MANY, Lack.COUNT);
        };
    }

    /// The same, as far as people came together in one room. A visit is made in person unless somebody says otherwise.
    Occasion inOneRoom() {
        Modality modality = done.is().modality();
        if (modality == null && done.is().visitor() != null) {
            return this;
        }
        return switch (modality == null ? Modality.UNKNOWN : modality) {
            case IN_PERSON -> this;
            case ONLINE -> new Occasion(done, host, 0, 0, doubt);
            // Some were there and some were not, or nobody said.
            case HYBRID, UNKNOWN -> new Occasion(done, host, 0, most, Lack.MODALITY);
        };
    }
}
