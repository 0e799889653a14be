package org.samklang.command.partnership;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Makes the partnership active, here and now: every criterion must be met or waived by that date (S0:51-56).
public record ActivatePartnership(PartnershipId partnershipId, PartialDate activatedOn) implements Intent<Partnership> {

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
