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
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the amount or the period of a grant was changed, and why.
///
/// Refused where neither is named, in another currency, and wholly before the award.
///
/// @param amount what is awarded now in all; nothing where that did not change
/// @param period from when until when it may be spent now; nothing where that did not change
public record AmendGrant(
        GrantId grantId,
        @Nullable Money amount,
        @Nullable PartialDate period,
        @Nullable PartialDate amendedOn,
        Narrative reason)
        implements GrantIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        GrantAmended amended =
                new GrantAmended(grantId, grant.award().partnerships(), amount, period, amendedOn, reason);
        if (grant.stands(amended)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (amount == null && period == null) {
            reasons.add(new Reason.Missing("/amount"));
        }
        CurrencyRule.check("/amount", amount, grant, reasons);
        DateRule.wellFormed("/period", period, reasons);
        DateRule.happened("/amendedOn", amendedOn, circumstances.today(), reasons);
        DateRule.inOrder("/amendedOn", grant.award().awardedOn(), amendedOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(amended);
    }
}
