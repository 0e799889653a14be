package org.samklang.query.continuation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Page;
import org.samklang.query.belonging.Belonging;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from grants, activities, continuations and closings on all timelines.
public final class ContinuationQueries {
    private static final Set<String> GRANTS = EntryKinds.facts(
            GrantAwarded.class, GrantAmended.class, GrantEndAnnounced.class, GrantEnded.class);
    private static final Set<String> LATER =
            EntryKinds.anyOf(EntryKinds.ACTIVITIES, EntryKinds.CLOSINGS, EntryKinds.CONTINUATIONS);

    private final Entries entries;

    public ContinuationQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Continuations continuations(FindContinuations query) {
        return entries.read(
                query.moment(), query.reach(), query.atLeast(), opened -> continuations(query, opened));
    }

    /// @param grant null for a partnership that is said to have gone on and has no grant
    private record Place(PartnershipId partnership, @Nullable Grant grant) {
        String key() {
            return partnership.value() + "/" + (grant == null ? "" : grant.id().value());
        }
    }

    static Continuations continuations(FindContinuations query, Entries.Opened opened) {
        Subject about = query.about();
        Belonging belonging = Belonging.ever(opened, about);
        Set<PartnershipId> members = belonging.within(opened, about).stream()
                .map(Member::partnership)
                .collect(Collectors.toSet());
        List<Place> places = new ArrayList<>();
        for (Grant grant : grants(opened, about, members)) {
            if (about != null && about.type() == StreamType.GRANT && !grant.id().value().equals(about.id())) {
                continue;
            }
            boolean touched = about != null
                    && about.type() == StreamType.ORGANISATION
                    && grant.touches(new OrganisationId(about.id()));
            grant.partnerships().stream()
                    .filter(id -> members.contains(id) || touched && belonging.partnerships().contains(id))
                    .forEach(id -> places.add(new Place(id, grant)));
        }
        Set<PartnershipId> granted = places.stream().map(Place::partnership).collect(Collectors.toSet());
        if (about == null || about.type() != StreamType.GRANT) {
            said(opened, about, members).stream()
                    .filter(id -> members.contains(id) && !granted.contains(id))
                    .forEach(id -> places.add(new Place(id, null)));
        }
        places.sort(Comparator.comparing(Place::key));
        Page.Cut<Place> page = query.page().cut(places, Place::key);
        Map<PartnershipId, List<TimelineEntry>> later = of(
                opened,
                LATER,
                page.lines().stream().map(Place::partnership).collect(Collectors.toSet()));
        return new Continuations(
                opened.stand(),
                page.lines().stream()
                        .map(place -> new Continuing(
                                        place.partnership(),
                                        place.grant(),
                                        later.getOrDefault(place.partnership(), List.of()))
                                .told("continuation:" + place.key(), opened.asOf()))
                        .toList(),
                page.next());
    }

    /// The partnerships that are said to have gone on.
    private static Set<PartnershipId> said(
            Entries.Opened opened, @Nullable Subject about, Set<PartnershipId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        // Naming each of all partnerships would only narrow to what is there.
        return opened.all(new Wanted(EntryKinds.CONTINUATIONS, about == null ? Set.of() : subjects(members))).stream()
                .map(entry -> new PartnershipId(entry.about().getFirst().id()))
                .collect(Collectors.toSet());
    }

    /// What stands on the timelines of these partnerships, by partnership.
    private static Map<PartnershipId, List<TimelineEntry>> of(
            Entries.Opened opened, Set<String> kinds, Collection<PartnershipId> partnerships) {
        Map<PartnershipId, List<TimelineEntry>> found = new TreeMap<>(Comparator.comparing(PartnershipId::value));
        if (partnerships.isEmpty()) {
            return found;
        }
        for (TimelineEntry entry : opened.all(new Wanted(kinds, subjects(partnerships)))) {
            entry.about().stream()
                    .filter(subject -> subject.type() == StreamType.PARTNERSHIP)
                    .forEach(subject -> found.computeIfAbsent(new PartnershipId(subject.id()), _ -> new ArrayList<>())
                            .add(entry));
        }
        return found;
    }

    private static Set<Subject> subjects(Collection<PartnershipId> partnerships) {
        return partnerships.stream()
                .map(id -> new Subject(StreamType.PARTNERSHIP, id.value()))
                .collect(Collectors.toSet());
    }

    /// The grants of these partnerships; all of them, where they can be narrowed only by who gave and who got.
    private static Collection<Grant> grants(
            Entries.Opened opened, @Nullable Subject about, Set<PartnershipId> members) {
        boolean all = about == null || about.type() == StreamType.ORGANISATION;
        if (!all && members.isEmpty()) {
            return List.of();
        }
        Map<GrantId, List<TimelineEntry>> facts = new TreeMap<>(Comparator.comparing(GrantId::value));
        for (TimelineEntry entry : opened.all(all ? Wanted.of(GRANTS) : new Wanted(GRANTS, subjects(members)))) {
            if (entry.told() instanceof Told.Stated(GrantEvent said)) {
                facts.computeIfAbsent(said.grantId(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return facts.entrySet().stream()
                .map(grant -> new Grant(grant.getKey(), grant.getValue()))
                .toList();
    }
}
