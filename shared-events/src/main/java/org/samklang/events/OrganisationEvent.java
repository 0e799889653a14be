package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of an organisation.
public sealed interface OrganisationEvent extends Fact {
    OrganisationId organisationId();

    @Override
    default String streamId() {
        return StreamType.ORGANISATION.streamId(organisationId().value());
    }

    /// An organisation became known here, under at least one name.
    ///
    /// @param country ISO 3166-1 alpha-2 of its seat; missing for organisations between states
    /// @param type IATI organisation type code, assigned here and not by any document
    @EventName("organisation.registered")
    record OrganisationRegistered(
            OrganisationId organisationId, List<Name> names, @Nullable String country, String type)
            implements OrganisationEvent {
        public OrganisationRegistered {
            names = List.copyOf(names);
        }
    }

    /// A further name, a translation or a known misspelling ("Maismanyane", S1:33).
    @EventName("organisation.name-added")
    record OrganisationNameAdded(OrganisationId organisationId, Name name) implements OrganisationEvent {}

    /// The organisation was put into another IATI organisation type.
    @EventName("organisation.classified")
    record OrganisationClassified(OrganisationId organisationId, String type) implements OrganisationEvent {}

    /// The organisation belongs to another one, such as an umbrella or a network (S1:18, S1:20).
    @EventName("organisation.membership-recorded")
    record MembershipRecorded(
            OrganisationId organisationId, OrganisationId memberOf, @Nullable PartialDate from) implements OrganisationEvent {}

    /// The organisation no longer belongs to the other one.
    @EventName("organisation.membership-ended")
    record MembershipEnded(OrganisationId organisationId, OrganisationId memberOf, PartialDate endedOn)
            implements OrganisationEvent {}

    /// How to reach the organisation as such, never a person (S2:65).
    @EventName("organisation.contact-point-set")
    record ContactPointSet(
            OrganisationId organisationId, @Nullable String email, @Nullable String phone, @Nullable String website)
            implements OrganisationEvent {}

    /// The organisation turned out to be the same as another one, which goes on for both.
    @EventName("organisation.merged")
    record OrganisationsMerged(OrganisationId organisationId, OrganisationId survivor, @Nullable Narrative reason)
            implements OrganisationEvent {}

    /// The merge was a mistake; the organisation stands on its own again.
    @EventName("organisation.unmerged")
    record OrganisationsUnmerged(OrganisationId organisationId, OrganisationId survivor, @Nullable Narrative reason)
            implements OrganisationEvent {}
}
