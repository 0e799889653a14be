package org.samklang.query.continuation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Trace;
import org.samklang.query.continuation.Continuations.Continuation;
import org.samklang.query.continuation.Continuations.End;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// One partnership after one grant.
///
/// @param grant null where none is recorded
/// @param recorded everything on the partnership's timeline that can show that it went on or ended
record Continuing(PartnershipId partnership, @Nullable Grant grant, List<TimelineEntry> recorded) {

    private enum After {
        SURELY,
        PERHAPS,
        NOT
    }

    Continuation told(String key, @Nullable LocalDate day) {
        End end = grant == null ? null : grant.end(day);
        List<TimelineEntry> since = new ArrayList<>();
        List<TimelineEntry> perhaps = new ArrayList<>();
        for (TimelineEntry entry : recorded) {
            switch (after(entry, end)) {
                case SURELY -> since.add(entry);
                case PERHAPS -> perhaps.add(entry);
                case NOT -> {}
            }
        }
        List<TimelineEntry> closings = recorded.stream()
                .filter(entry -> entry.told() instanceof Told.Closing)
                .toList();
        GrantAwarded award = grant == null ? null : grant.awarded().orElse(null);
        return new Continuation(
                key,
                partnership,
                grant == null ? null : grant.id(),
                award == null ? null : award.funder(),
                award == null ? null : award.purpose(),
                end,
                outcome(end, since, perhaps),
                since,
                perhaps,
                closings,
                Trace.inOrder(Stream.of(grant == null ? List.<TimelineEntry>of() : grant.facts(), since, perhaps, closings)
                        .flatMap(List::stream)
                        .flatMap(entry -> entry.traces().stream())));
    }

    private Outcome outcome(@Nullable End end, List<TimelineEntry> since, List<TimelineEntry> perhaps) {
        if (grant != null && (end == null || !end.on().hasYear())) {
            return Outcome.END_NOT_KNOWN;
        }
        if (end != null && end.happened() == Happened.NOT_YET) {
            return Outcome.NOT_YET_ENDED;
        }
        if (end != null && end.happened() == Happened.PERHAPS) {
            return Outcome.PERHAPS_ENDED;
        }
        return !since.isEmpty() ? Outcome.CONTINUED : perhaps.isEmpty() ? Outcome.NOTHING_SINCE : Outcome.PERHAPS;
    }

    private After after(TimelineEntry entry, @Nullable End end) {
        boolean continued = entry.told() instanceof Told.Continuation;
        if (!continued && entry.state() != EntryState.HELD) {
            return After.NOT;
        }
        if (grant == null) {
            return continued ? sure(entry) : After.NOT;
        }
        return end == null || end.happened() == Happened.NOT_YET ? After.NOT : after(entry, end.on());
    }

    /// What lies on the last day of the money, or before, is not after it.
    private static After after(TimelineEntry entry, PartialDate end) {
        PartialDate on = entry.on();
        if (on == null) {
            return After.PERHAPS;
        }
        if (on.whollyAfter(end)) {
            return sure(entry);
        }
        LocalDate latest = on.latest();
        return on.whollyBefore(end) || latest != null && latest.equals(end.earliest()) ? After.NOT : After.PERHAPS;
    }

    /// Whether it had happened by the asked day is left open by some dates.
    private static After sure(TimelineEntry entry) {
        return entry.happened() == Happened.PERHAPS ? After.PERHAPS : After.SURELY;
    }
}
