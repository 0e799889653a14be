package org.samklang.events;

/// By what learning is passed on (S0:43).
public enum DisseminationChannel {
    NEWSLETTER,
    INTRANET,
    SEMINAR,
    WEBSITE,
    PODCAST,
    FILM,
    MEETING,
    OTHER
}
