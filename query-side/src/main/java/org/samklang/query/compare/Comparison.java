package org.samklang.query.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Stand;
import org.samklang.query.Trace;

/// What differs between two answers to one question.
///
/// @param from where the first answer stands
/// @param to where the second answer stands
/// @param differences in the order of the second answer; what is gone comes last
/// @param same how many lines say the same at both moments
public record Comparison(Stand from, Stand to, List<Difference> differences, int same) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /// Looks up the facts behind rows.
    ///
    /// @see FactsBehind
    @FunctionalInterface
    public interface Facts {

        /// The facts that made these rows of a view, up to the later of the two moments.
        ///
        /// @param names keys of rows, or what rows belong to
        /// @param areKeys which of the two they are
        /// @return by name, in the order of record
        Map<String, List<Trace>> behind(String view, Set<String> names, boolean areKeys);
    }

    /// Compares two whole answers to the same question.
    ///
    /// @param before all pages of the first answer, in order
    /// @param after all pages of the second answer, in order
    /// @throws IllegalArgumentException where these are no answers of views, or none at all
    public static Comparison of(List<?> before, List<?> after, Facts facts) {
        Map<String, Line> old = lines(before);
        Map<String, Line> now = lines(after);
        Stand from = stand(before.getFirst());
        Stand to = stand(after.getFirst());
        List<Pair> pairs = new ArrayList<>();
        int same = 0;
        for (Line line : now.values()) {
            Line was = old.get(line.key());
            if (was == null) {
                pairs.add(new Pair(Change.ADDED, null, line));
            } else if (was.says().equals(line.says())) {
                same++;
            } else {
                pairs.add(new Pair(Change.CHANGED, was, line));
            }
        }
        old.values().stream()
                .filter(line -> !now.containsKey(line.key()))
                .forEach(line -> pairs.add(new Pair(Change.REMOVED, line, null)));
        long earlier = Math.min(from.knownAt(), to.knownAt());
        Map<Line.Behind, List<Trace>> looked = look(pairs, facts);
        return new Comparison(
                from, to, pairs.stream().map(pair -> pair.difference(earlier, looked)).toList(), same);
    }

    /// Where an answer of a view stands.
    ///
    /// @throws IllegalArgumentException where it is none
    public static Stand stand(Object answer) {
        return AnswerLines.stand(answer);
    }

    private record Pair(Change change, @Nullable Line before, @Nullable Line after) {

        Difference difference(long earlier, Map<Line.Behind, List<Trace>> looked) {
            Line any = after != null ? after : Objects.requireNonNull(before);
            List<Trace> told =
                    union(before == null ? List.of() : before.traces(), after == null ? List.of() : after.traces());
            List<Trace> all = any.behind() == null ? told : union(told, looked.getOrDefault(any.behind(), List.of()));
            List<Trace> between =
                    all.stream().filter(trace -> trace.position() > earlier).toList();
            return new Difference(
                    change,
                    any.key(),
                    before == null ? null : before.says(),
                    after == null ? null : after.says(),
                    between.isEmpty() ? all : between);
        }
    }

    private static List<Trace> union(Collection<Trace> one, Collection<Trace> other) {
        Set<Trace> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all.stream()
                .sorted(Comparator.comparingLong(Trace::position))
                .toList();
    }

    private static Map<String, Line> lines(List<?> pages) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Object page : pages) {
            AnswerLines.of(page).forEach(line -> lines.put(line.key(), line));
        }
        return lines;
    }

    private record Rows(String view, boolean byKey) {}

    private static Map<Line.Behind, List<Trace>> look(List<Pair> pairs, Facts facts) {
        Map<Rows, Set<String>> names = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Line any = pair.after() != null ? pair.after() : pair.before();
            if (any != null && any.behind() != null) {
                Line.Behind behind = any.behind();
                names.computeIfAbsent(new Rows(behind.view(), behind.isKey()), _ -> new HashSet<>())
                        .add(behind.name());
            }
        }
        Map<Line.Behind, List<Trace>> looked = new LinkedHashMap<>();
        names.forEach((rows, wanted) -> facts.behind(rows.view(), wanted, rows.byKey())
                .forEach((name, traces) -> looked.put(new Line.Behind(rows.view(), name, rows.byKey()), traces)));
        return looked;
    }
}
