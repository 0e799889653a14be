package org.samklang.command.partnership;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartnershipId;

/// Holds one of several claims to be right, for a reason. All of them stay.
public record ResolveClaim(PartnershipId partnershipId, ClaimId claimId, Narrative reason)
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
