package org.samklang.query.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.directory.Directory.Field;
import org.samklang.query.directory.Directory.Partner;
import org.samklang.query.directory.Directory.Project;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.organisations.Spelling;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Picked;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the entries of partnerships, and from what is known of their parties.
public final class DirectoryQueries {
    private static final int MANY = 1000;
    private static final Set<String> LISTINGS = EntryKinds.facts(DirectoryListingSet.class);
    private static final Set<String> KINDS = EntryKinds.anyOf(
            LISTINGS,
            EntryKinds.JOININGS,
            EntryKinds.CLOSINGS,
            EntryKinds.CONTINUATIONS,
            EntryKinds.facts(PartnerWithdrawn.class, PartnershipSuspended.class, PartnershipResumed.class));

    private final Entries entries;
    private final OrganisationQueries organisations;

    public DirectoryQueries(Entries entries, OrganisationQueries organisations) {
        this.entries = entries;
        this.organisations = organisations;
    }

    private record Found(Stand stand, Picked<Ongoing> ongoing) {}

    @QueryHandler
    public Directory find(FindProjects query) {
        String text = Spelling.plain(query.text());
        Set<OrganisationId> named = text.isEmpty()
                ? Set.of()
                : organisations.meant(new FindOrganisations(text, query.moment(), query.directory(), MANY, null));
        Found found = entries.read(query.moment(), query.reach(), query.atLeast(), opened -> {
            Picked<Ongoing> ongoing = ongoing(opened, new Search(text, named, query.about()), query.page());
            return new Found(opened.stand(), ongoing);
        });
        Map<OrganisationId, OrganisationEntry> known = known(found, query);
        return new Directory(
                found.stand(),
                found.ongoing().lines().stream()
                        .map(one -> project(one, known))
                        .toList(),
                found.ongoing().next());
    }

    private Map<OrganisationId, OrganisationEntry> known(Found found, FindProjects query) {
        Set<OrganisationId> mentioned = new HashSet<>();
        for (Ongoing one : found.ongoing().lines()) {
            one.parties().forEach(party -> mentioned.add(party.organisation()));
            OrganisationId contact = one.listing().contact();
            if (contact != null) {
                mentioned.add(contact);
            }
        }
        return mentioned.isEmpty()
                ? Map.of()
                : organisations
                        .get(new GetOrganisations(
                                mentioned, Moment.knownAt(found.stand().knownAt()), query.directory(), null))
                        .entries()
                        .stream()
                        .collect(Collectors.toMap(OrganisationEntry::id, Function.identity()));
    }

    /// What is looked for.
    ///
    /// @param text plain; empty for everything
    /// @param named the organisations that the text may mean
    record Search(String text, Set<OrganisationId> named, @Nullable Subject about) {

        /// Whether the parties that a partnership was registered with or joined by fit, or its own words.
        private boolean fits(TimelineEntry registration, List<Party> joined, List<DirectoryListingSet> listings) {
            if (!(registration.told() instanceof Told.Registration said)) {
                return false;
            }
            List<OrganisationId> parties = Stream.concat(said.parties().stream(), joined.stream())
                    .map(Party::organisation)
                    .toList();
            if (about != null
                    && about.type() == StreamType.ORGANISATION
                    && !parties.contains(new OrganisationId(about.id()))) {
                return false;
            }
            return text.isEmpty()
                    || parties.stream().anyMatch(named::contains)
                    || Stream.concat(
                                    Stream.concat(
                                            words(said.title()),
                                            Stream.concat(
                                                    Stream.ofNullable(said.programme()), words(said.description()))),
                                    listings.stream().flatMap(listing -> words(listing.information())))
                            .map(Spelling::plain)
                            .anyMatch(words -> !words.isEmpty() && Spelling.distance(text, words) >= 0);
        }

        private static Stream<String> words(@Nullable Narrative narrative) {
            return narrative == null
                    ? Stream.empty()
                    : Stream.concat(Stream.of(narrative.text()), narrative.translations().values().stream());
        }

        /// A partnership is found by its registration, wherever else it is told.
        private Wanted wanted() {
            return about == null || about.type() == StreamType.ORGANISATION
                    ? Wanted.of(EntryKinds.REGISTRATIONS)
                    : Wanted.of(EntryKinds.REGISTRATIONS, about);
        }

        private boolean isForAll() {
            return text.isEmpty() && (about == null || about.type() != StreamType.ORGANISATION);
        }
    }

    /// One that goes on.
    ///
    /// @param listing as it was set last
    record Ongoing(
            TimelineEntry registration,
            Told.Registration said,
            List<Party> parties,
            Listing listing,
            Course.Now now,
            List<TimelineEntry> entries) {}

    /// How it stands in the directory.
    record Listing(
            boolean listed,
            @Nullable Narrative information,
            @Nullable OrganisationId contact,
            List<String> languages) {
        static final Listing NONE = new Listing(true, null, null, List.of());
    }

    static Picked<Ongoing> ongoing(Opened opened, Search search, Page page) {
        // What narrows the list is asked for once, and not for every step through it.
        Map<Subject, List<TimelineEntry>> narrowing = search.isForAll()
                ? Map.of()
                : byPartnership(opened.all(Wanted.of(EntryKinds.anyOf(EntryKinds.JOININGS, LISTINGS))));
        return opened.pageInSteps(search.wanted(), page, registrations -> {
            Set<TimelineEntry> fitting = registrations.stream()
                    .filter(registration -> search.fits(
                            registration,
                            joined(narrowing.getOrDefault(where(registration), List.of())),
                            listings(narrowing.getOrDefault(where(registration), List.of()))))
                    .collect(Collectors.toCollection(
                            () -> Collections.newSetFromMap(new IdentityHashMap<>())));
            Map<Subject, List<TimelineEntry>> more = fitting.isEmpty()
                    ? Map.of()
                    : byPartnership(opened.all(new Wanted(
                            KINDS,
                            fitting.stream().map(DirectoryQueries::where).collect(Collectors.toSet()))));
            return registration -> fitting.contains(registration)
                    ? ongoing(registration, more.getOrDefault(where(registration), List.of())).stream().toList()
                    : List.of();
        });
    }

    private static Map<Subject, List<TimelineEntry>> byPartnership(List<TimelineEntry> entries) {
        Map<Subject, List<TimelineEntry>> sorted = new HashMap<>();
        entries.forEach(
                entry -> sorted.computeIfAbsent(where(entry), _ -> new ArrayList<>()).add(entry));
        return sorted;
    }

    private static Subject where(TimelineEntry entry) {
        return entry.about().getFirst();
    }

    private static List<Party> joined(List<TimelineEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.told() instanceof Told.Joining(Party party) ? Stream.of(party) : Stream.empty())
                .toList();
    }

    private static List<DirectoryListingSet> listings(List<TimelineEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.traces().getFirst().position()))
                .flatMap(entry -> entry.told() instanceof Told.Stated(DirectoryListingSet set)
                        ? Stream.of(set)
                        : Stream.empty())
                .toList();
    }

    /// Nothing for one that is over, and for one that is not to stand in the directory.
    private static Optional<Ongoing> ongoing(TimelineEntry registration, List<TimelineEntry> more) {
        if (!(registration.told() instanceof Told.Registration said)) {
            return Optional.empty();
        }
        List<DirectoryListingSet> set = listings(more);
        Listing listing = set.isEmpty()
                ? Listing.NONE
                : new Listing(
                        set.getLast().listed(),
                        set.getLast().information(),
                        set.getLast().contact(),
                        set.getLast().languages());
        if (!listing.listed()) {
            return Optional.empty();
        }
        return Course.of(registration, more)
                .map(now -> new Ongoing(
                        registration,
                        said,
                        parties(said, more),
                        listing,
                        now,
                        Stream.concat(Stream.of(registration), more.stream()).toList()));
    }

    /// Those who are there: one that has left in every reading is not.
    private static List<Party> parties(Told.Registration said, List<TimelineEntry> more) {
        Set<OrganisationId> left = more.stream()
                .filter(entry -> entry.happened() != Happened.PERHAPS)
                .flatMap(entry -> entry.told() instanceof Told.Stated(PartnerWithdrawn withdrawn)
                        ? Stream.of(withdrawn.organisation())
                        : Stream.empty())
                .collect(Collectors.toSet());
        return Stream.concat(said.parties().stream(), joined(more).stream())
                .filter(party -> !left.contains(party.organisation()))
                .distinct()
                .toList();
    }

    static Project project(Ongoing one, Map<OrganisationId, OrganisationEntry> known) {
        Listing listing = one.listing();
        OrganisationId contact = listing.contact();
        OrganisationEntry answering = contact == null ? null : known.get(contact);
        String own = answering == null ? null : answering.country();
        List<Partner> partners = one.parties().stream()
                .map(party -> {
                    OrganisationEntry entry = known.get(party.organisation());
                    String country = entry == null ? null : entry.country();
                    return new Partner(
                            party.organisation(),
                            party.role(),
                            country,
                            own == null || country == null ? null : !own.equals(country));
                })
                .toList();
        Narrative information =
                listing.information() != null ? listing.information() : one.said().description();
        List<Field> missing = new ArrayList<>();
        add(missing, Field.INFORMATION, information == null);
        add(missing, Field.FOREIGN_PARTNER, !hasForeign(partners, own));
        add(missing, Field.CONTACT, contact == null);
        add(missing, Field.CONTACT_POINT, contact != null && (answering == null || answering.contact() == null));
        return new Project(
                one.registration().key(),
                new PartnershipId(where(one.registration()).id()),
                one.said().kind(),
                one.now().standing(),
                one.registration().on(),
                one.now().because() == null ? null : one.now().because().on(),
                one.said().title(),
                one.said().programme(),
                information,
                partners,
                contact,
                answering == null ? null : answering.contact(),
                listing.languages(),
                missing,
                one.entries(),
                one.entries().stream()
                        .flatMap(entry -> entry.traces().stream())
                        .sorted(Comparator.comparingLong(Trace::position))
                        .toList());
    }

    private static void add(List<Field> missing, Field field, boolean isMissing) {
        if (isMissing) {
            missing.add(field);
        }
    }

    /// In another country than the organisation that answers; where none is named, two partners of different countries.
    private static boolean hasForeign(List<Partner> partners, @Nullable String own) {
        return own == null
                ? partners.stream()
                                .map(Partner::country)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1
                : partners.stream().anyMatch(partner -> Boolean.TRUE.equals(partner.foreign()));
    }
}
