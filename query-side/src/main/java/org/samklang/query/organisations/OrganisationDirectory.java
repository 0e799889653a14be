package org.samklang.query.organisations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.ContactPointSet;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.OrganisationEvent.OrganisationClassified;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.OrganisationEvent.OrganisationsUnmerged;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.Subject;
import org.samklang.events.Telling;
import org.samklang.events.value.Id;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.organisations.DirectoryRow.Said;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// Organisations under all their names, one row for each thing known of one.
public final class OrganisationDirectory implements View<DirectoryRow> {
    static final String ORGANISATION = "organisation";
    static final String NAME = "name:";

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Class<DirectoryRow> rowType() {
        return DirectoryRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case OrganisationEvent e -> keys(e, recorded);
            case NetworkJoined e -> keys(e.member(), e.networkId(), e.membershipId());
            case NetworkLeft e -> keys(e.member(), e.networkId(), e.membershipId());
            case PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ -> List.of();
        };
    }

    /// Nothing for countries and partnerships.
    private static List<String> keys(NetworkMember member, NetworkId network, NetworkMembershipId membership) {
        return member instanceof NetworkMember.Organisation(OrganisationId organisation)
                ? List.of(organisation.value() + "/network/" + network.value() + "/" + membership.value())
                : List.of();
    }

    private static List<String> keys(OrganisationEvent event, Recorded recorded) {
        String id = event.organisationId().value();
        return switch (event) {
            case OrganisationRegistered e -> {
                List<String> keys = new ArrayList<>(List.of(id));
                for (int i = 0; i < e.names().size(); i++) {
                    keys.add(id + "/name/" + recorded.eventId() + "/" + i);
                }
                yield keys;
            }
            case OrganisationNameAdded _ -> List.of(id + "/name/" + recorded.eventId() + "/0");
            case OrganisationClassified _ -> List.of(id + "/class");
            case MembershipRecorded e -> List.of(id + "/member/" + e.memberOf().value());
            case MembershipEnded e -> List.of(id + "/member/" + e.memberOf().value());
            case ContactPointSet _ -> List.of(id + "/contact");
            case OrganisationsMerged _, OrganisationsUnmerged _ -> List.of(id + "/merge");
        };
    }

    @Override
    public DirectoryRow fold(String key, @Nullable DirectoryRow old, Recorded recorded) {
        return switch (recorded.fact()) {
            case OrganisationEvent e -> fold(key, old, e, recorded);
            case NetworkJoined(var network, _, NetworkMember.Organisation(var organisation), var joinedOn, _) ->
                row(organisation, member(network, joinedOn, null), recorded);
            case NetworkLeft(var network, _, NetworkMember.Organisation(var organisation), var leftOn, _) ->
                left(organisation, old, member(network, null, leftOn), leftOn, recorded);
            case PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                throw new Undigestible(key, recorded);
        };
    }

    private static DirectoryRow fold(
            String key, @Nullable DirectoryRow old, OrganisationEvent event, Recorded recorded) {
        Visibility said = recorded.envelope().visibility();
        return switch (event) {
            case OrganisationRegistered e -> {
                int slash = key.lastIndexOf('/');
                int order = slash < 0 ? 0 : Integer.parseInt(key.substring(slash + 1));
                Said what = slash < 0
                        ? new DirectoryRow.Registered(e.country(), e.type())
                        : new DirectoryRow.Named(e.names().get(order));
                yield new DirectoryRow(e.organisationId(), what, said, recorded.position(), order);
            }
            case OrganisationNameAdded e -> row(e, new DirectoryRow.Named(e.name()), recorded);
            case OrganisationClassified e -> row(e, new DirectoryRow.Classified(e.type()), recorded);
            case MembershipRecorded e -> row(e, member(e.memberOf(), e.from(), null), recorded);
            case MembershipEnded e ->
                left(e.organisationId(), old, member(e.memberOf(), null, e.endedOn()), e.endedOn(), recorded);
            case ContactPointSet e -> row(
                    e,
                    new DirectoryRow.Reachable(
                            new OrganisationEntry.ContactPoint(e.email(), e.phone(), e.website())),
                    recorded);
            case OrganisationsMerged e -> row(e, new DirectoryRow.Merged(e.survivor()), recorded);
            case OrganisationsUnmerged e -> row(e, new DirectoryRow.Merged(null), recorded);
        };
    }

    private static DirectoryRow.Member member(Id memberOf, @Nullable PartialDate from, @Nullable PartialDate until) {
        return new DirectoryRow.Member(Subject.of(memberOf).orElseThrow(), from, until);
    }

    /// A fact that adds to a membership: it can only take eyes away.
    private static DirectoryRow left(
            OrganisationId organisation,
            @Nullable DirectoryRow old,
            DirectoryRow.Member onlyLeft,
            PartialDate on,
            Recorded recorded) {
        return old != null && old.said() instanceof DirectoryRow.Member membership
                ? new DirectoryRow(
                        organisation,
                        membership.left(on),
                        old.visibility().andAtLeast(recorded.envelope().visibility()),
                        old.madeAt(),
                        0)
                : row(organisation, onlyLeft, recorded);
    }

    private static DirectoryRow row(OrganisationEvent event, Said said, Recorded recorded) {
        return row(event.organisationId(), said, recorded);
    }

    private static DirectoryRow row(OrganisationId organisation, Said said, Recorded recorded) {
        return new DirectoryRow(organisation, said, recorded.envelope().visibility(), recorded.position(), 0);
    }

    @Override
    public Columns columns(DirectoryRow row) {
        return new Columns(
                List.of(row.organisation().value()),
                link(row.said()),
                row.visibility(),
                false,
                TimeOrder.padded(row.madeAt()) + " " + TimeOrder.padded(row.order()),
                null);
    }

    private static String link(Said said) {
        return switch (said) {
            case DirectoryRow.Registered _ -> ORGANISATION;
            case DirectoryRow.Named named -> NAME + Spelling.plain(named.name().text());
            case DirectoryRow.Classified _, DirectoryRow.Member _, DirectoryRow.Reachable _, DirectoryRow.Merged _ -> "";
        };
    }
}
