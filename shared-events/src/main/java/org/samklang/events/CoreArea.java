package org.samklang.events;

/// The four areas in which a municipal project builds capacity (S2:51).
public enum CoreArea {
    /// "jämlikhet"
    EQUITY,
    /// "delaktighet"
    PARTICIPATION,
    /// "ansvarsutkrävande"
    ACCOUNTABILITY,
    /// "transparens"
    TRANSPARENCY
}
