package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.ANCHOR_TOO_WIDE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.EdtfReading.Single;
import org.samklang.events.value.WrittenToken.Word;

/// Reads what means something only beside the date of its document, with the words of one language.
final class WrittenRelativeReader {

    private static final Set<Sense> POINTERS = EnumSet.of(Sense.THIS, Sense.LAST, Sense.NEXT);

    private final PartialDate anchor;
    private final Doubt doubt;
    private final String text;

    private WrittenRelativeReader(PartialDate anchor, Doubt doubt, String text) {
        this.anchor = anchor;
        this.doubt = doubt;
        this.text = text;
    }

    /// Null where it is something else.
    static @Nullable PartialDate read(WrittenText text, DateWords words, PartialDate anchor) {
        Set<Sense> said = EnumSet.noneOf(Sense.class);
        Word pointer = null;
        for (WrittenToken token : WrittenTokens.of(text, words.relatives())) {
            if (!(token instanceof Word word) || (POINTERS.contains(word.sense()) && pointer != null)) {
                return null;
            }
            said.add(word.sense());
            pointer = POINTERS.contains(word.sense()) ? word : pointer;
        }
        if (pointer == null) {
            return null;
        }
        Doubt doubt = Doubt.of(
                anchor.approximate() || said.contains(Sense.ABOUT), anchor.uncertain() || said.contains(Sense.PERHAPS));
        int step = pointer.sense() == Sense.THIS ? 0 : pointer.sense() == Sense.LAST ? -1 : 1;
        return PartialDate.of(
                new WrittenRelativeReader(anchor, doubt, text.toString()).of(Cycle.values()[pointer.number()], step));
    }

    private EdtfReading of(Cycle cycle, int step) {
        LocalDate earliest = anchor.earliest();
        LocalDate latest = anchor.latest();
        if (earliest == null || latest == null) {
            throw tooWide();
        }
        if (cycle.months() == 0) {
            if (!earliest.equals(latest)) {
                throw tooWide();
            }
            return new Single(point(earliest.plusDays(step), true, true));
        }
        int which = months(earliest) / cycle.months();
        if (months(latest) / cycle.months() != which) {
            throw tooWide();
        }
        LocalDate first = LocalDate.of(0, 1, 1).plusMonths((long) (which + step) * cycle.months());
        LocalDate last = first.plusMonths(cycle.months() - 1L);
        boolean year = cycle == Cycle.YEAR;
        return Edtf.period(point(first, !year, false), point(last, !year, false), text);
    }

    private EdtfPoint point(LocalDate day, boolean month, boolean dayOfMonth) {
        return Edtf.point(
                WrittenYear.of(day.getYear()),
                month ? day.getMonthValue() : 0,
                dayOfMonth ? day.getDayOfMonth() : 0,
                doubt,
                text);
    }

    /// Since the year 0.
    private static int months(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private InvalidPartialDate tooWide() {
        return new InvalidPartialDate(ANCHOR_TOO_WIDE, anchor.edtf());
    }
}
