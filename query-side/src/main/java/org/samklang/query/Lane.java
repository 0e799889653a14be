package org.samklang.query;

/// Where on a line of time something can be drawn.
public enum Lane {
    /// It has a year, or a part of one.
    DATED,
    /// It has a month or day, but nobody knows of which year (S1:45 "i april").
    UNKNOWN_YEAR,
    /// Nothing is known of when.
    UNDATED
}
