package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the work rests. What happened meanwhile all the same may still be recorded.
///
/// Refused while it rests already, in every reading of the dates.
public record SuspendPartnership(PartnershipId partnershipId, PartialDate suspendedOn, @Nullable Narrative reason)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipSuspended suspended = new PartnershipSuspended(partnershipId, suspendedOn, reason);
        if (partnership.stands(suspended)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/suspendedOn", suspendedOn, partnership, circumstances, reasons);
        Suspensions.of(partnership)
                .clashing(suspendedOn)
                .ifPresent(rest -> reasons.add(
                        new Reason.AlreadySuspended("/suspendedOn", Objects.requireNonNull(rest.from()))));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(suspended);
    }
}
