package org.samklang.portal.views;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;

/// What a question is narrowed to when it is asked for a caller.
///
/// @param about the one subject it is asked for; null for the whole register
/// @param reach how far the caller sees
/// @param wider how far the caller sees beyond the one subject; found out only for questions that look there
/// @param directory how far the caller sees in what belongs to no partnership: organisations
/// @param atLeast position that the views must have reached; null for as they are
public record Asked(
        @Nullable Subject about,
        Moment moment,
        Reach reach,
        Supplier<Reach> wider,
        Reach directory,
        Page page,
        @Nullable Long atLeast) {

    /// How far the caller sees across the register.
    public Reach everywhere() {
        return wider.get();
    }
}
