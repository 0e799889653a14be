package org.samklang.events.value;

/// How much of a date is known. A date is never shown with more precision than it has.
///
/// `UNKNOWN_YEAR` is a date, a month, a season or a period within a year that nobody wrote down ("I april");
/// `UNKNOWN` says nothing at all about when.
public enum Precision {
    CENTURY,
    DECADE,
    YEAR,
    SEASON,
    MONTH,
    DAY,
    INTERVAL,
    UNKNOWN_YEAR,
    UNKNOWN
}
