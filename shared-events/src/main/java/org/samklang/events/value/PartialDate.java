package org.samklang.events.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.EdtfReading.Period;
import org.samklang.events.value.EdtfReading.Single;

/// A date as far as it is known: a day, a month, a season, a year, a period with one end open, a day of a year nobody
/// wrote down, or nothing at all. Kept as EDTF (ISO 8601-2) text in one spelling, never rounded to a day.
///
/// EDTF level 1 without times of day and without years outside 0000 to 9999, and from level 2 the unknown year:
/// `2014`, `2013-10`, `2013-23` (autumn), `2014-04-01/2018-03-31`, `../2014`, `2014/`, `2013~`, `199X`, `XXXX-06-04`,
/// `XXXX`. Seasons have bounds by convention: spring begins on 1 March, summer on 1 June, autumn on 1 September, winter
/// on 1 December and ends with February of the next year; 29 to 32 are the seasons of the southern hemisphere.
///
/// Bounds are those of the text: "about 2013" has the bounds of 2013. What only holds when the text is exact
/// ([#whollyAfter], [#whollyBefore]) is never said of an end that is approximate or uncertain.
///
/// The constructor takes every text, so that whatever was once stored can be read again; a text that is no date has no
/// bounds and sorts among the unknown. [#parse] refuses it.
///
/// @param inferredFrom how the date was found when nobody wrote it down ("'this year' in a report of 2014"); null for a
///     date taken from its source as it stands
public record PartialDate(String edtf, @Nullable String inferredFrom) {

    /// Dated before undated; by earliest day, then latest, then text. A period without a start comes first. Dates of an
    /// unknown year follow, by month and day, and then dates that are not known at all.
    public static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::bounds, Bounds.ORDER)
            .thenComparing(PartialDate::edtf)
            .thenComparing(PartialDate::inferredFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public PartialDate {
        Objects.requireNonNull(edtf, "edtf");
    }

    /// Reads EDTF and keeps it in its one spelling. Refuses with [InvalidPartialDate]; for what people write, see
    /// [WrittenDates].
    public static PartialDate parse(String edtf) {
        return of(Edtf.read(edtf.strip()));
    }

    public static PartialDate on(LocalDate day) {
        return parse(day.toString());
    }

    /// Not known at all; without bounds.
    public static PartialDate unknown() {
        return new PartialDate(EdtfPoint.NO_YEAR, null);
    }

    static PartialDate of(EdtfReading reading) {
        return new PartialDate(reading.text(), null);
    }

    /// Sorts as text the way [#ORDER] sorts dates, for a column of a table (compared byte by byte, `COLLATE "C"`).
    public String sortKey() {
        Bounds bounds = bounds();
        return bounds.lane() + sortable(bounds.first()) + sortable(bounds.last()) + edtf;
    }

    private static String sortable(int yearDay) {
        return switch (yearDay) {
            case Integer.MIN_VALUE -> "-------";
            case Integer.MAX_VALUE -> "~~~~~~~";
            default -> String.format(Locale.ROOT, "%07d", yearDay);
        };
    }

    /// The same date, with the reasoning that led to it.
    public PartialDate inferred(String basis) {
        return new PartialDate(edtf, basis);
    }

    public Precision precision() {
        return switch (reading()) {
            case null -> Precision.UNKNOWN;
            case Single(EdtfPoint point) -> point.precision();
            case Period _ -> bounds() instanceof Bounds.Yearless ? Precision.UNKNOWN_YEAR : Precision.INTERVAL;
        };
    }

    /// "About": at either end, for a period.
    public boolean approximate() {
        return startDoubt().approximate() || endDoubt().approximate();
    }

    /// The source is not sure, or we are not sure of the source: at either end, for a period.
    public boolean uncertain() {
        return startDoubt().uncertain() || endDoubt().uncertain();
    }

    public boolean hasYear() {
        return bounds() instanceof Bounds.Dated;
    }

    /// The first day it can have been; null where no year is known and for a period without a start.
    public @Nullable LocalDate earliest() {
        return bounds() instanceof Bounds.Dated dated ? dated.earliest() : null;
    }

    /// The last day it can have been; null where no year is known and for a period without an end.
    public @Nullable LocalDate latest() {
        return bounds() instanceof Bounds.Dated dated ? dated.latest() : null;
    }

    /// When it ends: the end of a period, with what was said of it, and any other date itself. Null for a period without an
    /// end.
    public @Nullable PartialDate end() {
        return reading() instanceof Period(EdtfEnd _, EdtfEnd end)
                ? end instanceof EdtfPoint point ? new PartialDate(point.text(), inferredFrom) : null
                : this;
    }

    /// When it begins: the start of a period, with what was said of it, and any other date itself. Null for a period without
    /// a start.
    public @Nullable PartialDate start() {
        return reading() instanceof Period(EdtfEnd start, EdtfEnd _)
                ? start instanceof EdtfPoint point ? new PartialDate(point.text(), inferredFrom) : null
                : this;
    }

    /// Whether this says the same as an earlier statement, or more, without contradicting it: it lies inside the
    /// earlier
    /// bounds. Where the year was unknown, month and day must agree. Anything refines an unknown date.
    public boolean refines(PartialDate earlier) {
        return bounds().within(earlier.bounds());
    }

    /// After that day in every reading; false where that cannot be known.
    public boolean whollyAfter(LocalDate day) {
        LocalDate earliest = earliest();
        return earliest != null && startDoubt() == Doubt.NONE && earliest.isAfter(day);
    }

    /// Before that day in every reading; false where that cannot be known.
    public boolean whollyBefore(LocalDate day) {
        LocalDate latest = latest();
        return latest != null && endDoubt() == Doubt.NONE && latest.isBefore(day);
    }

    /// After all of the other date in every reading of both; false where that cannot be known.
    public boolean whollyAfter(PartialDate other) {
        LocalDate latest = other.latest();
        return latest != null && other.endDoubt() == Doubt.NONE && whollyAfter(latest);
    }

    /// Before all of the other date in every reading of both; false where that cannot be known.
    public boolean whollyBefore(PartialDate other) {
        return other.whollyAfter(this);
    }

    /// What had happened by the end of a day, by the bounds: a period counts as happened when it is over.
    public Happened asOf(LocalDate day) {
        if (!(bounds() instanceof Bounds.Dated(LocalDate earliest, LocalDate latest))) {
            return Happened.UNDATED;
        }
        if (latest != null && !latest.isAfter(day)) {
            return Happened.HAPPENED;
        }
        return earliest != null && earliest.isAfter(day) ? Happened.NOT_YET : Happened.PERHAPS;
    }

    @Nullable
    EdtfReading reading() {
        return KnownDates.of(edtf).reading();
    }

    private Bounds bounds() {
        return KnownDates.of(edtf).bounds();
    }

    private Doubt startDoubt() {
        return switch (reading()) {
            case null -> Doubt.NONE;
            case Single(EdtfPoint point) -> point.doubt();
            case Period(EdtfEnd start, EdtfEnd _) -> start instanceof EdtfPoint point ? point.doubt() : Doubt.NONE;
        };
    }

    private Doubt endDoubt() {
        return switch (reading()) {
            case null -> Doubt.NONE;
            case Single(EdtfPoint point) -> point.doubt();
            case Period(EdtfEnd _, EdtfEnd end) -> end instanceof EdtfPoint point ? point.doubt() : Doubt.NONE;
        };
    }
}
