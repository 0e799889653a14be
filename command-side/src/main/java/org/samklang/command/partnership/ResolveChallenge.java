package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down how a difficulty was overcome, or why it ceased to matter. Refused where nobody recorded it,
/// and wholly before it was noticed.
public record ResolveChallenge(
        PartnershipId partnershipId, ChallengeId challengeId, PartialDate resolvedOn, Narrative resolution)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ChallengeResolved resolved = new ChallengeResolved(partnershipId, challengeId, resolvedOn, resolution);
        if (partnership.stands(resolved)) {
            return List.of();
        }
        ChallengeRecorded challenge = partnership.challenge(challengeId)
                .orElseThrow(() -> new Rejection(new Reason.UnknownHere("/challengeId", challengeId.value())));
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/resolvedOn", resolvedOn, partnership, circumstances, reasons);
        DateRule.inOrder("/resolvedOn", challenge.noticedOn(), resolvedOn, reasons);
        DateRule.onlyOneEnd("/resolvedOn", partnership.resolvedOn(challengeId), resolvedOn, reasons);
        TextRule.narrative("/resolution", resolution, reasons);
        Rejection.ifAny(reasons);
        return List.of(resolved);
    }
}
