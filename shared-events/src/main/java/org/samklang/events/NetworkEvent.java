package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Theme;

/// Everything that can ever be true of one network. Theme, membership and scope are three things (X3).
public sealed interface NetworkEvent extends Telling {
    NetworkId networkId();

    @Override
    default String streamId() {
        return StreamType.NETWORK.streamId(networkId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(networkId());
    }

    /// A network became known (S1:18, S2:3, S3:28, S4:3).
    ///
    /// @param host the organisation that runs it
    /// @param programme the programme that it is a part of
    @EventName("network.founded")
    record NetworkFounded(
            NetworkId networkId,
            List<Name> names,
            @Nullable Theme theme,
            @Nullable OrganisationId host,
            @Nullable ProgrammeId programme,
            @Nullable Narrative description,
            @Nullable PartialDate foundedOn)
            implements NetworkEvent {
        public NetworkFounded {
            names = List.copyOf(names);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(networkId, host, programme);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return foundedOn;
        }
    }

    /// For whom the network is meant and for how long (S2:3, S4:11-12). A later scope takes the place of an earlier one.
    ///
    /// @param countries ISO 3166-1 alpha-2; none where it is open to all
    /// @param period from when until when it is to run
    @EventName("network.scope-set")
    record NetworkScopeSet(
            NetworkId networkId,
            List<String> countries,
            @Nullable PartialDate period,
            @Nullable Narrative description,
            @Nullable PartialDate setOn)
            implements NetworkEvent {
        public NetworkScopeSet {
            countries = countries == null ? List.of() : List.copyOf(countries);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return setOn;
        }
    }

    /// Who leads the network: "Nettverket ledes av Norge" (S3:28).
    @EventName("network.lead-assigned")
    record NetworkLeadAssigned(NetworkId networkId, NetworkMember lead, @Nullable PartialDate from)
            implements NetworkEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(networkId, lead.subject());
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return from;
        }
    }

    /// An organisation, a country or a partnership became a member (S1:18, S2:29, S4:14).
    ///
    /// @param outsideScope why it joined although the network is meant for other countries (X3)
    @EventName("network.joined")
    record NetworkJoined(
            NetworkId networkId,
            NetworkMembershipId membershipId,
            NetworkMember member,
            @Nullable PartialDate joinedOn,
            @Nullable Narrative outsideScope)
            implements NetworkEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(networkId, member.subject());
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return joinedOn;
        }
    }

    /// A member left.
    @EventName("network.left")
    record NetworkLeft(
            NetworkId networkId,
            NetworkMembershipId membershipId,
            NetworkMember member,
            PartialDate leftOn,
            @Nullable Narrative reason)
            implements NetworkEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(networkId, member.subject());
        }

        @Override
        public PartialDate happenedOn() {
            return leftOn;
        }
    }

    /// The network came to its end.
    @EventName("network.closed")
    record NetworkClosed(NetworkId networkId, PartialDate closedOn, @Nullable Narrative reason)
            implements NetworkEvent {
        @Override
        public PartialDate happenedOn() {
            return closedOn;
        }
    }
}
