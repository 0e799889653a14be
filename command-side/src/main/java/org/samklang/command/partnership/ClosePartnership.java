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
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that the partnership came to its end.
///
/// Refused for an end wholly before its beginning, and for one wholly before something that stands recorded of the
/// partnership, unless it is known to have gone on.
public record ClosePartnership(PartnershipId partnershipId, PartialDate closedOn, @Nullable Narrative reason)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnershipClosed closed = new PartnershipClosed(partnershipId, closedOn, reason);
        if (partnership.stands(closed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/closedOn", closedOn, circumstances.today(), reasons);
        DateRule.inOrder("/closedOn", partnership.registration().agreedOn(), closedOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        PartialDate end = partnership.closedOn();
        if (end != null) {
            reasons.add(new Reason.AlreadyClosed("/closedOn", end));
        } else {
            PartialDate holds = partnership.with(closed).closedOn();
            partnership.dates().stream()
                    .distinct()
                    .forEach(date -> DateRule.notAfterClosing("/closedOn", date, holds, reasons));
        }
        Rejection.ifAny(reasons);
        return List.of(closed);
    }
}
