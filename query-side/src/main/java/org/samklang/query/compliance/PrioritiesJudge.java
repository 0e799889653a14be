package org.samklang.query.compliance;

import java.util.List;
import java.util.function.Function;
import org.samklang.events.RuleCheck;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether priorities are decided by the right body. A wrong decider was recorded like any other.
record PrioritiesJudge(RuleCheck.PrioritiesDecidedBy rule) {

    Judgement judge(Case it) {
        return each(it, priority -> verdict(it, priority));
    }

    /// What holds of all priorities that were set in the time of the rule.
    static Judgement each(Case it, Function<Piece<Evidence.Prioritised>, Verdict> verdict) {
        return Judgement.all(set(it).stream()
                .map(priority -> Judgement.of(verdict.apply(priority), priority.proofs()))
                .toList());
    }

    static List<Piece<Evidence.Prioritised>> set(Case it) {
        return it.dossier().all(Evidence.Prioritised.class).stream()
                .filter(priority -> it.bound().contains(priority.is().owner()))
                .filter(priority -> priority.days().perhapsBy(it.asOf()) && it.term().mayHold(priority.days()))
                .toList();
    }

    private Verdict verdict(Case it, Piece<Evidence.Prioritised> priority) {
        if (priority.is().decidedBy() == null) {
            return Verdict.missing(Lack.DECIDER, priority.proofs());
        }
        Piece<Evidence.Body> body = it.dossier().body(priority.is().decidedBy());
        if (body == null) {
            return Verdict.missing(Lack.BODY, priority.proofs());
        }
        return body.is().kind() == rule.body()
                ? new Verdict.Kept()
                : it.breached(priority.days().last(), it.day());
    }
}
