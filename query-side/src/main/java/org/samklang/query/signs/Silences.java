package org.samklang.query.signs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        LocalDate earliest = dated.stream()
                .filter(entry -> counts(since, entry))
                .map(entry -> on(entry).earliest())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (earliest != null && !isSilent(earliest)) {
            return Optional.empty();
        }
        LocalDate latest = dated.stream().map(this::until).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new Found(
                new Silence(months, since, earliest, latest, undated),
                undated > 0 || !isSilent(latest),
                dated.stream()
                        .filter(entry -> until(entry).equals(latest)
                                || counts(since, entry) && Objects.equals(earliest, on(entry).earliest()))
                        .toList()));
    }

    /// What may not have happened by the day is no contact in some reading. A partnership that may not have begun was not
    /// silent before it did.
    private static boolean counts(Since since, TimelineEntry entry) {
        return since == Since.BEGINNING || entry.happened() != Happened.PERHAPS;
    }

    private LocalDate until(TimelineEntry entry) {
        LocalDate latest = on(entry).latest();
        return latest == null || latest.isAfter(day) ? day : latest;
    }

    private boolean isSilent(LocalDate last) {
        return !last.plusMonths(months).isAfter(day);
    }
}
