package org.samklang.query.signs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which signs of risk partnerships show. Answered with [Signs].
///
/// @param about only this partnership, or what belongs to this organisation, network or programme; null for the whole
///     register
/// @param silence after how many months without contact a partnership is silent
/// @param moment must have a day: signs depend on it
/// @param reach how far the reader sees across the register: one subject leads to the partnerships of others
/// @param page of partnerships: the signs of one stay together
/// @param atLeast wait until the views have folded this position; fails with [org.samklang.query.NotYetThere]
public record FindSigns(
        @Nullable Subject about, int silence, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<Signs> {

    /// As long as funders ask for.
    public static final int NINE_MONTHS = 9;

    public FindSigns {
        Objects.requireNonNull(moment.asOf(), "asOf");
    }

    @Override
    public Class<Signs> answer() {
        return Signs.class;
    }
}
