package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;

/// Who can be a member of a network: an organisation, a country, or a partnership as such (S2:29).
public sealed interface NetworkMember {

    /// What facts about the membership are also about; null for a country.
    @Nullable Subject subject();

    /// An organisation.
    record Organisation(OrganisationId organisation) implements NetworkMember {
        @Override
        public Subject subject() {
            return new Subject(StreamType.ORGANISATION, organisation.value());
        }
    }

    /// A country.
    ///
    /// @param country ISO 3166-1 alpha-2
    record Country(String country) implements NetworkMember {
        @Override
        public @Nullable Subject subject() {
            return null;
        }
    }

    /// A partnership.
    record Partnership(PartnershipId partnership) implements NetworkMember {
        @Override
        public Subject subject() {
            return new Subject(StreamType.PARTNERSHIP, partnership.value());
        }
    }
}
