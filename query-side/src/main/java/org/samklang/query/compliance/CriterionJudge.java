package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.RuleCheck;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether a criterion is met, by the last assessment of it.
record CriterionJudge(RuleCheck.CriterionMet rule) {

    private record Said(Piece<Evidence.Assessed> piece, CriterionAssessment.Verdict verdict) {}

    Judgement judge(Case it) {
        List<Said> said = it.dossier().own(Evidence.Assessed.class).stream()
                .filter(piece -> piece.days().perhapsBy(it.asOf()))
                .flatMap(piece -> piece.is().assessments().stream()
                        .filter(each -> each.criterion() == rule.criterion())
                        .map(each -> new Said(piece, each.verdict())))
                .toList();
        if (said.isEmpty()) {
            return Judgement.missing(Lack.ASSESSMENT, List.of());
        }
        Said last = said.stream()
                .max(Comparator.comparing((Said each) -> latest(each, it.asOf()))
                        .thenComparing(each -> each.piece().row().traces().getFirst().position()))
                .orElseThrow();
        // One that says otherwise and can have come later, or the last itself where it is not sure to have been made yet.
        List<Proof> imprecise = said.stream()
                .filter(each -> each.verdict() != last.verdict())
                .filter(each -> !last.piece().days().surelyBy(it.asOf())
                        || last.piece().days().first() == null
                        || latest(each, it.asOf()).isAfter(last.piece().days().first()))
                .flatMap(each -> each.piece().proofs().stream())
                .toList();
        List<Proof> proofs = last.piece().proofs();
        if (!imprecise.isEmpty() || said.size() == 1 && !last.piece().days().surelyBy(it.asOf())) {
            return Judgement.missing(Lack.DATE, imprecise.isEmpty() ? proofs : join(imprecise, proofs));
        }
        return switch (last.verdict()) {
            case MET -> Judgement.of(new Verdict.Kept(), proofs);
            case NOT_MET -> Judgement.of(
                    it.breached(last.piece().days().last(), it.day()), proofs);
            case UNCLEAR -> Judgement.missing(Lack.ASSESSMENT, proofs);
        };
    }

    private static List<Proof> join(List<Proof> some, List<Proof> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static LocalDate latest(Said said, LocalDate asOf) {
        LocalDate last = said.piece().days().last();
        return last == null ? asOf : last;
    }
}
