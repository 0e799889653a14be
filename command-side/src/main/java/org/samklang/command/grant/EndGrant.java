package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the grant came to its end. Money may still be called back, and reports still be due.
///
/// Refused for an end wholly before the award. Beside an end that stands, only a date that says the same more exactly is
/// recorded.
public record EndGrant(GrantId grantId, PartialDate endedOn, @Nullable Narrative note) implements GrantIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        GrantEnded ended = new GrantEnded(grantId, grant.award().partnerships(), endedOn, note);
        if (grant.stands(ended)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/endedOn", endedOn, circumstances.today(), reasons);
        DateRule.inOrder("/endedOn", grant.award().awardedOn(), endedOn, reasons);
        DateRule.onlyOneEnd("/endedOn", grant.endedOn(), endedOn, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(ended);
    }
}
