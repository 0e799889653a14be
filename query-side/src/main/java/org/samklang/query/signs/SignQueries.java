package org.samklang.query.signs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Page;
import org.samklang.query.Stand;
import org.samklang.query.belonging.Belonging;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.Status;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;

/// Answers from what stands on the timelines of partnerships, and from how they keep their rules at the same position.
public final class SignQueries {
    private static final Set<String> KINDS = EntryKinds.anyOf(
            EntryKinds.REGISTRATIONS,
            EntryKinds.ACTIVATIONS,
            EntryKinds.PHASES,
            EntryKinds.ACTIVITIES,
            EntryKinds.LEARNING,
            EntryKinds.CLAIMS,
            EntryKinds.CLOSINGS,
            EntryKinds.CONTINUATIONS,
            EntryKinds.facts(
                    ChallengeRecorded.class,
                    ChallengeResolved.class,
                    PartnershipSuspended.class,
                    PartnershipResumed.class));

    private final Entries entries;
    private final ComplianceQueries compliance;

    public SignQueries(Entries entries, ComplianceQueries compliance) {
        this.entries = entries;
        this.compliance = compliance;
    }

    @QueryHandler
    public Signs signs(FindSigns query) {
        Gathered gathered = entries.read(
                query.moment(), query.reach(), query.atLeast(), opened -> gathered(query, opened));
        return answer(query, gathered, compliance.commitments(broken(query, gathered)));
    }

    /// What the entries tell of the partnerships of one page.
    ///
    /// @param partnerships those that had begun, with what stands on their timelines
    record Gathered(Stand stand, Map<PartnershipId, List<TimelineEntry>> partnerships, Page.Cut<PartnershipId> page) {}

    static Gathered gathered(FindSigns query, Entries.Opened opened) {
        Belonging belonging = Belonging.then(opened, query.about());
        Page.Cut<PartnershipId> page = query.page()
                .cut(
                        belonging.within(opened, query.about()).stream()
                                .map(Member::partnership)
                                .filter(belonging::begun)
                                .toList(),
                        PartnershipId::value);
        Map<PartnershipId, List<TimelineEntry>> found = new HashMap<>();
        page.lines().forEach(id -> found.put(id, new ArrayList<>()));
        if (!found.isEmpty()) {
            Set<Subject> subjects = page.lines().stream()
                    .map(id -> new Subject(StreamType.PARTNERSHIP, id.value()))
                    .collect(Collectors.toSet());
            for (TimelineEntry entry : opened.all(new Wanted(KINDS, subjects))) {
                entry.about().stream()
                        .filter(subjects::contains)
                        .forEach(subject -> Objects.requireNonNull(found.get(new PartnershipId(subject.id())))
                                .add(entry));
            }
        }
        return new Gathered(opened.stand(), found, page);
    }

    /// The broken rules of the same partnerships at the same position.
    static FindCommitments broken(FindSigns query, Gathered gathered) {
        long knownAt = gathered.stand().knownAt();
        return new FindCommitments(
                gathered.page().lines(),
                Set.of(Status.BREACHED),
                null,
                query.moment().at(knownAt),
                query.reach(),
                knownAt < 0 ? null : knownAt);
    }

    static Signs answer(FindSigns query, Gathered gathered, Commitments broken) {
        Map<PartnershipId, List<Commitment>> rules =
                broken.entries().stream().collect(Collectors.groupingBy(Commitment::partnership));
        List<Sign> signs = new ArrayList<>();
        List<PartnershipId> none = new ArrayList<>();
        for (PartnershipId partnership : gathered.page().lines()) {
            List<Sign> its = new Watching(
                            partnership,
                            gathered.partnerships().getOrDefault(partnership, List.of()),
                            Objects.requireNonNull(query.moment().asOf()),
                            query.silence())
                    .signs(rules.getOrDefault(partnership, List.of()));
            signs.addAll(its);
            if (its.isEmpty()) {
                none.add(partnership);
            }
        }
        return new Signs(
                gathered.stand(),
                Objects.requireNonNull(query.moment().asOf()),
                query.silence(),
                signs,
                none,
                gathered.page().next());
    }
}
