package org.samklang.query.partnerships;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.events.value.Visibility;

/// One partnership in the list, with what the reader may see of it.
///
/// @param title its own name, where it has one; otherwise its parties' names serve
/// @param parties first those it was registered with, then those who joined
/// @param life what it had come to on the day asked for, or as of all that is recorded
/// @param contestedClaims how many claims contradict another one that nobody settled
public record PartnershipEntry(
        PartnershipId id,
        PartnershipKind kind,
        @Nullable Narrative title,
        List<Party> parties,
        @Nullable String programme,
        @Nullable Narrative description,
        @Nullable PartialDate agreedOn,
        List<Theme> themes,
        List<PhaseSince> phases,
        Life life,
        int contestedClaims,
        Visibility visibility) {
    public PartnershipEntry {
        parties = List.copyOf(parties);
        themes = List.copyOf(themes);
        phases = List.copyOf(phases);
    }

    /// A phase and since when, in order of time.
    public record PhaseSince(PartnershipPhase phase, PartialDate since) {}

    /// What a partnership has come to.
    public enum Life {
        REGISTERED,
        ACTIVE,
        CLOSED,
        CONTINUED
    }
}
