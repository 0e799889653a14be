package org.samklang.query.belonging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Id;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Which partnerships belong to an organisation, a network or a programme on the asked day, or did by then, as far as this
/// reader sees. A pure function of the entries that say so.
///
/// A partnership is of its parties, of the networks that it is a member of, and of the programmes that one of its projects,
/// agreements, grants or networks runs under or that it says itself to run under, with the programmes that these are part
/// of.
public final class Belonging {
    private static final Set<String> KINDS = EntryKinds.anyOf(
            EntryKinds.REGISTRATIONS,
            EntryKinds.JOININGS,
            EntryKinds.facts(PartnerWithdrawn.class, NetworkFounded.class, NetworkJoined.class, NetworkLeft.class),
            EntryKinds.facts(ProgrammeRegistered.class, ProjectStarted.class, AgreementSigned.class, GrantAwarded.class));

    private final Map<String, TimelineEntry> registrations = new TreeMap<>();
    private final Map<Subject, Map<String, Boolean>> members =
            new TreeMap<>(Comparator.comparing(Subject::type).thenComparing(Subject::id));

    /// A partnership that belongs somewhere.
    ///
    /// @param perhaps whether partial dates leave it open
    public record Member(PartnershipId partnership, boolean perhaps) {}

    private final boolean ever;

    private Belonging(List<TimelineEntry> entries, boolean ever) {
        this.ever = ever;
        parties(entries);
        programmes(entries, networks(entries));
    }

    /// Reads what belongs where on the asked day: all of it, or as much as the question about one subject needs.
    public static Belonging then(Entries.Opened opened, @Nullable Subject about) {
        return new Belonging(entries(opened, about), false);
    }

    /// The same with what left by then: for questions of what became of it.
    public static Belonging ever(Entries.Opened opened, @Nullable Subject about) {
        return new Belonging(entries(opened, about), true);
    }

    private static List<TimelineEntry> entries(Entries.Opened opened, @Nullable Subject about) {
        boolean one = about != null && about.type() == StreamType.PARTNERSHIP;
        return opened.whenever(Wanted.of(KINDS, one ? about : null));
    }

    /// All partnerships that this reader may know of, by id, also those that had not begun yet.
    public List<PartnershipId> partnerships() {
        return registrations.keySet().stream().map(PartnershipId::new).toList();
    }

    /// Whether it had begun, or may have, by the asked day. Where nobody said since when it is, it had.
    public boolean begun(PartnershipId partnership) {
        TimelineEntry registration = registrations.get(partnership.value());
        return registration != null && registration.happened() != Happened.NOT_YET;
    }

    /// Everything that partnerships belong to: organisations, networks, programmes.
    public List<Subject> wholes() {
        return List.copyOf(members.keySet());
    }

    /// What belongs to one of the wholes, by id.
    public List<Member> of(Subject whole) {
        return members.getOrDefault(whole, Map.of()).entrySet().stream()
                .filter(member -> registrations.containsKey(member.getKey()))
                .map(member -> new Member(new PartnershipId(member.getKey()), member.getValue()))
                .toList();
    }

    /// The partnerships that a question about this subject is narrowed to, by id: itself, those that belong to it, or else
    /// those that an entry names together with it. All of them, where there is no subject.
    public List<Member> within(Entries.Opened opened, @Nullable Subject about) {
        if (about == null) {
            return partnerships().stream().map(id -> new Member(id, false)).toList();
        }
        return switch (about.type()) {
            case ORGANISATION, NETWORK, PROGRAMME -> of(about);
            case PARTNERSHIP -> named(List.of(about));
            case PERSON, ACTIVITY, LEARNING, INSTRUMENT, TREATY_PARTICIPATION, AGREEMENT, PROJECT, OUTCOME, BODY, GRANT,
                    STRATEGY, RULE_SET, DOCUMENT, STATEMENT, INQUIRY, INITIATIVE, CAUSE ->
                named(opened.all(new Wanted(Set.of(), Set.of(about))).stream()
                        .flatMap(entry -> entry.about().stream())
                        .toList());
        };
    }

    private List<Member> named(List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.type() == StreamType.PARTNERSHIP)
                .map(Subject::id)
                .filter(registrations::containsKey)
                .distinct()
                .sorted()
                .map(id -> new Member(new PartnershipId(id), false))
                .toList();
    }

    private void parties(List<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Registration said) {
                String partnership = entry.about().getFirst().id();
                registrations.put(partnership, entry);
                said.parties().forEach(party -> belongs(subject(party.organisation()), partnership, false));
            }
        }
        // In the order of time, so that who left can come back.
        for (TimelineEntry entry : entries) {
            if (entry.happened() == Happened.NOT_YET) {
                continue;
            }
            if (entry.told() instanceof Told.Joining(var party)) {
                belongs(subject(party.organisation()), entry.about().getFirst().id(), perhaps(entry));
            } else if (!ever && entry.told() instanceof Told.Stated(PartnerWithdrawn withdrawn)) {
                leaves(subject(withdrawn.organisation()), withdrawn.partnershipId().value(), perhaps(entry));
            }
        }
    }

    private record Membership(NetworkId network, String membership) {}

    /// @return the programme of each network
    private Map<NetworkId, ProgrammeId> networks(List<TimelineEntry> entries) {
        Map<NetworkId, ProgrammeId> programmes = new HashMap<>();
        Map<Membership, Boolean> left = new HashMap<>();
        for (TimelineEntry entry : entries) {
            Fact said = said(entry);
            if (said instanceof NetworkFounded founded && founded.programme() != null) {
                programmes.put(founded.networkId(), founded.programme());
            }
            if (!ever && said instanceof NetworkLeft gone && entry.happened() != Happened.NOT_YET) {
                left.merge(
                        new Membership(gone.networkId(), gone.membershipId().value()),
                        perhaps(entry),
                        Boolean::logicalAnd);
            }
        }
        for (TimelineEntry entry : entries) {
            if (said(entry) instanceof NetworkJoined joined
                    && entry.happened() != Happened.NOT_YET
                    && joined.member() instanceof NetworkMember.Partnership(var partnership)) {
                Boolean gonePerhaps =
                        left.get(new Membership(joined.networkId(), joined.membershipId().value()));
                if (gonePerhaps == null || gonePerhaps) {
                    belongs(subject(joined.networkId()), partnership.value(), perhaps(entry) || gonePerhaps != null);
                }
            }
        }
        return programmes;
    }

    private void programmes(List<TimelineEntry> entries, Map<NetworkId, ProgrammeId> ofNetworks) {
        Map<ProgrammeId, ProgrammeId> parents = new HashMap<>();
        for (TimelineEntry entry : entries) {
            if (said(entry) instanceof ProgrammeRegistered programme && programme.parent() != null) {
                parents.put(programme.programmeId(), programme.parent());
            }
        }
        for (TimelineEntry entry : entries) {
            if (entry.happened() == Happened.NOT_YET) {
                continue;
            }
            Fact said = said(entry);
            if (said instanceof ProjectStarted project) {
                under(project.programme(), List.of(project.partnershipId()), perhaps(entry), parents);
            } else if (said instanceof AgreementSigned signed) {
                under(signed.programme(), signed.partnerships(), perhaps(entry), parents);
            } else if (said instanceof GrantAwarded grant) {
                under(grant.programme(), grant.partnerships(), perhaps(entry), parents);
            }
        }
        ProgrammeNames names = new ProgrammeNames(entries.stream()
                .flatMap(entry -> said(entry) instanceof ProgrammeRegistered programme
                        ? Stream.of(programme)
                        : Stream.empty()));
        registrations.forEach((partnership, entry) -> {
            if (entry.told() instanceof Told.Registration said) {
                names.meant(said.programme())
                        .forEach(programme ->
                                under(programme, List.of(new PartnershipId(partnership)), perhaps(entry), parents));
            }
        });
        ofNetworks.forEach((network, programme) -> of(subject(network))
                .forEach(member -> under(programme, List.of(member.partnership()), member.perhaps(), parents)));
    }

    private void under(
            @Nullable ProgrammeId programme,
            List<PartnershipId> partnerships,
            boolean perhaps,
            Map<ProgrammeId, ProgrammeId> parents) {
        Set<ProgrammeId> seen = new HashSet<>();
        for (ProgrammeId next = programme; next != null && seen.add(next); next = parents.get(next)) {
            for (PartnershipId partnership : partnerships) {
                belongs(subject(next), partnership.value(), perhaps);
            }
        }
    }

    private void belongs(Subject whole, String partnership, boolean perhaps) {
        members.computeIfAbsent(whole, _ -> new TreeMap<>()).merge(partnership, perhaps, Boolean::logicalAnd);
    }

    private void leaves(Subject whole, String partnership, boolean perhaps) {
        members.getOrDefault(whole, new TreeMap<>())
                .computeIfPresent(partnership, (_, _) -> perhaps ? Boolean.TRUE : null);
    }

    private static boolean perhaps(TimelineEntry entry) {
        return entry.happened() == Happened.PERHAPS;
    }

    private static @Nullable Fact said(TimelineEntry entry) {
        return entry.told() instanceof Told.Stated(Fact said) ? said : null;
    }

    private static Subject subject(Id id) {
        return Subject.of(id).orElseThrow();
    }
}
