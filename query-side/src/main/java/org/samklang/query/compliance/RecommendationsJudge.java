package org.samklang.query.compliance;

import org.samklang.events.RuleCheck;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether the right body was asked before recommendations were made.
record RecommendationsJudge(RuleCheck.ConsultedBeforeRecommending rule) {

    Judgement judge(Case it) {
        return Judgement.all(it.dossier().all(Evidence.Recommended.class).stream()
                .filter(made -> it.bound().contains(made.is().owner()))
                .filter(made -> made.days().perhapsBy(it.asOf()) && it.term().mayHold(made.days()))
                .map(made -> Judgement.of(verdict(it, made), made.proofs()))
                .toList());
    }

    private Verdict verdict(Case it, Piece<Evidence.Recommended> made) {
        Evidence.Recommended is = made.is();
        if (is.consulted() == null) {
            return it.breached(made.days().last(), it.day());
        }
        Piece<Evidence.Body> body = it.dossier().body(is.consulted());
        if (body == null) {
            return Verdict.missing(Lack.BODY, made.proofs());
        }
        if (body.is().kind() != rule.body()) {
            return it.breached(made.days().last(), it.day());
        }
        Days asked = Days.of(is.consultedOn());
        Days issued = Days.of(is.on());
        if (is.consultedOn() == null || issued.first() != null && asked.surelyBy(issued.first())) {
            return new Verdict.Kept();
        }
        return issued.last() != null && !asked.perhapsBy(issued.last())
                ? it.breached(made.days().last(), it.day())
                : Verdict.missing(Lack.DATE, made.proofs());
    }
}
