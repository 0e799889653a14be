package org.samklang.query.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.samklang.events.value.Name;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.TimeOrder;
import org.samklang.query.organisations.DirectoryRow.Said;
import org.samklang.query.rows.Change;
import org.samklang.query.rows.ChangingView;
import org.samklang.query.rows.Columns;

/// Organisations under all their names, one row for each thing known of one.
public final class OrganisationDirectory implements ChangingView<DirectoryRow> {
    static final String ORGANISATION = "organisation";
    static final String NAME = "name:";

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int edition() {
        return 4;
    }

    @Override
    public Class<DirectoryRow> rowType() {
        return DirectoryRow.class;
    }

    @Override
    public List<Change<DirectoryRow>> changes(Recorded recorded) {
        return switch (recorded.fact()) {
            case OrganisationEvent e -> organisation(e, recorded);
            case NetworkJoined(var network, var membership, NetworkMember.Organisation(var member), var joinedOn, _) ->
                List.of(began(network(member, network, membership), member, network, joinedOn, recorded));
            case NetworkLeft(var network, var membership, NetworkMember.Organisation(var member), var leftOn, _) ->
                List.of(ended(network(member, network, membership), member, network, leftOn, recorded));
            case PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ -> List.of();
        };
    }

    private static String network(OrganisationId member, NetworkId network, NetworkMembershipId membership) {
        return member.value() + "/network/" + network.value() + "/" + membership.value();
    }

    private static List<Change<DirectoryRow>> organisation(OrganisationEvent event, Recorded recorded) {
        OrganisationId organisation = event.organisationId();
        String id = organisation.value();
        return switch (event) {
            case OrganisationRegistered e -> {
                List<Change<DirectoryRow>> changes = new ArrayList<>();
                changes.add(said(id, e, new DirectoryRow.Registered(e.country(), e.type()), recorded));
                for (int i = 0; i < e.names().size(); i++) {
                    changes.add(named(e, e.names().get(i), i, recorded));
                }
                yield changes;
            }
            case OrganisationNameAdded e -> List.of(named(e, e.name(), 0, recorded));
            case OrganisationClassified e ->
                List.of(said(id + "/class", e, new DirectoryRow.Classified(e.type()), recorded));
            case MembershipRecorded e ->
                List.of(began(member(e, e.memberOf()), organisation, e.memberOf(), e.from(), recorded));
            case MembershipEnded e ->
                List.of(ended(member(e, e.memberOf()), organisation, e.memberOf(), e.endedOn(), recorded));
            case ContactPointSet e -> List.of(said(
                    id + "/contact",
                    e,
                    new DirectoryRow.Reachable(new OrganisationEntry.ContactPoint(e.email(), e.phone(), e.website())),
                    recorded));
            case OrganisationsMerged e ->
                List.of(said(id + "/merge", e, new DirectoryRow.Merged(e.survivor()), recorded));
            case OrganisationsUnmerged e -> List.of(said(id + "/merge", e, new DirectoryRow.Merged(null), recorded));
        };
    }

    private static Change<DirectoryRow> said(String key, OrganisationEvent event, Said said, Recorded recorded) {
        return Change.to(key, row(event.organisationId(), said, 0, recorded));
    }

    private static Change<DirectoryRow> named(OrganisationEvent event, Name name, int order, Recorded recorded) {
        return Change.to(
                event.organisationId().value() + "/name/" + recorded.eventId() + "/" + order,
                row(event.organisationId(), new DirectoryRow.Named(name), order, recorded));
    }

    private static String member(OrganisationEvent event, OrganisationId memberOf) {
        return event.organisationId().value() + "/member/" + memberOf.value();
    }

    private static Change<DirectoryRow> began(
            String key, OrganisationId member, Id memberOf, @Nullable PartialDate on, Recorded recorded) {
        return membership(key, member, memberOf, known -> known.began(on), recorded);
    }

    private static Change<DirectoryRow> ended(
            String key, OrganisationId member, Id memberOf, PartialDate on, Recorded recorded) {
        return membership(key, member, memberOf, known -> known.ended(on), recorded);
    }

    private static Change<DirectoryRow> membership(
            String key, OrganisationId member, Id memberOf, UnaryOperator<DirectoryRow.Member> how, Recorded recorded) {
        return new Change<>(key, old -> {
            DirectoryRow.Member known = old != null && old.said() instanceof DirectoryRow.Member before
                    ? before
                    : new DirectoryRow.Member(Subject.of(memberOf).orElseThrow(), List.of());
            return old == null ? row(member, how.apply(known), 0, recorded) : old.added(how.apply(known), recorded);
        });
    }

    private static DirectoryRow row(OrganisationId organisation, Said said, int order, Recorded recorded) {
        return new DirectoryRow(
                organisation, said, recorded.envelope().visibility(), recorded.position(), order);
    }

    @Override
    public Columns columns(DirectoryRow row) {
        return new Columns(
                List.of(row.organisation().value()),
                link(row.said()),
                row.visibility(),
                false,
                TimeOrder.sortable(row.madeAt()) + " " + TimeOrder.sortable(row.order()),
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
