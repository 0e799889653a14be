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
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down when the money will end, as the funder said: "this is the last year" (S1:29). It may be said
/// again, with another date.
///
/// Refused for an end wholly before the award.
///
/// @param endsOn when it is to end
/// @param announcedOn when that was said
public record AnnounceGrantEnd(
        GrantId grantId, PartialDate endsOn, @Nullable PartialDate announcedOn, @Nullable Narrative note)
        implements GrantIntent {

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        GrantEndAnnounced announced =
                new GrantEndAnnounced(grantId, grant.award().partnerships(), endsOn, announcedOn, note);
        if (grant.stands(announced)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/endsOn", endsOn, reasons);
        DateRule.inOrder("/endsOn", grant.award().awardedOn(), endsOn, reasons);
        DateRule.happened("/announcedOn", announcedOn, circumstances.today(), reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(announced);
    }
}
