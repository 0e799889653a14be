package org.samklang.command.partnership;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;

/// What all commands about a partnership have in common.
public sealed interface PartnershipIntent extends Intent<Partnership>
        permits RegisterPartnership,
                AddPartner,
                ChooseTheme,
                EnterPhase,
                AssessPartnershipCriteria,
                WaiveCriterion,
                ActivatePartnership,
                RecordActivation,
                RecordClaim,
                ResolveClaim,
                ClosePartnership,
                RecordContinuation,
                MatchPartners,
                WithdrawPartner,
                SuspendPartnership,
                ResumePartnership,
                RecordChallenge,
                ResolveChallenge,
                SetDirectoryListing,
                AdoptRuleSet,
                WaiveRule {

    PartnershipId partnershipId();

    @Override
    default StreamType streamType() {
        return StreamType.PARTNERSHIP;
    }

    @Override
    default String id() {
        return partnershipId().value();
    }

    @Override
    default Partnership nothing() {
        return new Partnership.Unregistered();
    }

    /// A partnership is written about by its parties.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Partnership state, Circumstances circumstances) {
        return switch (state) {
            case Partnership.Unregistered _ -> null;
            case Partnership.Registered partnership -> partnership.parties();
        };
    }
}
