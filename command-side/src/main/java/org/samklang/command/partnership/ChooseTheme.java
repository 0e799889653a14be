package org.samklang.command.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;

/// Records a theme of the partnership. Several may hold at once, and sources may differ (S2:23).
///
/// @param decidedBy the parties that chose it, where known
public record ChooseTheme(
        PartnershipId partnershipId,
        Theme theme,
        @Nullable PartialDate chosenOn,
        List<OrganisationId> decidedBy)
        implements Intent<Partnership> {

    public ChooseTheme {
        decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
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
    public List<? extends Fact> decide(Partnership state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
