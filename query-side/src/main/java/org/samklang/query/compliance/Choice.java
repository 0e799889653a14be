package org.samklang.query.compliance;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.RuleSetId;

/// By what a partnership is judged.
///
/// @param ruleSet only this set, whether or not it was adopted; null for those that were
/// @param version this version, whether or not it was in force or adopted; null for the one in force on the day. A new
///     version judges the past only where it is asked for (X11).
/// @param perParty how composition is read; null for as the rule says (X12)
public record Choice(@Nullable RuleSetId ruleSet, @Nullable Integer version, @Nullable Boolean perParty) {

    /// What was adopted, by what was in force, as it says.
    public static final Choice ADOPTED = new Choice(null, null, null);
}
