package org.samklang.portal.pages;

import org.jspecify.annotations.Nullable;

/// A remark in the reader's language, perhaps with somebody's own words.
///
/// @param link to the entry that tells it; null where none does
record Note(String label, @Nullable Phrase words, @Nullable String link) {

    Note(String label, @Nullable Phrase words) {
        this(label, words, null);
    }
}
