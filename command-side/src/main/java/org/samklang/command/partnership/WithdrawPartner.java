package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.Stay;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that a party left. It may still write about the time in which it took part.
///
/// Refused where fewer than two parties stay in every reading: then the partnership is closed instead.
public record WithdrawPartner(
        PartnershipId partnershipId,
        OrganisationId organisation,
        PartialDate withdrawnOn,
        @Nullable Narrative reason)
        implements PartnershipIntent {

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnerWithdrawn withdrawn = new PartnerWithdrawn(partnershipId, organisation, withdrawnOn, reason);
        if (partnership.stands(withdrawn)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LifeRule.check("/withdrawnOn", withdrawnOn, partnership, circumstances, reasons);
        DateRule.inOrder("/withdrawnOn", partnership.registration().agreedOn(), withdrawnOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Parties parties = Parties.of(partnership);
        List<Stay> stays = parties.of(organisation);
        if (stays.isEmpty()) {
            reasons.add(new Reason.NotAParty("/organisation", organisation));
        } else if (parties.endingOn(organisation, withdrawnOn).isEmpty()) {
            refuseTheEnd(stays, reasons);
        } else if (!parties.left(organisation, withdrawnOn).twoStay()) {
            reasons.add(new Reason.TooFewParties("/organisation"));
        }
        Rejection.ifAny(reasons);
        return List.of(withdrawn);
    }

    /// It left already, or had not come yet.
    private void refuseTheEnd(List<Stay> stays, List<Reason> into) {
        stays.stream()
                .filter(stay -> stay.until() == null)
                .findFirst()
                .ifPresentOrElse(
                        stay -> DateRule.inOrder("/withdrawnOn", stay.from(), withdrawnOn, into),
                        () -> into.add(new Reason.AlreadyEnded(
                                "/withdrawnOn", Objects.requireNonNull(stays.getLast().until()))));
    }
}
