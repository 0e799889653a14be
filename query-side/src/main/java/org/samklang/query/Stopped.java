package org.samklang.query;

/// A row that a fact could not be folded into. The row stands still from there until the fold is mended.
///
/// @param key the row's key
/// @param position the fact that could not be folded
/// @param reason the fault, for those who mend it
public record Stopped(String key, long position, String reason) {}
