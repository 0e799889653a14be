package org.samklang.query.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.query.belonging.ProgrammeNames;
import org.samklang.query.portfolio.Portfolio.By;
import org.samklang.query.portfolio.Portfolio.Tie;
import org.samklang.query.timeline.Entries.Opened;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// What stands in a portfolio, and why: programmes within programmes, networks of programmes, partnerships that became
/// members of networks or have a project, an agreement or a grant under a programme, or that a source says to run under it.
///
/// One that left meanwhile, or came to its end, still stands there: a portfolio tells what became of it.
final class Frame {
    private static final Set<String> STRUCTURE =
            EntryKinds.facts(ProgrammeRegistered.class, NetworkFounded.class);
    private static final Set<String> TYING = EntryKinds.facts(
            NetworkJoined.class, ProjectStarted.class, AgreementSigned.class, GrantAwarded.class);

    private final @Nullable Subject about;
    private final Map<Subject, TimelineEntry> programmes = new LinkedHashMap<>();
    private final Map<Subject, TimelineEntry> networks = new LinkedHashMap<>();
    private final Map<Subject, Subject> above = new HashMap<>();
    private final TreeMap<String, List<Bond>> bonds = new TreeMap<>();

    /// Why a partnership stands under a programme or in a network.
    ///
    /// @param entry that says so
    record Bond(Tie tie, TimelineEntry entry) {}

    /// @param about whose portfolio; null for the whole register
    private Frame(@Nullable Subject about) {
        this.about = about;
    }

    /// @param taking the partnerships that the portfolio is of, for that of an organisation
    static Frame of(Opened opened, @Nullable Subject about, Set<PartnershipId> taking) {
        Frame frame = new Frame(about);
        if (about == null || about.type() == StreamType.PROGRAMME || about.type() == StreamType.NETWORK) {
            frame.build(opened);
        } else if (about.type() == StreamType.PARTNERSHIP) {
            frame.bonds.put(about.id(), List.of());
        } else {
            taking.forEach(id -> frame.bonds.put(id.value(), List.of()));
        }
        return frame;
    }

    private void build(Opened opened) {
        Set<Subject> within = about == null ? all(opened) : below(opened, about);
        opened.all(new Wanted(TYING, within)).forEach(this::tie);
        ProgrammeNames names = names();
        if (!names.all().isEmpty()) {
            opened.all(Wanted.runningUnder(names.all())).forEach(entry -> worded(entry, names));
        }
    }

    /// Narrowed by nothing.
    private Set<Subject> all(Opened opened) {
        structure(opened.all(Wanted.of(STRUCTURE)));
        return Set.of();
    }

    /// What stands below stands on the timeline of what is above: found level by level.
    private Set<Subject> below(Opened opened, Subject top) {
        Set<Subject> found = Set.of(top);
        Set<Subject> level = found;
        while (!level.isEmpty()) {
            structure(opened.all(new Wanted(STRUCTURE, level)));
            level = new LinkedHashSet<>(within(top));
            level.removeAll(found);
            found = within(top);
        }
        return found;
    }

    private void structure(List<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            Subject self = entry.about().getFirst();
            if (entry.told() instanceof Told.Stated(ProgrammeRegistered programme)) {
                programmes.put(self, entry);
                put(self, programme.parent());
            }
            if (entry.told() instanceof Told.Stated(NetworkFounded network)) {
                networks.put(self, entry);
                put(self, network.programme());
            }
        }
    }

    private void put(Subject part, @Nullable ProgrammeId whole) {
        if (whole != null) {
            above.put(part, new Subject(StreamType.PROGRAMME, whole.value()));
        }
    }

    /// A programme or network with everything below it.
    Set<Subject> within(Subject top) {
        Set<Subject> within = new LinkedHashSet<>(Set.of(top));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<Subject, Subject> each : above.entrySet()) {
                grown |= within.contains(each.getValue()) && within.add(each.getKey());
            }
        }
        return within;
    }

    private void tie(TimelineEntry entry) {
        switch (entry.told()) {
            case Told.Stated(NetworkJoined joined) when joined.member() instanceof NetworkMember.Partnership(var id) ->
                bind(id, By.MEMBER, entry.about().getFirst(), entry);
            case Told.Stated(ProjectStarted project) ->
                bind(project.partnershipId(), By.PROJECT, subject(project.programme()), entry);
            case Told.Stated(AgreementSigned agreement) ->
                agreement.partnerships().forEach(id -> bind(id, By.AGREEMENT, subject(agreement.programme()), entry));
            case Told.Stated(GrantAwarded grant) ->
                grant.partnerships().forEach(id -> bind(id, By.GRANT, subject(grant.programme()), entry));
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _,
                    Told.Activity _, Told.Learning _, Told.Stated _ -> {}
        }
    }

    private static @Nullable Subject subject(@Nullable ProgrammeId programme) {
        return programme == null ? null : new Subject(StreamType.PROGRAMME, programme.value());
    }

    private void bind(PartnershipId partnership, By by, @Nullable Subject to, TimelineEntry entry) {
        if (to != null && (programmes.containsKey(to) || networks.containsKey(to))) {
            bonds.computeIfAbsent(partnership.value(), _ -> new ArrayList<>())
                    .add(new Bond(new Tie(by, to), entry));
        }
    }

    private ProgrammeNames names() {
        return new ProgrammeNames(programmes.values().stream()
                .flatMap(entry -> entry.told() instanceof Told.Stated(ProgrammeRegistered registered)
                        ? Stream.of(registered)
                        : Stream.empty()));
    }

    private void worded(TimelineEntry entry, ProgrammeNames names) {
        if (entry.told() instanceof Told.Registration said) {
            names.meant(said.programme())
                    .forEach(programme -> bind(
                            new PartnershipId(entry.about().getFirst().id()), By.WORDS, subject(programme), entry));
        }
    }

    @Nullable Subject about() {
        return about;
    }

    /// Those below the one that the portfolio is of.
    List<TimelineEntry> programmes() {
        return programmes.entrySet().stream()
                .filter(each -> !each.getKey().equals(about))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<TimelineEntry> networks() {
        return networks.entrySet().stream()
                .filter(each -> !each.getKey().equals(about))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// What a programme or network is a part of, within the portfolio.
    List<Tie> partOf(Subject part) {
        Subject whole = above.get(part);
        return whole == null || !programmes.containsKey(whole) ? List.of() : List.of(new Tie(By.PART, whole));
    }

    /// The partnerships of the portfolio by id, in that order; none where they are all of the register.
    List<Subject> partnerships() {
        return bonds.keySet().stream()
                .map(id -> new Subject(StreamType.PARTNERSHIP, id))
                .toList();
    }

    List<Bond> bonds(Subject partnership) {
        return bonds.getOrDefault(partnership.id(), List.of());
    }

    /// How sure it is that each partnership belongs to any of these.
    Map<Subject, Happened> presence(Set<Subject> to) {
        Map<Subject, Happened> presence = new HashMap<>();
        bonds.forEach((id, all) -> all.stream()
                .filter(bond -> to.contains(bond.tie().to()))
                .map(bond -> Shares.happened(bond.entry()))
                .min(Comparator.comparingInt(Shares::doubt))
                .ifPresent(surest -> presence.put(new Subject(StreamType.PARTNERSHIP, id), surest)));
        return presence;
    }

    /// Whether partnerships stand here by their own registration, and not because something ties them.
    boolean byThemselves() {
        return about == null || about.type() != StreamType.PROGRAMME && about.type() != StreamType.NETWORK;
    }

    /// Whether an entry is of anything in the portfolio that is not hidden.
    Predicate<TimelineEntry> besides(Set<Subject> hidden) {
        if (hidden.isEmpty()) {
            return _ -> true;
        }
        Set<Subject> rest = subjects();
        rest.removeAll(hidden);
        return entry -> entry.about().stream().anyMatch(rest::contains);
    }

    /// Everything whose entries the portfolio adds up; empty for everything there is.
    Set<Subject> subjects() {
        return about == null
                ? new LinkedHashSet<>()
                : Stream.of(Stream.of(about), programmes.keySet().stream(), networks.keySet().stream(), partnerships().stream())
                        .flatMap(each -> each)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
