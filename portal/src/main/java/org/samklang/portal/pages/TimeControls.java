package org.samklang.portal.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Moment;

/// The two time axes as a page's address carries them: as of a day, and known at a position or an instant.
///
/// @param asOf the day that is shown
/// @param asOfText what was given, to be shown again; empty where nothing was
/// @param knownAtText what was given; empty where nothing was
/// @param asOfWrong whether what was given is no day; then the page is as of today
/// @param knownAtWrong whether what was given is neither a position nor an instant; then everything is shown
record TimeControls(
        LocalDate asOf,
        String asOfText,
        String knownAtText,
        boolean asOfWrong,
        boolean knownAtWrong,
        Moment moment) {

    private static final int LONGEST = 40;

    static TimeControls read(@Nullable String asOf, @Nullable String knownAt, LocalDate today) {
        String day = shortened(asOf);
        String known = shortened(knownAt);
        LocalDate chosen = day(day);
        Moment knownMoment = known.isEmpty() ? Moment.live() : moment(known);
        LocalDate shown = chosen == null ? today : chosen;
        return new TimeControls(
                shown,
                day,
                known,
                !day.isEmpty() && chosen == null,
                knownMoment == null,
                (knownMoment == null ? Moment.live() : knownMoment).on(shown));
    }

    private static String shortened(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }

    /// A day as an address gives it; null where it gives none, or what is no day.
    static @Nullable LocalDate given(@Nullable String day) {
        return day(shortened(day));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /// A position, an instant with or without its offset (UTC then), or a day: its end.
    private static @Nullable Moment moment(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Moment.knownAt(Long.parseLong(text));
        }
        try {
            return Moment.knownAt(instant(text.replace(' ', 'T')));
        } catch (DateTimeException noInstant) {
            return null;
        }
    }

    private static Instant instant(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
        }
        return text.matches(".*(Z|[+-][0-9]{2}(:?[0-9]{2})?)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
