package org.samklang.portal.pages;

import org.jspecify.annotations.Nullable;

/// A remark in the reader's language, perhaps with somebody's own words.
record Note(String label, @Nullable Phrase words) {}
