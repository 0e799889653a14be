package org.samklang.query.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samklang.events.value.Direction;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.exchange.Exchanges.Asked;
import org.samklang.query.exchange.Exchanges.Figures;
import org.samklang.query.exchange.Exchanges.Standing;
import org.samklang.query.exchange.Exchanges.Way;
import org.samklang.query.learning.Balance;
import org.samklang.query.learning.Balance.Passed;
import org.samklang.query.learning.LearningLine;

/// Counts the learning of some partnerships.
///
/// @param learning by partnership
record Reckoning(Map<PartnershipId, List<Learnt>> learning, Balance.Window window) {
    private static final Comparator<Direction> ORDER = Comparator.comparing((Direction way) -> way.from().value())
            .thenComparing(way -> way.to().value());

    /// What partnerships belong to counts, and what they belong to perhaps counts as perhaps.
    Figures figures(List<Member> members) {
        List<LearningLine> sure = new ArrayList<>();
        List<LearningLine> perhaps = new ArrayList<>();
        Map<Direction, Tally> asked = new TreeMap<>(ORDER);
        Tally all = new Tally();
        for (Member member : members) {
            for (Learnt learnt : learning.getOrDefault(member.partnership(), List.of())) {
                (member.perhaps() ? perhaps : sure).add(learnt.line());
                if (learnt.asked()) {
                    all.add(learnt.standing(), member.perhaps());
                    asked.computeIfAbsent(learnt.line().direction(), _ -> new Tally())
                            .add(learnt.standing(), member.perhaps());
                }
            }
        }
        Balance balance = new Balance(sure, perhaps, window);
        List<Passed> passed = balance.passed();
        return new Figures(
                all.asked(),
                passed.stream().mapToInt(Passed::claimed).sum(),
                passed.stream().mapToInt(Passed::perhapsClaimed).sum(),
                passed.stream().mapToInt(Passed::confirmed).sum(),
                passed.stream().mapToInt(Passed::perhapsConfirmed).sum(),
                passed.stream().mapToInt(Passed::disputed).sum(),
                ways(asked, passed),
                balance.pairs(),
                balance.sums());
    }

    private static List<Way> ways(Map<Direction, Tally> asked, List<Passed> passed) {
        Map<Direction, Way> ways = new TreeMap<>(ORDER);
        asked.forEach((way, tally) -> ways.put(way, new Way(way, tally.asked(), 0, 0, 0, 0, 0)));
        for (Passed one : passed) {
            ways.put(
                    one.way(),
                    new Way(
                            one.way(),
                            asked.getOrDefault(one.way(), new Tally()).asked(),
                            one.claimed(),
                            one.perhapsClaimed(),
                            one.confirmed(),
                            one.perhapsConfirmed(),
                            one.disputed()));
        }
        return List.copyOf(ways.values());
    }

    private static final class Tally {
        private final int[] standing = new int[Standing.values().length];
        private int perhapsHere;

        void add(Standing how, boolean perhaps) {
            if (perhaps) {
                perhapsHere++;
            } else {
                standing[how.ordinal()]++;
            }
        }

        Asked asked() {
            return new Asked(
                    standing[Standing.DELIVERED.ordinal()],
                    standing[Standing.PERHAPS_DELIVERED.ordinal()],
                    standing[Standing.MATCHED.ordinal()],
                    standing[Standing.OPEN.ordinal()],
                    perhapsHere);
        }
    }
}
