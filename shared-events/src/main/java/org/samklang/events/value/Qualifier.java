package org.samklang.events.value;

/// How exactly a figure was stated (domain X7): "rundt 30 000" is ABOUT, "flere møter" is SEVERAL.
public enum Qualifier {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    SEVERAL,
    MANY,
    MOST,
    UNKNOWN
}
