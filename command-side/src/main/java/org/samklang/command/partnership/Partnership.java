package org.samklang.command.partnership;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.StreamType;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;

/// What is remembered of one partnership.
///
/// Whether it is active or closed is no state of its own: facts arrive in any order, so both are read from their dates.
public sealed interface Partnership extends StreamState<Partnership> {

    /// Nothing was recorded yet.
    record Unregistered() implements Partnership {}

    /// Two or more organisations work together.
    ///
    /// @param since what was recorded after the registration, in the order of record
    record Registered(PartnershipRegistered registration, List<PartnershipEvent> since)
            implements Partnership, Remembering<PartnershipEvent> {
        public Registered {
            since = List.copyOf(since);
        }

        Registered with(PartnershipEvent event) {
            return new Registered(registration, and(event));
        }

        /// Everybody who takes part or took part.
        Set<OrganisationId> parties() {
            Set<OrganisationId> parties = new LinkedHashSet<>();
            registration.parties().stream().map(Party::organisation).forEach(parties::add);
            all(PartnerAdded.class).map(added -> added.party().organisation()).forEach(parties::add);
            return parties;
        }

        Optional<ChallengeRecorded> challenge(ChallengeId id) {
            return first(ChallengeRecorded.class, challenge -> challenge.challengeId().equals(id));
        }

        /// When a challenge was overcome, as it was said last.
        @Nullable PartialDate resolvedOn(ChallengeId id) {
            return last(ChallengeResolved.class, resolved -> resolved.challengeId().equals(id))
                    .map(ChallengeResolved::resolvedOn)
                    .orElse(null);
        }

        /// The adoption of a set of rules, as it was said last.
        Optional<RuleSetAdopted> adoption(RuleSetId ruleSet) {
            return last(RuleSetAdopted.class, adopted -> adopted.ruleSet().equals(ruleSet));
        }

        /// The end that holds: the latest, unless the cooperation is known to have gone on after it (S1:3).
        @Nullable PartialDate closedOn() {
            return all(PartnershipClosed.class)
                    .map(PartnershipClosed::closedOn)
                    .max(PartialDate.ORDER)
                    .filter(end -> all(PartnershipContinued.class)
                            .allMatch(continued -> continued.from().whollyBefore(end)))
                    .orElse(null);
        }

        /// Since when it is active, as seen from a later date: an activation before a closing in between has lapsed. The
        /// last recorded holds, since it says what the ones before it said, or more.
        @Nullable PartialDate activeSince(PartialDate date) {
            return since.stream()
                    .map(Registered::activation)
                    .filter(Objects::nonNull)
                    .filter(activation -> !lapsed(activation, date))
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        private boolean lapsed(PartialDate activation, PartialDate date) {
            return all(PartnershipClosed.class)
                    .map(PartnershipClosed::closedOn)
                    .anyMatch(end -> end.whollyAfter(activation) && date.whollyAfter(end));
        }

        private static @Nullable PartialDate activation(PartnershipEvent event) {
            return switch (event) {
                case PartnershipActivated e -> e.activatedOn();
                case ActivationRecorded e -> e.activatedOn();
                case PartnershipRegistered _,
                        PartnerAdded _,
                        ThemeChosen _,
                        PhaseEntered _,
                        PartnershipCriteriaAssessed _,
                        CriterionWaived _,
                        ClaimRecorded _,
                        ClaimResolved _,
                        PartnershipClosed _,
                        PartnershipContinued _,
                        PartnersMatched _,
                        PartnerWithdrawn _,
                        PartnershipSuspended _,
                        PartnershipResumed _,
                        ChallengeRecorded _,
                        ChallengeResolved _,
                        DirectoryListingSet _,
                        RuleSetAdopted _,
                        RuleWaived _ ->
                    null;
            };
        }

        /// When everything was that cannot have been after the closing.
        List<PartialDate> dates() {
            return since.stream()
                    .map(Registered::dateWithinLife)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static @Nullable PartialDate dateWithinLife(PartnershipEvent event) {
            return switch (event) {
                case PartnershipRegistered e -> e.agreedOn();
                case PartnerAdded e -> e.addedOn();
                case ThemeChosen e -> e.chosenOn();
                case PhaseEntered e -> e.enteredOn();
                case PartnershipCriteriaAssessed e -> e.assessedOn();
                case CriterionWaived e -> e.waivedOn();
                case PartnershipActivated e -> e.activatedOn();
                case ActivationRecorded e -> e.activatedOn();
                case PartnersMatched e -> e.matchedOn();
                case PartnerWithdrawn e -> e.withdrawnOn();
                case PartnershipSuspended e -> e.suspendedOn();
                case PartnershipResumed e -> e.resumedOn();
                case ChallengeRecorded e -> e.noticedOn();
                case ChallengeResolved e -> e.resolvedOn();
                case RuleSetAdopted e -> e.adoptedOn();
                case ClaimRecorded _,
                        ClaimResolved _,
                        PartnershipClosed _,
                        PartnershipContinued _,
                        DirectoryListingSet _,
                        RuleWaived _ ->
                    null;
            };
        }
    }

    /// The partnership where it is known; everything else is refused.
    default Registered known(PartnershipId id) {
        return switch (this) {
            case Unregistered _ ->
                throw new Rejection(new Reason.NotRegistered("/partnershipId", StreamType.PARTNERSHIP, id.value()));
            case Registered registered -> registered;
        };
    }

    @Override
    default Partnership evolve(Fact fact) {
        if (!(fact instanceof PartnershipEvent event)) {
            throw new IllegalArgumentException("no fact of a partnership: " + fact);
        }
        return switch (event) {
            case PartnershipRegistered e -> this instanceof Unregistered ? new Registered(e, List.of()) : this;
            case PartnerAdded _,
                    ThemeChosen _,
                    PhaseEntered _,
                    PartnershipCriteriaAssessed _,
                    CriterionWaived _,
                    PartnershipActivated _,
                    ActivationRecorded _,
                    ClaimRecorded _,
                    ClaimResolved _,
                    PartnershipClosed _,
                    PartnershipContinued _,
                    PartnersMatched _,
                    PartnerWithdrawn _,
                    PartnershipSuspended _,
                    PartnershipResumed _,
                    ChallengeRecorded _,
                    ChallengeResolved _,
                    DirectoryListingSet _,
                    RuleSetAdopted _,
                    RuleWaived _ ->
                this instanceof Registered registered ? registered.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Registered registered -> new Standing.OfPartnership(registered.parties(), registered.closedOn());
        };
    }
}
