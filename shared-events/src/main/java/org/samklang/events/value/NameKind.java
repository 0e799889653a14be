package org.samklang.events.value;

/// What a name is to the thing it names (domain X4). Exports use OFFICIAL, search finds them all.
public enum NameKind {
    OFFICIAL,
    SHORT,
    TRANSLATION,
    ALIAS,
    MISSPELLING,
    FORMER
}
