package org.samklang.command.partnership;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartnershipId;

/// Keeps what one source says and another may deny: 15 years (S1:22), 16 years (S1:29).
///
/// @param value the comparable core of the claim: `P15Y`, `2001`, `ACCESSIBILITY`
public record RecordClaim(
        PartnershipId partnershipId,
        ClaimId claimId,
        ClaimSubject about,
        String value,
        Narrative statement)
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
