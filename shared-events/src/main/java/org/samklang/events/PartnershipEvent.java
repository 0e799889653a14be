package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Theme;

/// Everything that can ever be true of a partnership, in the order people usually live it.
public sealed interface PartnershipEvent extends Fact {
    PartnershipId partnershipId();

    @Override
    default String streamId() {
        return StreamType.PARTNERSHIP.streamId(partnershipId().value());
    }

    /// Two or more organisations work together, or mean to. More than two is normal (S0:49).
    ///
    /// @param title how the partnership is called where it has a name of its own
    /// @param agreedOn since when, as far as the source says
    /// @param programme the programme it runs under, in the source's words
    @EventName("partnership.registered")
    record PartnershipRegistered(
            PartnershipId partnershipId,
            List<Party> parties,
            PartnershipKind kind,
            @Nullable Narrative title,
            @Nullable PartialDate agreedOn,
            @Nullable String programme,
            @Nullable Narrative description)
            implements PartnershipEvent {
        public PartnershipRegistered {
            parties = List.copyOf(parties);
        }
    }

    /// A further organisation joined, such as a university (S4:7).
    @EventName("partnership.partner-added")
    record PartnerAdded(PartnershipId partnershipId, Party party, @Nullable PartialDate addedOn)
            implements PartnershipEvent {}

    /// A theme was chosen; several may hold at once, and sources may differ (X2).
    ///
    /// @param decidedBy the parties that chose it, where known (S2:23)
    @EventName("partnership.theme-chosen")
    record ThemeChosen(
            PartnershipId partnershipId, Theme theme, @Nullable PartialDate chosenOn, List<OrganisationId> decidedBy)
            implements PartnershipEvent {
        public ThemeChosen {
            decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
        }
    }

    /// The partnership entered a phase.
    @EventName("partnership.phase-entered")
    record PhaseEntered(PartnershipId partnershipId, PartnershipPhase phase, PartialDate enteredOn)
            implements PartnershipEvent {}

    /// Somebody judged the partnership by the four criteria (S0:51-56).
    @EventName("partnership.criteria-assessed")
    record PartnershipCriteriaAssessed(
            PartnershipId partnershipId, List<CriterionAssessment> assessments, PartialDate assessedOn)
            implements PartnershipEvent {
        public PartnershipCriteriaAssessed {
            assessments = List.copyOf(assessments);
        }
    }

    /// A criterion was set aside for this partnership, for a reason.
    @EventName("partnership.criterion-waived")
    record CriterionWaived(
            PartnershipId partnershipId, PartnershipCriterion criterion, Narrative reason, PartialDate waivedOn)
            implements PartnershipEvent {}

    /// The partnership was made active here, with every criterion met or waived.
    @EventName("partnership.activated")
    record PartnershipActivated(PartnershipId partnershipId, PartialDate activatedOn) implements PartnershipEvent {}

    /// The partnership became active then, says the source. Nobody here decided it, so nothing gated it.
    @EventName("partnership.activation-recorded")
    record ActivationRecorded(PartnershipId partnershipId, PartialDate activatedOn) implements PartnershipEvent {}

    /// One source says something that another may deny: 15 years (S1:22), 16 years (S1:29).
    ///
    /// @param value the comparable core of the claim: `P15Y`, `ACCESSIBILITY`
    @EventName("partnership.claim-recorded")
    record ClaimRecorded(
            PartnershipId partnershipId, ClaimId claimId, ClaimSubject about, String value, Narrative statement)
            implements PartnershipEvent {}

    /// The contradiction was looked into. All claims stay; this one is held to be right.
    @EventName("partnership.claim-resolved")
    record ClaimResolved(PartnershipId partnershipId, ClaimId claimId, ClaimSubject about, Narrative reason)
            implements PartnershipEvent {}

    /// The partnership came to its end.
    @EventName("partnership.closed")
    record PartnershipClosed(PartnershipId partnershipId, PartialDate closedOn, @Nullable Narrative reason)
            implements PartnershipEvent {}

    /// The cooperation went on after its funding or its end (S1:3).
    @EventName("partnership.continued")
    record PartnershipContinued(PartnershipId partnershipId, PartialDate from, boolean funded, @Nullable Narrative note)
            implements PartnershipEvent {}

    /// Somebody brought the parties together: "blivit matchade" (S4:5).
    @EventName("partnership.partners-matched")
    record PartnersMatched(
            PartnershipId partnershipId, @Nullable OrganisationId matchedBy, @Nullable PartialDate matchedOn)
            implements PartnershipEvent {}

    /// A party left. Two stay at least.
    @EventName("partnership.partner-withdrawn")
    record PartnerWithdrawn(
            PartnershipId partnershipId,
            OrganisationId organisation,
            PartialDate withdrawnOn,
            @Nullable Narrative reason)
            implements PartnershipEvent {}

    /// The work rests.
    @EventName("partnership.suspended")
    record PartnershipSuspended(PartnershipId partnershipId, PartialDate suspendedOn, @Nullable Narrative reason)
            implements PartnershipEvent {}

    /// The work goes on.
    @EventName("partnership.resumed")
    record PartnershipResumed(PartnershipId partnershipId, PartialDate resumedOn, @Nullable Narrative note)
            implements PartnershipEvent {}

    /// The partnership meets a difficulty: cultures, reaching North Cyprus (S1:42).
    @EventName("partnership.challenge-recorded")
    record ChallengeRecorded(
            PartnershipId partnershipId,
            ChallengeId challengeId,
            Narrative challenge,
            @Nullable PartialDate noticedOn)
            implements PartnershipEvent {}

    /// The difficulty was overcome, or ceased to matter.
    @EventName("partnership.challenge-resolved")
    record ChallengeResolved(
            PartnershipId partnershipId, ChallengeId challengeId, PartialDate resolvedOn, Narrative resolution)
            implements PartnershipEvent {}

    /// How the partnership stands in the directory of ongoing projects: short information, and whom to call (S0:64).
    ///
    /// @param listed whether it is to stand there
    /// @param contact the own organisation that answers, by its contact point
    /// @param languages BCP 47 tags of the languages it answers in
    @EventName("partnership.directory-listing-set")
    record DirectoryListingSet(
            PartnershipId partnershipId,
            boolean listed,
            @Nullable Narrative information,
            @Nullable OrganisationId contact,
            List<String> languages)
            implements PartnershipEvent {
        public DirectoryListingSet {
            languages = languages == null ? List.of() : List.copyOf(languages);
        }
    }

    /// The partnership is to keep these rules, each version for as long as it is in force.
    @EventName("partnership.rule-set-adopted")
    record RuleSetAdopted(PartnershipId partnershipId, RuleSetId ruleSet, @Nullable PartialDate adoptedOn)
            implements PartnershipEvent {}

    /// A rule was set aside for this partnership, for a reason.
    ///
    /// @param code the rule within its set
    /// @param period for how long; null for good
    @EventName("partnership.rule-waived")
    record RuleWaived(
            PartnershipId partnershipId,
            RuleSetId ruleSet,
            String code,
            @Nullable PartialDate period,
            Narrative reason,
            PartialDate waivedOn)
            implements PartnershipEvent {}
}
