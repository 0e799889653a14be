package org.samklang.portal.views;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;

/// What a question is narrowed to when it is asked for a caller.
///
/// @param about the one subject it is asked for; null for the whole register
/// @param reach how far the caller sees
/// @param atLeast position that the views must have reached; null for as they are
public record Asked(@Nullable Subject about, Moment moment, Reach reach, Page page, @Nullable Long atLeast) {}
