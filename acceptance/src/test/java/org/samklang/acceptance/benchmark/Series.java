package org.samklang.acceptance.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samklang.acceptance.benchmark.Load.Measured;

/// What was measured under each name, round by round. Ratios are taken within a round, where the machine was the same for
/// both; reported are medians.
final class Series {
    private final Map<String, List<Measured>> rounds = new LinkedHashMap<>();

    void add(String name, Measured measured) {
        rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(measured);
    }

    boolean has(String name) {
        return rounds.containsKey(name);
    }

    double perSecond(String name) {
        return median(of(name).stream().map(Measured::perSecond).toList());
    }

    Cpu cpu(String name) {
        return new Cpu(
                median(of(name).stream().map(m -> m.cpu().jvm()).toList()),
                median(of(name).stream().map(m -> m.cpu().postgres()).toList()));
    }

    double inViews(String name) {
        return median(of(name).stream().map(Measured::inViews).toList());
    }

    private static double seen(Measured measured) {
        return measured.perSecond() * Math.min(1, measured.inViews());
    }

    /// How many times the processor time of one, JVM and PostgreSQL together, the other took.
    double cpuRatio(String one, String other) {
        Cpu mine = cpu(one);
        Cpu theirs = cpu(other);
        return (theirs.jvm() + theirs.postgres()) / (mine.jvm() + mine.postgres());
    }

    /// The same for commands that were both answered and folded into the views.
    double seenRatio(String one, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(one).size(); i++) {
            ratios.add(seen(of(one).get(i)) / seen(of(other).get(i)));
        }
        return median(ratios);
    }

    /// How many times as fast one was as the other.
    double ratio(String one, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(one).size(); i++) {
            ratios.add(of(one).get(i).perSecond() / of(other).get(i).perSecond());
        }
        return median(ratios);
    }

    private List<Measured> of(String name) {
        List<Measured> measured = rounds.get(name);
        if (measured == null) {
            throw new IllegalArgumentException("nothing was measured as " + name);
        }
        return measured;
    }

    static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = values.stream().sorted().toList();
        double at = quantile * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(at));
        double above = sorted.get((int) Math.ceil(at));
        return below + (above - below) * (at - Math.floor(at));
    }
}
