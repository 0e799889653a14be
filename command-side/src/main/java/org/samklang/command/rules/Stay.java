package org.samklang.command.rules;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// For how long somebody was a member, or something rested. What has no end goes on.
///
/// @param from since when; unknown when missing
/// @param until until when; not over when missing
public record Stay(@Nullable PartialDate from, @Nullable PartialDate until) {

    /// Whether it would run beside one that stands, in every reading of the dates. Leaving and coming back on the same
    /// day is no clash.
    ///
    /// One without an end is taken to be over in time where it began wholly before the one that stands: its end is
    /// merely written down later.
    public boolean clashesWith(Stay standing) {
        return !afterwards(standing) && !beforehand(standing);
    }

    /// Whether it goes on and can have begun by then.
    public boolean canEndOn(PartialDate day) {
        return until == null && (from == null || !day.whollyBefore(from));
    }

    /// That one can have been over when this one began.
    private boolean afterwards(Stay standing) {
        return standing.until != null && reaches(standing.until);
    }

    /// This one can have been over when that one began.
    private boolean beforehand(Stay standing) {
        return until == null
                ? from != null && standing.from != null && from.whollyBefore(standing.from)
                : standing.reaches(until);
    }

    /// Whether it can have begun on that date or later.
    private boolean reaches(PartialDate date) {
        PartialDate latestStart = from == null ? until : from;
        return latestStart == null || !date.whollyAfter(latestStart);
    }
}
