package org.samklang.events;

/// What somebody contributed to an activity.
public enum ContributionKind {
    /// "innlegg" (S1:29, S1:49).
    SPEECH,
    /// "åpningsinnlegg" (S3:12).
    OPENING_ADDRESS,
    PRESENTATION,
    /// "viktige innspill" (S1:37).
    INPUT,
    /// "visades en film" (S4:81).
    FILM,
    /// "podcast" (S4:85).
    INTERVIEW,
    OTHER
}
