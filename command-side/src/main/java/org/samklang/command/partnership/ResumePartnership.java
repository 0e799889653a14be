package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the work goes on. Refused where it did not rest then, in any reading of the dates.
public record ResumePartnership(PartnershipId partnershipId, PartialDate resumedOn, @Nullable Narrative note)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipResumed resumed = new PartnershipResumed(partnershipId, resumedOn, note);
        if (partnership.stands(resumed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/resumedOn", resumedOn, partnership, circumstances, reasons);
        if (Suspensions.of(partnership).endingOn(resumedOn).isEmpty()) {
            reasons.add(new Reason.NotSuspended("/resumedOn"));
        }
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(resumed);
    }
}
