package org.samklang.command.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.ContactPointSet;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.OrganisationEvent.OrganisationClassified;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.OrganisationEvent.OrganisationsUnmerged;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;

/// What is remembered of one organisation.
public sealed interface Organisation extends StreamState<Organisation> {

    /// Nothing was recorded yet.
    record Unregistered() implements Organisation {}

    /// It stands on its own.
    ///
    /// @param since what was recorded after the registration, in the order of record
    record Registered(OrganisationRegistered registration, List<OrganisationEvent> since)
            implements Organisation, Remembering<OrganisationEvent> {
        public Registered {
            since = List.copyOf(since);
        }

        Registered with(OrganisationEvent event) {
            return new Registered(registration, and(event));
        }

        boolean isCalled(Name name) {
            return registration.names().contains(name)
                    || stands(new OrganisationNameAdded(registration.organisationId(), name));
        }

        String type() {
            return last(OrganisationClassified.class)
                    .map(OrganisationClassified::type)
                    .orElseGet(registration::type);
        }

        ContactPointSet contactPoint() {
            return last(ContactPointSet.class)
                    .orElseGet(() -> new ContactPointSet(registration.organisationId(), null, null, null));
        }

        /// Since the last merge was taken back, where there was one.
        @Nullable OrganisationsUnmerged unmerging() {
            return last(OrganisationsUnmerged.class).orElse(null);
        }

        Memberships in(OrganisationId memberOf) {
            return Memberships.of(since, memberOf);
        }
    }

    /// Another organisation goes on for it. Nothing more is written here, unless the merge is taken back.
    record Merged(Registered before, OrganisationsMerged merging) implements Organisation {}

    /// The organisation where it can be written about; everything else is refused.
    default Registered writable(OrganisationId id) {
        return switch (this) {
            case Unregistered _ -> throw unregistered(id);
            case Registered registered -> registered;
            case Merged merged ->
                throw new Rejection(new Reason.OrganisationMerged(
                        "/organisationId", id, merged.merging().survivor()));
        };
    }

    static Rejection unregistered(OrganisationId id) {
        return new Rejection(new Reason.NotRegistered("/organisationId", StreamType.ORGANISATION, id.value()));
    }

    @Override
    default Organisation evolve(Fact fact) {
        if (!(fact instanceof OrganisationEvent event)) {
            throw new IllegalArgumentException("no fact of an organisation: " + fact);
        }
        return switch (event) {
            case OrganisationRegistered e -> this instanceof Unregistered ? new Registered(e, List.of()) : this;
            case OrganisationNameAdded _,
                    OrganisationClassified _,
                    MembershipRecorded _,
                    MembershipEnded _,
                    ContactPointSet _ ->
                with(event);
            case OrganisationsMerged e -> switch (this) {
                case Unregistered _ -> this;
                case Registered registered -> new Merged(registered, e);
                case Merged merged -> new Merged(merged.before(), e);
            };
            case OrganisationsUnmerged e -> switch (this) {
                case Unregistered _ -> this;
                case Registered registered -> registered.with(e);
                case Merged merged -> merged.before().with(e);
            };
        };
    }

    private Organisation with(OrganisationEvent event) {
        return switch (this) {
            case Unregistered _ -> this;
            case Registered registered -> registered.with(event);
            case Merged merged -> new Merged(merged.before().with(event), merged.merging());
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Registered _ -> new Standing.OfOrganisation(null);
            case Merged merged -> new Standing.OfOrganisation(merged.merging().survivor());
        };
    }
}
