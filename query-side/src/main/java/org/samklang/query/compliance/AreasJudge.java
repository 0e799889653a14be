package org.samklang.query.compliance;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samklang.events.RuleCheck;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether outcomes cover all areas by the end of the work.
record AreasJudge(RuleCheck.OutcomesInAreas rule) {

    Judgement judge(Case it) {
        return covers(it, rule.areas(), outcome -> Stream.ofNullable(outcome.coreArea()));
    }

    /// Whether outcomes cover all that is wanted.
    static <T> Judgement covers(Case it, Set<T> wanted, Function<Evidence.Outcome, Stream<T>> of) {
        List<Piece<Evidence.Outcome>> outcomes = it.dossier().own(Evidence.Outcome.class).stream()
                .filter(outcome -> outcome.days().perhapsBy(it.day()))
                .filter(outcome -> of.apply(outcome.is()).anyMatch(wanted::contains))
                .toList();
        List<Proof> proofs = outcomes.stream().map(Piece::proof).toList();
        List<T> open = wanted.stream()
                .filter(each -> outcomes.stream()
                        .noneMatch(outcome -> outcome.days().surelyBy(it.day())
                                && of.apply(outcome.is()).anyMatch(each::equals)))
                .toList();
        if (open.isEmpty()) {
            return Judgement.of(new Verdict.Kept(), proofs);
        }
        boolean perhaps = open.stream()
                .allMatch(each -> outcomes.stream().anyMatch(outcome -> of.apply(outcome.is()).anyMatch(each::equals)));
        return perhaps
                ? Judgement.missing(
                        Lack.DATE,
                        outcomes.stream()
                                .filter(outcome -> !outcome.days().surelyBy(it.day()))
                                .map(Piece::proof)
                                .toList())
                : Judgement.of(Deadline.of(it).missing(it), proofs);
    }
}
