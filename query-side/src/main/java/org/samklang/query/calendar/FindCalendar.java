package org.samklang.query.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what is to come, as it stood on a day. Answered with [Calendar].
///
/// @param about only on this timeline; null for the whole register
/// @param from the first day that is shown; null for the day asked for
/// @param until the last day that is shown; null for as far as there is something
/// @param moment must have a day
/// @param everywhere how far the reader sees beyond that timeline
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindCalendar(
        @Nullable Subject about,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Moment moment,
        Reach reach,
        Reach everywhere,
        Page page,
        @Nullable Long atLeast)
        implements Question<Calendar> {
    public FindCalendar {
        Objects.requireNonNull(moment.asOf(), "asOf");
    }

    @Override
    public Class<Calendar> answer() {
        return Calendar.class;
    }
}
