package org.samklang.query.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Subject;
import org.samklang.query.Trace;
import org.samklang.query.claims.ContestedClaims.Contest;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Answers from the claims on all timelines.
public final class ClaimQueries {
    private final Entries entries;

    public ClaimQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public ContestedClaims contested(FindContestedClaims query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> answer(query, opened));
    }

    static ContestedClaims answer(FindContestedClaims query, Entries.Opened opened) {
        List<Contest> contests = contests(opened.all(Entries.Wanted.of(EntryKinds.CLAIMS, query.about())));
        return new ContestedClaims(opened.stand(), contests);
    }

    private record Matter(Subject on, ClaimSubject about) {}

    /// Contested claims that are about the same thing, together.
    public static List<Contest> contests(List<TimelineEntry> claims) {
        Map<Matter, List<TimelineEntry>> matters = new LinkedHashMap<>();
        for (TimelineEntry entry : claims) {
            if (entry.contested() && entry.told() instanceof Told.Claim claim) {
                matters.computeIfAbsent(new Matter(entry.about().getFirst(), claim.about()), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        return matters.entrySet().stream()
                .map(matter -> contest(matter.getKey(), matter.getValue()))
                .toList();
    }

    private static Contest contest(Matter matter, List<TimelineEntry> claims) {
        return new Contest(
                "contest:" + matter.on().streamId() + "/" + matter.about(),
                matter.on(),
                matter.about(),
                claims,
                claims.stream()
                        .flatMap(claim -> claim.traces().stream())
                        .sorted(Comparator.comparingLong(Trace::position))
                        .toList());
    }
}
