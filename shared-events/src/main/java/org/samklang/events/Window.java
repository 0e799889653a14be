package org.samklang.events;

/// Over which time a frequency is counted.
public enum Window {
    CALENDAR_YEAR,
    /// Any twelve months on end.
    ROLLING_YEAR,
    /// Years counted from the day the project began.
    PROJECT_YEAR
}
