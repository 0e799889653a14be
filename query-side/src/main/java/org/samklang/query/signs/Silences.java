package org.samklang.query.signs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Lane;
import org.samklang.query.signs.Signs.Silence;
import org.samklang.query.signs.Signs.Since;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Whether a partnership is silent on a day: for so many months nothing was held, in every reading of the dates or in some.
record Silences(LocalDate day, int months) {

    /// @param facts what the last contact, or the beginning, is known by
    record Found(Silence silence, boolean perhaps, List<TimelineEntry> facts) {}

    /// Missing where it is not silent in any reading.
    ///
    /// @param entries everything on the partnership's timeline that can tell
    Optional<Found> in(List<TimelineEntry> entries) {
        List<TimelineEntry> contacts =
                entries.stream().filter(entry -> entry.state() == EntryState.HELD).toList();
        List<TimelineEntry> dated = in(Lane.DATED, contacts);
        int undated = contacts.size() - dated.size();
        if (!dated.isEmpty()) {
            return found(Since.LAST_CONTACT, dated, undated);
        }
        List<TimelineEntry> beginnings = in(
                Lane.DATED,
                entries.stream()
                        .filter(entry -> entry.told() instanceof Told.Registration
                                || entry.told() instanceof Told.Activation
                                || entry.told() instanceof Told.Entering)
                        .toList());
        if (undated == 0 && !beginnings.isEmpty()) {
            return found(Since.BEGINNING, List.of(first(beginnings)), 0);
        }
        return Optional.of(new Found(
                new Silence(months, Since.NOBODY_KNOWS, null, null, undated),
                true,
                undated > 0
                        ? contacts
                        : entries.stream()
                                .filter(entry -> entry.told() instanceof Told.Registration)
                                .toList()));
    }

    private static List<TimelineEntry> in(Lane lane, List<TimelineEntry> entries) {
        return entries.stream().filter(entry -> entry.lane() == lane).toList();
    }

    private static TimelineEntry first(List<TimelineEntry> entries) {
        return entries.stream()
                .min(Comparator.comparing(Silences::on, PartialDate.ORDER))
                .orElseThrow();
    }

    private static PartialDate on(TimelineEntry entry) {
        return entry.on() == null ? PartialDate.unknown() : entry.on();
    }

    /// The last of these was at the earliest when the last that surely happened was in its earliest reading, and at the
    /// latest when any was in its latest.
    private Optional<Found> found(Since since, List<TimelineEntry> dated, int undated) {
        LocalDate earliest = null;
        LocalDate latest = null;
        for (TimelineEntry entry : dated) {
            LocalDate from = on(entry).earliest();
            if (entry.happened() != Happened.PERHAPS && from != null && (earliest == null || from.isAfter(earliest))) {
                earliest = from;
            }
            LocalDate until = until(entry);
            if (latest == null || until.isAfter(latest)) {
                latest = until;
            }
        }
        if (earliest != null && !isSilent(earliest)) {
            return Optional.empty();
        }
        boolean surely = undated == 0 && latest != null && isSilent(latest);
        return Optional.of(new Found(
                new Silence(months, since, earliest, latest, undated), !surely, last(dated, earliest, latest)));
    }

    private LocalDate until(TimelineEntry entry) {
        LocalDate latest = on(entry).latest();
        return latest == null || latest.isAfter(day) ? day : latest;
    }

    private boolean isSilent(LocalDate last) {
        return !last.plusMonths(months).isAfter(day);
    }

    /// Those that set the bounds.
    private List<TimelineEntry> last(
            List<TimelineEntry> dated, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Predicate<TimelineEntry> bound = entry -> until(entry).equals(latest)
                || entry.happened() != Happened.PERHAPS && earliest != null && earliest.equals(on(entry).earliest());
        return dated.stream().filter(bound).toList();
    }
}
