package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
public final class Balance {
    private static final double MUTUAL = 0.5;
    private static final double LEANING = 0.2;

    /// Day asked for, and window. Each end may be missing.
    public record Window(@Nullable LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate until) {

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
        NO;

        Certainty atMost(Certainty other) {
            return compareTo(other) >= 0 ? this : other;
        }

        Certainty atLeast(Certainty other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /// What went one way, in pieces of learning. What is confirmed is among what is claimed, and counts once, however far
    /// its receiver has taken it.
    ///
    /// @param perhapsClaimed what may also have gone, by the dates; in no other number
    /// @param disputed what a party denies; in no other number
    public record Passed(
            Direction way, int claimed, int perhapsClaimed, int confirmed, int perhapsConfirmed, int disputed) {}

    /// What went one way.
    private static final class Flow {
        private int claimed;
        private int confirmed;
        private int perhapsClaimed;
        private int perhapsConfirmed;
        private int confirmedPieces;
        private int perhapsConfirmedPieces;
        private int disputed;

        private boolean isEmpty() {
            return claimed + perhapsClaimed + disputed == 0;
        }
    }

    private final Window window;
    private final List<LearningLine> lines;
    private final Map<Direction, Flow> flows = new HashMap<>();

    public Balance(List<LearningLine> all, Window window) {
        this(all, List.of(), window);
    }

    /// @param perhaps learning of which it is not sure that it belongs here: what it counts, it counts as perhaps
    public Balance(List<LearningLine> sure, List<LearningLine> perhaps, Window window) {
        this.window = window;
        List<LearningLine> surely = seen(sure);
        List<LearningLine> perhapsSeen = seen(perhaps);
        this.lines = Stream.concat(surely.stream(), perhapsSeen.stream()).toList();
        count(surely, perhapsSeen);
    }

    private List<LearningLine> seen(List<LearningLine> all) {
        LocalDate asOf = window.asOf();
        return asOf == null
                ? all
                : all.stream().map(line -> LearningState.seenFrom(line, asOf)).toList();
    }

    private void count(List<LearningLine> sure, List<LearningLine> perhaps) {
        Map<Alike, Certainty> counted = new HashMap<>();
        Map<Alike, Integer> weights = new HashMap<>();
        sure.forEach(line -> count(line, Certainty.YES, counted, weights));
        perhaps.forEach(line -> count(line, Certainty.PERHAPS, counted, weights));
        counted.forEach((alike, certainty) -> {
            Flow flow = flows.computeIfAbsent(alike.direction(), _ -> new Flow());
            int weight = weights.getOrDefault(alike, 0);
            if (certainty == Certainty.YES) {
                flow.claimed++;
                flow.confirmed += weight;
                flow.confirmedPieces += weight > 0 ? 1 : 0;
            } else {
                flow.perhapsClaimed++;
                flow.perhapsConfirmed += weight;
                flow.perhapsConfirmedPieces += weight > 0 ? 1 : 0;
            }
        });
    }

    private void count(
            LearningLine line, Certainty atMost, Map<Alike, Certainty> counted, Map<Alike, Integer> weights) {
        Flow flow = flows.computeIfAbsent(line.direction(), _ -> new Flow());
        Certainty certainty = line.recorded() ? window.holds(line.learnedOn()).atMost(atMost) : Certainty.NO;
        if (certainty == Certainty.NO) {
            return;
        }
        if (LearningState.of(line) == LearningState.DISPUTED) {
            flow.disputed++;
            return;
        }
        counted.merge(Alike.of(line), certainty, Certainty::atLeast);
        weights.merge(Alike.of(line), Weight.of(line), Math::max);
    }

    List<LearningLine> lines() {
        return lines;
    }

    /// What went each way, by giver and receiver: the matrix of who learned from whom. Ways that nothing went are missing.
    public List<Passed> passed() {
        return flows.entrySet().stream()
                .filter(way -> !way.getValue().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<Direction, Flow> way) -> way.getKey().from().value())
                        .thenComparing(way -> way.getKey().to().value()))
                .map(way -> new Passed(
                        way.getKey(),
                        way.getValue().claimed,
                        way.getValue().perhapsClaimed,
                        way.getValue().confirmedPieces,
                        way.getValue().perhapsConfirmedPieces,
                        way.getValue().disputed))
                .toList();
    }

    public List<PairBalance> pairs() {
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

    public List<PartySum> sums() {
        Set<OrganisationId> parties = new TreeSet<>(Comparator.comparing(OrganisationId::value));
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
    /// may have been delivered, by its date, is not open; one that was answered by what a party denies is.
    List<LearningLine> openRequests() {
        Set<LearningId> answered = new HashSet<>();
        for (LearningLine line : lines) {
            if (delivers(line) && new Window(window.asOf(), null, null).holds(line.learnedOn()) != Certainty.NO) {
                answered.addAll(line.links().answers());
            }
        }
        return lines.stream()
                .filter(line -> line.requested() && !delivers(line) && !answered.contains(line.learningId()))
                .filter(line -> new Window(window.asOf(), null, null).holds(line.requestedOn()) != Certainty.NO)
                .toList();
    }

    private static boolean delivers(LearningLine line) {
        return line.recorded() && LearningState.of(line) != LearningState.DISPUTED;
    }
}
