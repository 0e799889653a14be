package org.samklang.events;

/// Where a politician stands in the council that sent them. The largest party is not always a majority (X11).
public enum PoliticalPosition {
    LARGEST_PARTY,
    MAJORITY,
    OPPOSITION,
    INDEPENDENT,
    UNKNOWN
}
