package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartnershipId;

/// The act of holding one of several claims to be right, for a reason. All of them stay, and a better reason may turn it
/// round later: the last resolution about a subject counts.
public record ResolveClaim(PartnershipId partnershipId, ClaimId claimId, Narrative reason)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ClaimRecorded claim = partnership
                .all(ClaimRecorded.class)
                .filter(recorded -> recorded.claimId().equals(claimId))
                .findFirst()
                .orElseThrow(() -> new Rejection(new Reason.UnknownClaim("/claimId", claimId)));
        ClaimResolved resolved = new ClaimResolved(partnershipId, claimId, claim.about(), reason);
        Optional<ClaimResolved> standing = partnership
                .all(ClaimResolved.class)
                .filter(earlier -> earlier.about() == claim.about())
                .reduce((earlier, later) -> later);
        if (standing.filter(resolved::equals).isPresent()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(resolved);
    }
}
