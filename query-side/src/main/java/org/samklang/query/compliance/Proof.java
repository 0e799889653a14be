package org.samklang.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Trace;

/// A fact that proves something.
///
/// @param entry the timeline's entry that tells it: `activity:meeting-2021`; null where no timeline does
/// @param on when it happened, as far as its source says
/// @param what what it was about, in somebody's words
/// @param about on whose timelines it stands
public record Proof(
        ProofKind kind,
        @Nullable String entry,
        @Nullable PartialDate on,
        @Nullable Narrative what,
        List<Subject> about,
        Trace trace) {
    public Proof {
        about = List.copyOf(about);
    }
}
