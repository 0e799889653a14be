package org.samklang.command.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.command.rules.Stay;
import org.samklang.events.Fact;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeadAssigned;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.NetworkMember;
import org.samklang.events.StreamType;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// What is remembered of one network. Whether it is closed is read from its facts' dates: they arrive in any order.
public sealed interface Network extends StreamState<Network> {

    /// Nothing was recorded yet.
    record Unfounded() implements Network {}

    /// It is known.
    ///
    /// @param since what was recorded afterwards, in the order of record
    record Founded(NetworkFounded founding, List<NetworkEvent> since) implements Network, Remembering<NetworkEvent> {
        public Founded {
            since = List.copyOf(since);
        }

        Founded with(NetworkEvent event) {
            return new Founded(founding, and(event));
        }

        @Nullable OrganisationId host() {
            return founding.host();
        }

        Optional<NetworkJoined> membership(NetworkMembershipId id) {
            return first(NetworkJoined.class, joined -> joined.membershipId().equals(id));
        }

        /// When the member left, as it was said last.
        @Nullable PartialDate leftOn(NetworkMembershipId id) {
            return last(NetworkLeft.class, left -> left.membershipId().equals(id))
                    .map(NetworkLeft::leftOn)
                    .orElse(null);
        }

        /// Another membership of the same member that runs at that time in every reading.
        Optional<NetworkMembershipId> clashing(NetworkMembershipId own, NetworkMember member, Stay stay) {
            return all(NetworkJoined.class)
                    .filter(joined -> !joined.membershipId().equals(own) && joined.member().equals(member))
                    .filter(joined ->
                            stay.clashesWith(new Stay(joined.joinedOn(), leftOn(joined.membershipId()))))
                    .map(NetworkJoined::membershipId)
                    .findFirst();
        }

        /// When it came to its end, as it was said last.
        @Nullable PartialDate closedOn() {
            return last(NetworkClosed.class).map(NetworkClosed::closedOn).orElse(null);
        }

        /// When everything was that cannot have been after the end.
        List<PartialDate> dates() {
            return since.stream()
                    .map(Founded::dateWithinLife)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private static @Nullable PartialDate dateWithinLife(NetworkEvent event) {
            return switch (event) {
                case NetworkScopeSet e -> e.setOn();
                case NetworkLeadAssigned e -> e.from();
                case NetworkJoined e -> e.joinedOn();
                case NetworkLeft e -> e.leftOn();
                case NetworkFounded _, NetworkClosed _ -> null;
            };
        }
    }

    /// The network where it is known; everything else is refused.
    default Founded known(NetworkId id) {
        return switch (this) {
            case Unfounded _ ->
                throw new Rejection(new Reason.NotRegistered("/networkId", StreamType.NETWORK, id.value()));
            case Founded founded -> founded;
        };
    }

    @Override
    default Network evolve(Fact fact) {
        if (!(fact instanceof NetworkEvent event)) {
            throw new IllegalArgumentException("no fact of a network: " + fact);
        }
        return switch (event) {
            case NetworkFounded e -> this instanceof Unfounded ? new Founded(e, List.of()) : this;
            case NetworkScopeSet _, NetworkLeadAssigned _, NetworkJoined _, NetworkLeft _, NetworkClosed _ ->
                this instanceof Founded founded ? founded.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unfounded _ -> new Standing.Unknown();
            case Founded network -> new Standing.OfNetwork(network.host(), network.closedOn());
        };
    }
}
