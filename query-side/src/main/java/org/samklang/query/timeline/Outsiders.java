package org.samklang.query.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.NetworkMember;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Finds members that joined a network from outside its scope, in every reading of all dates or in some.
///
/// What nobody dated stands from the beginning; of scopes, the one that was recorded last. A partnership is from all the
/// countries of those who were its parties when it joined: one that lies outside is enough. A country that nobody named is
/// no ground for a warning.
///
/// @param said scopes of networks and parties of partnerships, in the order of record
/// @param countries of organisations, as far as they are known
record Outsiders(List<TimelineRow> said, Map<OrganisationId, String> countries) {
    Outsiders {
        said = List.copyOf(said);
        countries = Map.copyOf(countries);
    }

    /// Whether something had come about when a member joined.
    private enum Sureness {
        SURELY,
        PERHAPS,
        NOT
    }

    /// A country that the member is from.
    private record Origin(String country, boolean surely) {}

    /// Whose scopes and parties must be known to judge what is told here.
    static Set<String> grounds(Collection<Told> told) {
        Set<String> groups = new HashSet<>();
        for (Told each : told) {
            if (each instanceof Told.Stated(NetworkJoined joined)) {
                groups.add(joined.streamId());
                if (joined.member() instanceof NetworkMember.Partnership partnership) {
                    groups.add(partnership.subject().streamId());
                }
            }
        }
        return groups;
    }

    /// Whose countries must be known.
    static Set<OrganisationId> organisations(List<TimelineEntry> entries, List<TimelineRow> said) {
        Set<OrganisationId> organisations = new HashSet<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Stated(NetworkJoined joined)
                    && joined.member() instanceof NetworkMember.Organisation(OrganisationId organisation)) {
                organisations.add(organisation);
            }
        }
        said.stream()
                .flatMap(row -> parties(row.told()))
                .map(Party::organisation)
                .forEach(organisations::add);
        return organisations;
    }

    TimelineEntry judged(TimelineEntry entry) {
        return entry.told() instanceof Told.Stated(NetworkJoined joined) ? entry.outside(judge(joined)) : entry;
    }

    private static Stream<Party> parties(Told told) {
        return switch (told) {
            case Told.Registration registration -> registration.parties().stream();
            case Told.Joining(Party party) -> Stream.of(party);
            case Told.Choosing _, Told.Entering _, Told.Assessment _, Told.Waiver _, Told.Activation _, Told.Claim _,
                    Told.Closing _, Told.Continuation _, Told.Activity _, Told.Learning _, Told.Stated _ ->
                Stream.empty();
        };
    }

    /// Null where it lies within the scope, or nothing shows that it does not.
    @Nullable OutsideScope judge(NetworkJoined joined) {
        List<Origin> origins = origins(joined);
        List<List<String>> scopes = scopes(joined);
        Set<String> outside = new HashSet<>();
        boolean always = true;
        for (List<String> scope : scopes) {
            List<Origin> beyond = scope.isEmpty()
                    ? List.of()
                    : origins.stream().filter(one -> !scope.contains(one.country())).toList();
            beyond.forEach(one -> outside.add(one.country()));
            always &= beyond.stream().anyMatch(Origin::surely);
        }
        return outside.isEmpty()
                ? null
                : new OutsideScope(
                        !always,
                        joined.outsideScope() != null,
                        outside.stream().sorted().toList(),
                        scopes.stream().flatMap(List::stream).distinct().toList());
    }

    /// The scopes that can have been in force, by their countries; one without countries is open to all.
    private List<List<String>> scopes(NetworkJoined joined) {
        List<NetworkScopeSet> all = said.stream()
                .flatMap(row -> row.told() instanceof Told.Stated(NetworkScopeSet scope)
                        ? Stream.of(scope)
                        : Stream.<NetworkScopeSet>empty())
                .filter(scope -> scope.networkId().equals(joined.networkId()))
                .toList();
        List<NetworkScopeSet> dated = new ArrayList<>();
        List<String> fromTheBeginning = List.of();
        for (NetworkScopeSet scope : all) {
            if (scope.setOn() == null) {
                fromTheBeginning = scope.countries();
            } else if (by(scope.setOn(), joined.joinedOn()) != Sureness.NOT) {
                dated.add(scope);
            }
        }
        List<NetworkScopeSet> sure = dated.stream()
                .filter(scope -> by(scope.setOn(), joined.joinedOn()) == Sureness.SURELY)
                .toList();
        List<List<String>> scopes = new ArrayList<>();
        if (sure.isEmpty()) {
            scopes.add(fromTheBeginning);
        }
        dated.stream()
                .filter(scope -> sure.stream().noneMatch(later -> replaces(later, scope, dated)))
                .map(NetworkScopeSet::countries)
                .forEach(scopes::add);
        return scopes;
    }

    private static boolean replaces(NetworkScopeSet later, NetworkScopeSet scope, List<NetworkScopeSet> recorded) {
        PartialDate then = Objects.requireNonNull(later.setOn());
        PartialDate before = Objects.requireNonNull(scope.setOn());
        return then.whollyAfter(before)
                || then.edtf().equals(before.edtf()) && recorded.indexOf(later) > recorded.indexOf(scope);
    }

    private List<Origin> origins(NetworkJoined joined) {
        return switch (joined.member()) {
            case NetworkMember.Country(String country) -> List.of(new Origin(country, true));
            case NetworkMember.Organisation(OrganisationId organisation) ->
                origin(organisation, true).toList();
            case NetworkMember.Partnership partnership -> {
                List<TimelineRow> own = said.stream()
                        .filter(row -> row.about().contains(partnership.subject()))
                        .toList();
                yield own.stream()
                        .flatMap(row -> parties(row.told())
                                .flatMap(party -> origin(row, party.organisation(), own, joined.joinedOn())))
                        .toList();
            }
        };
    }

    /// Nothing of a party that came later or had gone by then.
    private Stream<Origin> origin(
            TimelineRow row, OrganisationId party, List<TimelineRow> own, @Nullable PartialDate joinedOn) {
        Sureness come = row.told() instanceof Told.Joining ? by(row.on(), joinedOn) : Sureness.SURELY;
        Sureness gone = own.stream()
                .flatMap(each -> each.told() instanceof Told.Stated(PartnerWithdrawn withdrawn)
                        ? Stream.of(withdrawn)
                        : Stream.<PartnerWithdrawn>empty())
                .filter(withdrawn -> withdrawn.organisation().equals(party))
                .map(withdrawn -> by(withdrawn.withdrawnOn(), joinedOn))
                .reduce(Sureness.NOT, (_, later) -> later);
        return come == Sureness.NOT || gone == Sureness.SURELY
                ? Stream.empty()
                : origin(party, come == Sureness.SURELY && gone == Sureness.NOT);
    }

    private Stream<Origin> origin(OrganisationId organisation, boolean surely) {
        String country = countries.get(organisation);
        return country == null ? Stream.empty() : Stream.of(new Origin(country, surely));
    }

    /// Whether something had come about by the time somebody joined.
    private static Sureness by(@Nullable PartialDate then, @Nullable PartialDate joinedOn) {
        if (then == null) {
            return Sureness.SURELY;
        }
        if (joinedOn == null) {
            return Sureness.PERHAPS;
        }
        if (then.whollyAfter(joinedOn)) {
            return Sureness.NOT;
        }
        return joinedOn.earliest() != null
                        && then.asOf(joinedOn.earliest()) == Happened.HAPPENED
                        && !doubtful(then)
                        && !doubtful(joinedOn)
                ? Sureness.SURELY
                : Sureness.PERHAPS;
    }

    private static boolean doubtful(PartialDate date) {
        return date.approximate() || date.uncertain();
    }
}
