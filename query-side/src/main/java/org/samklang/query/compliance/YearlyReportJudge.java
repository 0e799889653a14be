package org.samklang.query.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.RuleCheck;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether there is a report for each year, handed in by a day of the next.
record YearlyReportJudge(RuleCheck.YearlyReportBy rule) {

    Judgement judge(Case it) {
        LocalDate first = it.term().first();
        if (it.term().from() == null || first == null) {
            return Judgement.missing(Lack.BEGINNING, it.term().proofs());
        }
        List<Piece<Evidence.Submitted>> reports = it.dossier().own(Evidence.Submitted.class).stream()
                .filter(report -> report.is().kind() == rule.report())
                .filter(report -> report.days().perhapsBy(it.asOf()))
                .toList();
        LocalDate end = it.term().until();
        int last = (end == null ? it.asOf() : Days.earlier(end, it.asOf())).getYear();
        List<Judgement> years = new ArrayList<>();
        for (int year = first.getYear(); year <= last; year++) {
            years.add(year(it, year, reports));
        }
        return Judgement.all(years);
    }

    private LocalDate due(int year) {
        YearMonth month = YearMonth.of(year + 1, Math.clamp(rule.month(), 1, 12));
        return month.atDay(Math.clamp(rule.day(), 1, month.lengthOfMonth()));
    }

    private Judgement year(Case it, int year, List<Piece<Evidence.Submitted>> reports) {
        LocalDate due = due(year);
        List<Piece<Evidence.Submitted>> mine =
                reports.stream().filter(report -> isFor(report, year)).toList();
        List<Proof> proofs = mine.stream().map(Piece::proof).toList();
        Stretch late = late(it, due, mine, proofs);
        if (mine.stream().anyMatch(report -> report.days().surelyBy(it.asOf()) && !unsure(report, year))) {
            return new Judgement(new Verdict.Kept(), proofs, late == null ? List.of() : List.of(late), null);
        }
        if (!due.isBefore(it.asOf())) {
            return Judgement.of(new Verdict.Due(due), proofs);
        }
        return mine.isEmpty()
                ? Judgement.of(it.breached(due.plusDays(1), it.asOf()), proofs)
                : Judgement.missing(Lack.DATE, proofs);
    }

    /// The time for which a report that came too late was missing.
    private static @Nullable Stretch late(
            Case it, LocalDate due, List<Piece<Evidence.Submitted>> reports, List<Proof> proofs) {
        LocalDate came = null;
        for (Piece<Evidence.Submitted> report : reports) {
            LocalDate first = report.days().first();
            if (first == null) {
                return null;
            }
            came = came == null ? first : Days.earlier(came, first);
        }
        LocalDate since = due.plusDays(1);
        return came == null || !came.isAfter(due)
                ? null
                : new Stretch(since, came, null, it.breached(since, since), proofs);
    }

    /// A report that does not say for what time it is may be for the year before it was handed in.
    private static boolean isFor(Piece<Evidence.Submitted> report, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = LocalDate.of(year, 12, 31);
        return report.is().period() == null
                ? report.days().perhapsWithin(from.plusYears(1), until.plusYears(1))
                : Days.of(report.is().period()).perhapsWithin(from, until);
    }

    private static boolean unsure(Piece<Evidence.Submitted> report, int year) {
        return report.is().period() == null
                && !report.days().surelyWithin(LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 12, 31));
    }
}
