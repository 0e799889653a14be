package org.samklang.command.grant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.command.rules.BelongingRule;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.GrantEvent.ReportAccepted;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportReturned;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ReportId;

/// What is remembered of one grant.
public sealed interface Grant extends StreamState<Grant> {

    /// Nothing was recorded yet.
    record Unawarded() implements Grant {}

    /// It was awarded, or promised.
    ///
    /// @param since what was recorded after the award, in the order of record
    record Awarded(GrantAwarded award, List<GrantEvent> since) implements Grant, Remembering<GrantEvent> {
        public Awarded {
            since = List.copyOf(since);
        }

        Awarded with(GrantEvent event) {
            return new Awarded(award, and(event));
        }

        /// That of the first amount that was recorded; null before there is one.
        @Nullable String currency() {
            return Stream.concat(Stream.of(award), since.stream())
                    .flatMap(event -> Stream.ofNullable(amount(event)))
                    .map(Money::currency)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Money amount(GrantEvent event) {
            return switch (event) {
                case GrantAwarded e -> e.amount();
                case GrantAmended e -> e.amount();
                case TransactionRecorded e -> e.amount();
                case ReportRequired _,
                        ReportSubmitted _,
                        ReportReturned _,
                        ReportAccepted _,
                        GrantEndAnnounced _,
                        GrantEnded _ ->
                    null;
            };
        }

        @Nullable PartialDate endedOn() {
            return last(GrantEnded.class).map(GrantEnded::endedOn).orElse(null);
        }

        ReportHistory report(ReportId id) {
            return ReportHistory.of(id, since);
        }

        List<Reference> partnerships() {
            return Reference.toEach("/partnerships", award.partnerships());
        }

        /// Who gets it: the recipients, or the parties of its partnerships where nobody is named.
        Set<OrganisationId> recipients(Circumstances circumstances) {
            if (!award.recipients().isEmpty()) {
                return Set.copyOf(award.recipients());
            }
            Set<OrganisationId> parties = BelongingRule.takingPart(partnerships(), circumstances);
            return parties == null ? Set.of() : parties;
        }
    }

    /// The grant where it is known; everything else is refused.
    default Awarded known(GrantId id) {
        return switch (this) {
            case Unawarded _ -> throw new Rejection(new Reason.NotRegistered("/grantId", StreamType.GRANT, id.value()));
            case Awarded awarded -> awarded;
        };
    }

    @Override
    default Grant evolve(Fact fact) {
        if (!(fact instanceof GrantEvent event)) {
            throw new IllegalArgumentException("no fact of a grant: " + fact);
        }
        return switch (event) {
            case GrantAwarded e -> this instanceof Unawarded ? new Awarded(e, List.of()) : this;
            case GrantAmended _,
                    TransactionRecorded _,
                    ReportRequired _,
                    ReportSubmitted _,
                    ReportReturned _,
                    ReportAccepted _,
                    GrantEndAnnounced _,
                    GrantEnded _ ->
                this instanceof Awarded awarded ? awarded.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unawarded _ -> new Standing.Unknown();
            case Awarded(GrantAwarded award, _) ->
                new Standing.OfGrant(award.funder(), award.recipients(), award.partnerships());
        };
    }
}
