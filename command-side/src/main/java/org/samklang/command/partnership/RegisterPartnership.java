package org.samklang.command.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Makes a partnership known: two or more organisations work together, or mean to (S0:49).
///
/// @param title how the partnership is called where it has a name of its own
/// @param agreedOn since when, as far as the source says
/// @param programme the programme it runs under, in the source's words
public record RegisterPartnership(
        PartnershipId partnershipId,
        List<Party> parties,
        PartnershipKind kind,
        @Nullable Narrative title,
        @Nullable PartialDate agreedOn,
        @Nullable String programme,
        @Nullable Narrative description)
        implements Intent<Partnership> {

    public RegisterPartnership {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    @Override
    public StreamType streamType() {
        return StreamType.PARTNERSHIP;
    }

    @Override
    public String id() {
        return partnershipId.value();
    }

    @Override
    public Partnership nothing() {
        return new Partnership.Unregistered();
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<? extends Fact> decide(Partnership state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
