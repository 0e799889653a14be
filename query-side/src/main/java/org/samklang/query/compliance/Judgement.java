package org.samklang.query.compliance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a judge found.
///
/// @param proofs the facts that prove the verdict
/// @param stretches how it stood before, in order of time
record Judgement(Verdict verdict, List<Proof> proofs, List<Stretch> stretches, @Nullable NextDue next) {
    Judgement {
        proofs = List.copyOf(proofs);
        stretches = List.copyOf(stretches);
    }

    static Judgement of(Verdict verdict, List<Proof> proofs) {
        return new Judgement(
                verdict,
                proofs,
                List.of(),
                verdict instanceof Verdict.Due(var by) ? new NextDue(by, null, List.of()) : null);
    }

    static Judgement nothing() {
        return of(Verdict.nothing(), List.of());
    }

    static Judgement missing(Verdict.Lack what, List<Proof> facts) {
        return of(Verdict.missing(what, facts), facts);
    }

    /// What holds of several things that must all be right.
    static Judgement all(List<Judgement> judgements) {
        Set<Proof> proofs = new LinkedHashSet<>();
        List<Stretch> stretches = new ArrayList<>();
        NextDue next = null;
        for (Judgement each : judgements) {
            proofs.addAll(each.proofs());
            stretches.addAll(each.stretches());
            next = sooner(next, each.next());
        }
        return new Judgement(
                Verdict.all(judgements.stream().map(Judgement::verdict).toList()),
                List.copyOf(proofs),
                stretches,
                next);
    }

    private static @Nullable NextDue sooner(@Nullable NextDue one, @Nullable NextDue other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.by() == null || other.by() == null) {
            return one.by() == null ? other : one;
        }
        return other.by().isBefore(one.by()) ? other : one;
    }
}
