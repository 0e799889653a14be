package org.samklang.events;

/// What sort of document it is.
public enum DocumentKind {
    STATUTE,
    STRATEGY,
    TERMS_OF_REFERENCE,
    PARTNERSHIP_AGREEMENT,
    GRANT_AGREEMENT,
    REPORT,
    ANNUAL_REPORT,
    PERIODIC_REPORT,
    PRE_STUDY,
    STUDY,
    SHADOW_REPORT,
    STATE_REPORT,
    NEWS,
    WEB_PAGE,
    PHOTO,
    FILM,
    PODCAST,
    OTHER
}
