package org.samklang.query.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what was asked for and what was passed on, by partnership and in all. Answered with [Exchanges].
///
/// @param about only in this partnership, network or programme, or between this organisation and others; null for the whole
///     register
/// @param from only learning that went on from this day on; requests are told whenever they were made
/// @param until only learning that went on until this day
/// @param reach how far the reader sees across the register: one subject leads to the partnerships of others
/// @param page of partnerships; figures are always those of all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindExchanges(
        @Nullable Subject about,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Moment moment,
        Reach reach,
        Page page,
        @Nullable Long atLeast)
        implements Question<Exchanges> {

    @Override
    public Class<Exchanges> answer() {
        return Exchanges.class;
    }
}
