package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the cooperation went on after its funding or its end (S1:3). From then on it can be
/// written about again as before.
///
/// @param from since when it went on
/// @param funded whether somebody paid for it
public record RecordContinuation(PartnershipId partnershipId, PartialDate from, boolean funded, @Nullable Narrative note)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipContinued continued = new PartnershipContinued(partnershipId, from, funded, note);
        if (partnership.stands(continued)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/from", from, circumstances.today(), reasons);
        DateRule.inOrder("/from", partnership.registration().agreedOn(), from, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(continued);
    }
}
