package org.samklang.events;

/// What a result or an outcome bears on, as KSS names its goals (S1:5).
public enum ResultArea {
    /// "holdninger"
    ATTITUDES,
    /// "atferd"
    BEHAVIOUR,
    /// "juridiske rammeverk"
    LEGAL_FRAMEWORK,
    /// "hjelpetiltak"
    SUPPORT_SERVICES,
    /// "kontroll over økonomiske ressurser"
    ECONOMIC_RESOURCES,
    /// "innflytelse i politiske strukturer"
    POLITICAL_INFLUENCE,
    /// "øke bevisstheten" (S1:42)
    AWARENESS,
    OTHER
}
