package org.samklang.events.value;

/// What a partial date says about a day: had it happened by the end of that day? `PERHAPS` is drawn and counted
/// apart, and `UNDATED` stands in a lane of its own; neither is ever rounded to yes or no.
public enum Happened {
    HAPPENED,
    PERHAPS,
    NOT_YET,
    UNDATED
}
