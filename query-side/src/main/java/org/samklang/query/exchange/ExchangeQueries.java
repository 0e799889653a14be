package org.samklang.query.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Page;
import org.samklang.query.Trace;
import org.samklang.query.belonging.Belonging;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.exchange.Exchanges.Exchange;
import org.samklang.query.exchange.Exchanges.Group;
import org.samklang.query.exchange.UnpassedLearning.Unpassed;
import org.samklang.query.learning.Balance;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the learning on all timelines.
public final class ExchangeQueries {
    private final Entries entries;

    public ExchangeQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Exchanges exchanges(FindExchanges query) {
        return entries.read(
                query.moment(), query.reach(), query.atLeast(), opened -> exchanges(query, opened));
    }

    @QueryHandler
    public UnpassedLearning unpassed(FindUnpassedLearning query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> unpassed(query, opened));
    }

    static Exchanges exchanges(FindExchanges query, Entries.Opened opened) {
        Subject about = query.about();
        Belonging belonging = Belonging.ever(opened, about);
        List<Member> members = belonging.within(opened, about);
        Map<PartnershipId, List<Learnt>> learning = learning(opened, about, members);
        Balance.Window window = new Balance.Window(opened.asOf(), query.from(), query.until());
        Page.Cut<Exchange> page = query.page()
                .cut(
                        members.stream()
                                .filter(member -> learning.containsKey(member.partnership()))
                                .map(member -> exchange(
                                        member.partnership(),
                                        learning.getOrDefault(member.partnership(), List.of()),
                                        window))
                                .toList(),
                        exchange -> exchange.partnership().value());
        return new Exchanges(
                opened.stand(),
                query.from(),
                query.until(),
                learning.size(),
                new Reckoning(learning, window).figures(members),
                about == null ? groups(belonging, learning, window) : List.of(),
                page.lines(),
                members.stream()
                        .map(Member::partnership)
                        .filter(partnership -> !learning.containsKey(partnership) && belonging.begun(partnership))
                        .toList(),
                page.next());
    }

    /// What the question is about, by partnership; partnerships without any are missing.
    private static Map<PartnershipId, List<Learnt>> learning(
            Entries.Opened opened, @Nullable Subject about, List<Member> members) {
        Set<PartnershipId> wanted = members.stream().map(Member::partnership).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<PartnershipId, List<TimelineEntry>> found = new HashMap<>();
        opened.all(wanted(EntryKinds.LEARNING, about, wanted)).forEach(entry -> {
            if (entry.told() instanceof Told.Learning(LearningLine line) && wanted.contains(line.partnership())) {
                found.computeIfAbsent(line.partnership(), _ -> new ArrayList<>()).add(entry);
            }
        });
        Map<PartnershipId, List<Learnt>> learning = new HashMap<>();
        found.forEach((partnership, entries) -> {
            List<Learnt> touching = Learnt.all(entries, opened.asOf()).stream()
                    .filter(learnt -> about == null
                            || about.type() != StreamType.ORGANISATION
                            || touches(learnt.line(), about))
                    .toList();
            if (!touching.isEmpty()) {
                learning.put(partnership, touching);
            }
        });
        return learning;
    }

    /// Everywhere, where everything is asked for: naming each partnership would only narrow to what is there.
    private static Wanted wanted(Set<String> kinds, @Nullable Subject about, Set<PartnershipId> partnerships) {
        return about == null
                ? Wanted.of(kinds)
                : new Wanted(
                        kinds,
                        partnerships.stream()
                                .map(partnership -> new Subject(StreamType.PARTNERSHIP, partnership.value()))
                                .collect(Collectors.toSet()));
    }

    private static boolean touches(LearningLine line, Subject organisation) {
        OrganisationId id = new OrganisationId(organisation.id());
        return line.direction().from().equals(id) || line.direction().to().equals(id);
    }

    private static Exchange exchange(PartnershipId partnership, List<Learnt> learning, Balance.Window window) {
        return new Exchange(
                "exchange:" + partnership.value(),
                partnership,
                new Reckoning(Map.of(partnership, learning), window).figures(List.of(new Member(partnership, false))),
                learning.stream()
                        .filter(Learnt::asked)
                        .map(Learnt::request)
                        .toList(),
                learning.stream()
                        .filter(Learnt::recorded)
                        .map(Learnt::entry)
                        .toList(),
                Trace.inOrder(learning.stream().flatMap(learnt -> learnt.entry().traces().stream())));
    }

    private static List<Group> groups(
            Belonging belonging, Map<PartnershipId, List<Learnt>> learning, Balance.Window window) {
        List<Group> groups = new ArrayList<>();
        for (Subject whole : belonging.wholes()) {
            Map<PartnershipId, List<Learnt>> its = new HashMap<>();
            List<Member> members = belonging.of(whole);
            for (Member member : members) {
                List<Learnt> touching = learning.getOrDefault(member.partnership(), List.of()).stream()
                        .filter(learnt ->
                                whole.type() != StreamType.ORGANISATION || touches(learnt.line(), whole))
                        .toList();
                if (!touching.isEmpty()) {
                    its.put(member.partnership(), touching);
                }
            }
            if (!its.isEmpty()) {
                groups.add(new Group(whole, members, new Reckoning(its, window).figures(members)));
            }
        }
        return groups;
    }

    static UnpassedLearning unpassed(FindUnpassedLearning query, Entries.Opened opened) {
        Subject about = query.about();
        Set<PartnershipId> members = Belonging.ever(opened, about).within(opened, about).stream()
                .map(Member::partnership)
                .collect(Collectors.toSet());
        if (members.isEmpty()) {
            return new UnpassedLearning(opened.stand(), List.of(), null);
        }
        Entries.Picked<Unpassed> page = opened.pageInSteps(
                wanted(EntryKinds.LEARNING, about, members), query.page(), step -> {
                    List<TimelineEntry> learned = step.stream()
                            .filter(entry -> isLearned(entry, members, about))
                            .toList();
                    Map<LearningId, List<TimelineEntry>> passing = passing(opened, learned);
                    Set<String> keys = learned.stream().map(TimelineEntry::key).collect(Collectors.toSet());
                    return entry -> keys.contains(entry.key()) ? unpassed(entry, passing) : List.of();
                });
        return new UnpassedLearning(opened.stand(), page.lines(), page.next());
    }

    /// Only who received learning can pass it on.
    private static boolean isLearned(TimelineEntry entry, Set<PartnershipId> members, @Nullable Subject about) {
        return entry.told() instanceof Told.Learning(LearningLine line)
                && line.recorded()
                && entry.state() != EntryState.DISPUTED
                && members.contains(line.partnership())
                && (about == null
                        || about.type() != StreamType.ORGANISATION
                        || line.direction().to().value().equals(about.id()));
    }

    /// What passes on each of these, or may have by the asked day.
    private static Map<LearningId, List<TimelineEntry>> passing(Entries.Opened opened, List<TimelineEntry> learned) {
        Set<Subject> pieces = new HashSet<>();
        learned.forEach(entry -> pieces.add(new Subject(StreamType.LEARNING, line(entry).learningId().value())));
        Map<LearningId, List<TimelineEntry>> passing = new HashMap<>();
        if (pieces.isEmpty()) {
            return passing;
        }
        for (TimelineEntry entry : opened.all(new Wanted(EntryKinds.ACTIVITIES, pieces))) {
            if (entry.state() == EntryState.HELD
                    && entry.told() instanceof Told.Activity activity
                    && activity.held() != null
                    && activity.held().specifics() instanceof Told.Dissemination passedOn
                    && entry.happened() != Happened.NOT_YET) {
                passedOn.learnings().stream()
                        .distinct()
                        .forEach(learning -> passing.computeIfAbsent(learning, _ -> new ArrayList<>()).add(entry));
            }
        }
        return passing;
    }

    private static LearningLine line(TimelineEntry entry) {
        if (entry.told() instanceof Told.Learning(LearningLine line)) {
            return line;
        }
        throw new IllegalArgumentException("no learning: " + entry.key());
    }

    /// None where it was passed on.
    private static List<Unpassed> unpassed(TimelineEntry learned, Map<LearningId, List<TimelineEntry>> passing) {
        LearningLine line = line(learned);
        List<TimelineEntry> by = passing.getOrDefault(line.learningId(), List.of());
        if (by.stream().anyMatch(entry -> entry.happened() != Happened.PERHAPS)) {
            return List.of();
        }
        return List.of(new Unpassed(
                "unpassed:" + line.learningId().value(),
                learned,
                !by.isEmpty() || learned.happened() == Happened.PERHAPS,
                line.learnedOn(),
                by,
                Trace.inOrder(Stream.concat(Stream.of(learned), by.stream())
                        .flatMap(entry -> entry.traces().stream()))));
    }
}
