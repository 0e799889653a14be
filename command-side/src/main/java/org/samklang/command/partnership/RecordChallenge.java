package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down a difficulty that the partnership meets: across cultures, in reaching North Cyprus (S1:42).
public record RecordChallenge(
        PartnershipId partnershipId, ChallengeId challengeId, Narrative challenge, @Nullable PartialDate noticedOn)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ChallengeRecorded recorded = new ChallengeRecorded(partnershipId, challengeId, challenge, noticedOn);
        Optional<ChallengeRecorded> known = partnership.challenge(challengeId);
        if (known.filter(recorded::equals).isPresent()) {
            return List.of();
        }
        if (known.isPresent()) {
            throw new Rejection(new Reason.AlreadyRecorded("/challengeId", challengeId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/challengeId", challengeId, reasons);
        TextRule.narrative("/challenge", challenge, reasons);
        LifeRule.check("/noticedOn", noticedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(recorded);
    }
}
