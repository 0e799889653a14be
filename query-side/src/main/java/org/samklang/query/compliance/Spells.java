package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges every day of a time: between two turns nothing changes.
final class Spells {

    /// How it stands on one day.
    record Found(Verdict verdict, List<Proof> proofs) {}

    private Spells() {}

    /// @param turns the days on which something changes
    /// @param on how it stands on a day
    static List<Stretch> over(
            LocalDate from,
            LocalDate until,
            Collection<LocalDate> turns,
            @Nullable String of,
            Function<LocalDate, Found> on) {
        TreeSet<LocalDate> starts = new TreeSet<>(turns);
        starts.add(from);
        List<LocalDate> days = List.copyOf(starts.subSet(from, true, until, true));
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : until;
            Found found = on.apply(days.get(i));
            Stretch before = stretches.isEmpty() ? null : stretches.getLast();
            Stretch next = new Stretch(
                    days.get(i), last, of, since(found.verdict(), before, days.get(i)), found.proofs());
            if (before != null && before.verdict().equals(next.verdict()) && before.proofs().equals(next.proofs())) {
                stretches.removeLast();
                stretches.add(new Stretch(before.from(), last, of, before.verdict(), before.proofs()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }

    /// A breach that goes on began when its first stretch did.
    private static Verdict since(Verdict verdict, @Nullable Stretch before, LocalDate day) {
        if (!(verdict instanceof Verdict.Breached)) {
            return verdict;
        }
        return before != null && before.verdict() instanceof Verdict.Breached goesOn ? goesOn : new Verdict.Breached(day);
    }
}
