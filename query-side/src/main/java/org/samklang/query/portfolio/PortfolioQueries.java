package org.samklang.query.portfolio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.portfolio.Portfolio.Line;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the entries of programmes, networks and partnerships.
public final class PortfolioQueries {
    private final Entries entries;
    private final PartnershipQueries partnerships;
    private final OrganisationQueries organisations;

    public PortfolioQueries(Entries entries, PartnershipQueries partnerships, OrganisationQueries organisations) {
        this.entries = entries;
        this.partnerships = partnerships;
        this.organisations = organisations;
    }

    /// What a page is made of.
    ///
    /// @param shown the partnerships on it
    /// @param next the last of them, where more follow
    record Material(Frame frame, List<TimelineEntry> entries, List<Subject> shown, @Nullable String next) {}

    private record Read(Stand stand, Material material) {}

    @QueryHandler
    public Portfolio portfolio(FindPortfolio query) {
        Set<PartnershipId> taking = taking(query.about(), query.moment(), query.reach());
        Read read = entries.read(query.moment(), query.reach(), query.atLeast(), opened -> {
            Material material = material(opened, query.about(), taking, query.page());
            return new Read(opened.stand(), material);
        });
        Map<OrganisationId, String> countries =
                countries(parties(read.material().entries()), read.stand(), query.directory());
        return new Portfolio(
                read.stand(),
                query.about(),
                lines(read.material(), countries, query.page().after() == null),
                read.material().next());
    }

    private Set<PartnershipId> taking(@Nullable Subject about, Moment moment, Reach reach) {
        return about != null && about.type() == StreamType.ORGANISATION
                ? partnerships.of(Set.of(new OrganisationId(about.id())), moment, reach)
                : Set.of();
    }

    /// The first page needs everything that is added up, a later one what its own partnerships come to.
    static Material material(Opened opened, @Nullable Subject about, Set<PartnershipId> taking, Page page) {
        Frame frame = Frame.of(opened, about, taking);
        String after = page.after();
        List<Subject> left = frame.partnerships().stream()
                .filter(partnership -> after == null || partnership.id().compareTo(after) > 0)
                .toList();
        List<Subject> shown = about == null ? List.of() : left.stream().limit(page.size()).toList();
        Set<Subject> wanted = after == null ? frame.subjects() : Set.copyOf(shown);
        List<TimelineEntry> entries = after != null && shown.isEmpty()
                ? List.of()
                : opened.all(new Wanted(Shares.KINDS, wanted));
        return new Material(
                frame,
                visible(frame, entries),
                shown,
                shown.size() < left.size() && !shown.isEmpty() ? shown.getLast().id() : null);
    }

    /// A partnership whose registration this reader does not see gives nothing, whatever ties it.
    private static List<TimelineEntry> visible(Frame frame, List<TimelineEntry> entries) {
        Set<Subject> hidden = new HashSet<>(frame.partnerships());
        entries.stream()
                .filter(Reckoning::isRegistration)
                .forEach(entry -> hidden.remove(entry.about().getFirst()));
        return entries.stream().filter(frame.besides(hidden)).toList();
    }

    static List<Line> lines(Material material, Map<OrganisationId, String> countries, boolean first) {
        Reckoning reckoning = new Reckoning(material.frame(), material.entries(), countries);
        return Stream.concat(
                        first ? reckoning.levels().stream() : Stream.empty(),
                        reckoning.partnerships(material.shown()).stream())
                .toList();
    }

    static Set<OrganisationId> parties(List<TimelineEntry> entries) {
        Set<OrganisationId> parties = new HashSet<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Registration said) {
                said.parties().forEach(party -> parties.add(party.organisation()));
            }
            if (entry.told() instanceof Told.Joining(Party party)) {
                parties.add(party.organisation());
            }
        }
        return parties;
    }

    private Map<OrganisationId, String> countries(Set<OrganisationId> parties, Stand stand, Reach reach) {
        Map<OrganisationId, String> countries = new HashMap<>();
        if (!parties.isEmpty()) {
            for (OrganisationEntry entry : organisations
                    .get(new GetOrganisations(parties, Moment.knownAt(stand.knownAt()), reach, null))
                    .entries()) {
                if (entry.country() != null) {
                    countries.put(entry.id(), entry.country());
                }
            }
        }
        return countries;
    }

    /// What has to be known before the entries of a figure can be picked.
    ///
    /// @param registered who takes part where; only for the figures that count them
    record Scope(Frame frame, Set<Subject> hidden, List<TimelineEntry> registered) {}

    private record Scoped(Stand stand, Scope scope) {}

    @QueryHandler
    public PortfolioFacts facts(FindPortfolioFacts query) {
        Set<PartnershipId> taking = taking(query.about(), query.moment(), query.reach());
        Scoped scoped = entries.read(query.moment(), query.reach(), query.atLeast(), opened -> {
            Scope scope = scope(opened, query.about(), taking, query.figure());
            return new Scoped(opened.stand(), scope);
        });
        Map<OrganisationId, String> countries =
                countries(parties(scoped.scope().registered()), scoped.stand(), query.directory());
        return entries.read(query.moment().at(scoped.stand().knownAt()), query.reach(), null, opened -> {
            Picked<TimelineEntry> found = facts(opened, scoped.scope(), query, countries);
            return new PortfolioFacts(opened.stand(), found.lines(), found.next());
        });
    }

    static Scope scope(
            Opened opened, @Nullable Subject about, Set<PartnershipId> taking, FigureKind figure) {
        Frame frame = Frame.of(opened, about, taking);
        boolean parties = figure == FigureKind.PARTIES || figure == FigureKind.COUNTRIES;
        Set<Subject> those = Set.copyOf(frame.partnerships());
        List<TimelineEntry> registered = those.isEmpty() && !(parties && about == null)
                ? List.of()
                : opened.all(new Wanted(Shares.TAKING_PART, those));
        Set<Subject> hidden = new HashSet<>(those);
        registered.stream()
                .filter(Reckoning::isRegistration)
                .forEach(entry -> hidden.remove(entry.about().getFirst()));
        return new Scope(frame, hidden, parties ? registered : List.of());
    }

    static Picked<TimelineEntry> facts(
            Opened opened, Scope scope, FindPortfolioFacts query, Map<OrganisationId, String> countries) {
        Frame frame = scope.frame();
        Subject self = frame.about();
        Shares shares = new Shares(
                self,
                frame.presence(self == null ? Set.of() : frame.within(self)),
                frame.byThemselves(),
                Shares.Common.of(scope.registered(), countries));
        Predicate<TimelineEntry> seen = frame.besides(scope.hidden());
        return opened.page(
                new Wanted(Shares.kinds(query.figure()), frame.subjects()),
                query.page(),
                entry -> seen.test(entry)
                                && shares.of(entry).stream()
                                        .anyMatch(share -> share.kind() == query.figure()
                                                && (query.of() == null || query.of().equals(share.of())))
                        ? List.of(entry)
                        : List.of());
    }
}
