package org.samklang.query.maintenance;

/// Asks how all views stand. Answered with a [ViewStatus].
public record GetViewStatus() {}
