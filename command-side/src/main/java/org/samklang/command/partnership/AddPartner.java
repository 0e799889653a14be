package org.samklang.command.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Takes a further organisation into the partnership, such as a university (S4:7).
public record AddPartner(PartnershipId partnershipId, Party party, @Nullable PartialDate addedOn)
        implements Intent<Partnership> {

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
    public List<? extends Fact> decide(Partnership state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
