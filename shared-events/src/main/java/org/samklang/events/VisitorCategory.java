package org.samklang.events;

/// Who comes on a visit (S1:8).
public enum VisitorCategory {
    /// "kvinneorganisasjoner"
    ORGANISATIONS,
    /// "personer som jobber innen forvaltningen"
    OFFICIALS,
    /// "politikere"
    POLITICIANS,
    OTHER
}
