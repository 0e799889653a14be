package org.samklang.query.partnerships;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ClaimSubject;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.events.value.Visibility;

/// One thing known of one partnership. Each has its own visibility, so that a theme for few takes nothing else from many.
///
/// @param on since when, where it matters and is known
/// @param madeAt position of the fact that made it
record ListRow(
        PartnershipId partnership,
        Said said,
        @Nullable PartialDate on,
        Visibility visibility,
        long madeAt,
        int order) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Registered.class, name = "registered"),
        @JsonSubTypes.Type(value = Joined.class, name = "party"),
        @JsonSubTypes.Type(value = Chosen.class, name = "theme"),
        @JsonSubTypes.Type(value = Entered.class, name = "phase"),
        @JsonSubTypes.Type(value = Came.class, name = "life"),
        @JsonSubTypes.Type(value = Claimed.class, name = "claim")
    })
    sealed interface Said {}

    record Registered(
            PartnershipKind kind,
            @Nullable Narrative title,
            @Nullable String programme,
            @Nullable Narrative description)
            implements Said {}

    record Joined(Party party) implements Said {}

    record Chosen(Theme theme) implements Said {}

    record Entered(PartnershipPhase phase) implements Said {}

    /// What it had come to.
    record Came(PartnershipEntry.Life life) implements Said {}

    record Claimed(ClaimSubject about, String value, boolean resolved) implements Said {}
}
