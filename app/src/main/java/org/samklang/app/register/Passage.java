package org.samklang.app.register;

import org.jspecify.annotations.Nullable;

/// A sentence of a document that no entry of the register quotes.
///
/// @param document short name of the document: `S1`
/// @param line where it stands
/// @param begins its first words
/// @param entry the entry that holds what it says; null where it is no fact
/// @param why what it is there, or why it is no fact
public record Passage(String document, int line, String begins, @Nullable String entry, String why) {}
