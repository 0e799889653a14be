package org.samklang.portal.pages;

import org.jspecify.annotations.Nullable;

/// A text and the language that it is in.
///
/// @param lang BCP 47 tag; null for the language of the page
record Phrase(String text, @Nullable String lang) {}
