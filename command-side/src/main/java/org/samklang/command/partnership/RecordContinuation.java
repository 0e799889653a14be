package org.samklang.command.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Records that the cooperation went on after its funding or its end (S1:3).
///
/// @param from since when it went on
/// @param funded whether somebody paid for it
public record RecordContinuation(
        PartnershipId partnershipId,
        PartialDate from,
        boolean funded,
        @Nullable Narrative note)
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
