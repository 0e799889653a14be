package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Direction;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.Lean;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningBalance.PartySum;

/// How learning leans (domain 5.9): a pure function of the learning that a reader sees, computed when it is read.
///
/// Identical entries recorded on one day count once. A sender's word confirms nothing. Disputed entries are in no number.
final class Balance {
    private static final double MUTUAL = 0.5;
    private static final double LEANING = 0.2;

    /// Day asked for, and window. Each end may be missing.
    record Window(@Nullable LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate until) {

        /// Whether the learning went on in the window by that day, as far as its date tells. An undated one is in no
        /// window for certain, and in none at all it always counts.
        private Certainty holds(@Nullable PartialDate on) {
            Happened by = on == null ? Happened.UNDATED : asOf == null ? Happened.HAPPENED : on.asOf(asOf);
            return switch (by) {
                case NOT_YET -> Certainty.NO;
                case PERHAPS -> within(on) == Certainty.NO ? Certainty.NO : Certainty.PERHAPS;
                case HAPPENED, UNDATED -> within(on);
            };
        }

        private Certainty within(@Nullable PartialDate on) {
            if (from == null && until == null) {
                return Certainty.YES;
            }
            LocalDate earliest = on == null ? null : on.earliest();
            LocalDate latest = on == null ? null : on.latest();
            if (from != null && latest != null && latest.isBefore(from)
                    || until != null && earliest != null && earliest.isAfter(until)) {
                return Certainty.NO;
            }
            boolean fromHolds = from == null || earliest != null && !earliest.isBefore(from);
            boolean untilHolds = until == null || latest != null && !latest.isAfter(until);
            return fromHolds && untilHolds ? Certainty.YES : Certainty.PERHAPS;
        }
    }

    private enum Certainty {
        YES,
        PERHAPS,
        NO
    }

    /// What went one way.
    private static final class Flow {
        private int claimed;
        private int confirmed;
        private int perhapsClaimed;
        private int perhapsConfirmed;
        private int disputed;
    }

    private final Window window;
    private final List<LearningLine> lines;
    private final Map<Direction, Flow> flows = new HashMap<>();

    Balance(List<LearningLine> all, Window window) {
        this.window = window;
        LocalDate asOf = window.asOf();
        this.lines = asOf == null
                ? all
                : all.stream().map(line -> LearningState.seenFrom(line, asOf)).toList();
        count();
    }

    private void count() {
        Map<Alike, Certainty> counted = new HashMap<>();
        Map<Alike, Integer> weights = new HashMap<>();
        for (LearningLine line : lines) {
            Flow flow = flows.computeIfAbsent(line.direction(), _ -> new Flow());
            Certainty certainty = line.recorded() ? window.holds(line.learnedOn()) : Certainty.NO;
            if (certainty == Certainty.NO) {
                continue;
            }
            if (LearningState.of(line) == LearningState.DISPUTED) {
                flow.disputed++;
                continue;
            }
            counted.put(Alike.of(line), certainty);
            weights.merge(Alike.of(line), Weight.of(line), Math::max);
        }
        counted.forEach((alike, certainty) -> {
            Flow flow = flows.computeIfAbsent(alike.direction(), _ -> new Flow());
            int weight = weights.getOrDefault(alike, 0);
            if (certainty == Certainty.YES) {
                flow.claimed++;
                flow.confirmed += weight;
            } else {
                flow.perhapsClaimed++;
                flow.perhapsConfirmed += weight;
            }
        });
    }

    List<LearningLine> lines() {
        return lines;
    }

    List<PairBalance> pairs() {
        TreeMap<String, Direction> pairs = new TreeMap<>();
        for (Direction way : flows.keySet()) {
            Direction ordered = way.from().value().compareTo(way.to().value()) <= 0 ? way : way.reversed();
            pairs.put(ordered.from().value() + "\0" + ordered.to().value(), ordered);
        }
        return pairs.values().stream().map(this::pair).toList();
    }

    private PairBalance pair(Direction way) {
        Flow there = flows.getOrDefault(way, new Flow());
        Flow back = flows.getOrDefault(way.reversed(), new Flow());
        return new PairBalance(
                way.from(),
                way.to(),
                lean(way, there.claimed, back.claimed, there.perhapsClaimed, back.perhapsClaimed),
                lean(way, there.confirmed, back.confirmed, there.perhapsConfirmed, back.perhapsConfirmed),
                there.disputed + back.disputed);
    }

    private static Lean lean(Direction way, int there, int back, int perhapsThere, int perhapsBack) {
        if (there == 0 && back == 0) {
            return new Lean(0, 0, perhapsThere, perhapsBack, null, Label.NO_CONFIRMED_EVIDENCE, null);
        }
        double index = (double) Math.min(there, back) / Math.max(there, back);
        Label label = index >= MUTUAL ? Label.MUTUAL : index >= LEANING ? Label.LEANING : Label.ONE_WAY;
        Direction towards = label == Label.MUTUAL ? null : there > back ? way : way.reversed();
        return new Lean(there, back, perhapsThere, perhapsBack, index, label, towards);
    }

    List<PartySum> sums() {
        Set<OrganisationId> parties =
                new TreeSet<>(java.util.Comparator.comparing(OrganisationId::value));
        flows.keySet().forEach(way -> {
            parties.add(way.from());
            parties.add(way.to());
        });
        List<PartySum> sums = new ArrayList<>();
        for (OrganisationId party : parties) {
            int gave = 0;
            int received = 0;
            int gaveConfirmed = 0;
            int receivedConfirmed = 0;
            for (Map.Entry<Direction, Flow> way : flows.entrySet()) {
                if (way.getKey().from().equals(party)) {
                    gave += way.getValue().claimed;
                    gaveConfirmed += way.getValue().confirmed;
                }
                if (way.getKey().to().equals(party)) {
                    received += way.getValue().claimed;
                    receivedConfirmed += way.getValue().confirmed;
                }
            }
            sums.add(new PartySum(party, gave, received, gaveConfirmed, receivedConfirmed));
        }
        return sums;
    }

    /// Asked for by that day, and neither passed on under its own id nor answered by another piece of learning. One that
    /// may have been delivered, by its date, is not open.
    List<LearningLine> openRequests() {
        Set<LearningId> answered = new HashSet<>();
        for (LearningLine line : lines) {
            if (line.recorded() && new Window(window.asOf(), null, null).holds(line.learnedOn()) != Certainty.NO) {
                answered.addAll(line.links().answers());
            }
        }
        return lines.stream()
                .filter(line -> !line.recorded() && !answered.contains(line.learningId()))
                .filter(line -> new Window(window.asOf(), null, null).holds(line.requestedOn()) != Certainty.NO)
                .toList();
    }
}
