package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether reports that were asked for are handed in by their day. A late one is in now; that it was late stays to be seen.
final class ReportsJudge {

    private ReportsJudge() {}

    static Judgement judge(Case it) {
        return Judgement.all(it.dossier().own(Evidence.Required.class).stream()
                .map(required -> report(it, required))
                .toList());
    }

    private static Judgement report(Case it, Piece<Evidence.Required> required) {
        LocalDate due = Days.of(required.is().dueOn()).last();
        if (due == null) {
            return Judgement.missing(Lack.DATE, required.proofs());
        }
        List<Piece<Evidence.Submitted>> handedIn = it.dossier().own(Evidence.Submitted.class).stream()
                .filter(report -> report.is().grant().equals(required.is().grant())
                        && report.is().report().equals(required.is().report()))
                .filter(report -> report.days().perhapsBy(it.asOf()))
                .toList();
        List<Proof> proofs = Stream.concat(
                        required.proofs().stream(), handedIn.stream().map(Piece::proof))
                .toList();
        if (handedIn.isEmpty()) {
            return Judgement.of(
                    due.isBefore(it.asOf()) ? it.breached(due.plusDays(1), it.asOf()) : new Verdict.Due(due), proofs);
        }
        if (handedIn.stream().noneMatch(report -> report.days().surelyBy(it.asOf()))) {
            return due.isBefore(it.asOf())
                    ? Judgement.missing(Lack.DATE, proofs)
                    : Judgement.of(new Verdict.Due(due), proofs);
        }
        return new Judgement(new Verdict.Kept(), proofs, late(it, due, handedIn, proofs), null);
    }

    private static List<Stretch> late(
            Case it, LocalDate due, List<Piece<Evidence.Submitted>> handedIn, List<Proof> proofs) {
        LocalDate came = LocalDate.MAX;
        for (Piece<Evidence.Submitted> report : handedIn) {
            LocalDate first = report.days().first();
            if (first == null || !first.isAfter(due)) {
                return List.of();
            }
            came = Days.earlier(came, first);
        }
        LocalDate since = due.plusDays(1);
        return List.of(new Stretch(since, came, null, it.breached(since, since), proofs));
    }
}
