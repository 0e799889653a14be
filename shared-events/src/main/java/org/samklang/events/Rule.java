package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;

/// One rule, as its document words it, and what has to hold for it to be kept.
///
/// @param code its name within the set: `MEET2`
/// @param text the words of the document
/// @param document short name of the document: `S2`
/// @param locator where in it: a line
public record Rule(
        String code,
        RuleStrength strength,
        Narrative text,
        @Nullable String document,
        @Nullable String locator,
        RuleCheck check) {}
