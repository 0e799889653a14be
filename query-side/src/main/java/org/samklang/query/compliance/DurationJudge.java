package org.samklang.query.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Span;
import org.samklang.query.compliance.Verdict.Lack;

/// Whether projects take about as long as they should: as they went, and as they are planned while they go on.
record DurationJudge(RuleCheck.ProjectDuration rule) {

    Judgement judge(Case it) {
        List<Piece<Evidence.Project>> projects = it.dossier().own(Evidence.Project.class);
        return projects.isEmpty()
                ? Judgement.missing(Lack.PROJECT, List.of())
                : Judgement.all(projects.stream().map(project -> judge(it, project)).toList());
    }

    private Judgement judge(Case it, Piece<Evidence.Project> project) {
        Evidence.Project is = project.is();
        if (is.cancelledOn() != null && Days.of(is.cancelledOn()).perhapsBy(it.day())) {
            return Judgement.nothing();
        }
        Ends planned = Ends.of(is.plannedPeriod());
        Days start = is.startedOn() == null ? planned.start() : Days.of(is.startedOn());
        if (start.first() != null && start.first().isAfter(it.day())) {
            return Judgement.nothing();
        }
        if (start.first() == null || start.last() == null) {
            return is.plannedDuration() == null
                    ? Judgement.missing(Lack.PROJECT_START, project.proofs())
                    : Judgement.of(planned(it, is.plannedDuration(), it.day(), null, project), project.proofs());
        }
        Lengths lengths = Lengths.of(rule.length(), rule.tolerancePercent());
        Days end = Days.of(is.completedOn());
        Verdict verdict;
        if (is.completedOn() != null && end.perhapsBy(it.day())) {
            verdict = end.first() == null || end.last() == null
                    ? Verdict.missing(Lack.PROJECT_END, project.proofs())
                    : took(it, lengths, start, end, end.last(), project);
        } else {
            verdict = Verdict.all(List.of(
                    running(it, lengths, start, project),
                    plan(it, lengths, start, planned.end(), is.plannedDuration(), project)));
        }
        return Judgement.of(verdict, project.proofs());
    }

    /// From a start to an end, both of them days of it.
    private static Verdict took(
            Case it, Lengths lengths, Days start, Days end, @Nullable LocalDate since, Piece<Evidence.Project> project) {
        if (start.first() == null || start.last() == null || end.first() == null || end.last() == null) {
            return Verdict.missing(Lack.DATE, project.proofs());
        }
        long least = ChronoUnit.DAYS.between(start.last(), end.first()) + 1;
        long most = ChronoUnit.DAYS.between(start.first(), end.last()) + 1;
        if (least >= lengths.fewestDays(start.last()) && most <= lengths.mostDays(start.first())) {
            return new Verdict.Kept();
        }
        return most < lengths.fewestDays(start.first()) || least > lengths.mostDays(start.last())
                ? it.breached(since, it.day())
                : Verdict.missing(Lack.DATE, project.proofs());
    }

    private static Verdict running(Case it, Lengths lengths, Days start, Piece<Evidence.Project> project) {
        LocalDate first = start.first() == null ? null : lengths.lastDay(start.first());
        LocalDate last = start.last() == null ? null : lengths.lastDay(start.last());
        if (first == null || last == null) {
            return new Verdict.Due(null);
        }
        if (!it.day().isAfter(first)) {
            return new Verdict.Due(first);
        }
        return it.day().isAfter(last)
                ? it.breached(last.plusDays(1), it.day())
                : Verdict.missing(Lack.DATE, project.proofs());
    }

    /// What is planned breaks the rule from the day the project begins.
    private Verdict plan(
            Case it,
            Lengths lengths,
            Days start,
            Days end,
            @Nullable Span duration,
            Piece<Evidence.Project> project) {
        if (end.first() != null && end.last() != null) {
            return took(it, lengths, start, end, start.last(), project);
        }
        return duration == null || start.first() == null
                ? Verdict.nothing()
                : planned(it, duration, start.first(), start.last(), project);
    }

    private Verdict planned(
            Case it, Span duration, LocalDate from, @Nullable LocalDate since, Piece<Evidence.Project> project) {
        Lengths allowed = Lengths.of(rule.length(), rule.tolerancePercent());
        Lengths planned = Lengths.of(duration, 0);
        long least = planned.fewestDays(from);
        long most = planned.mostDays(from);
        if (least >= allowed.fewestDays(from) && most <= allowed.mostDays(from)) {
            return new Verdict.Kept();
        }
        return most < allowed.fewestDays(from) || least > allowed.mostDays(from)
                ? it.breached(since, it.day())
                : Verdict.missing(Lack.DATE, project.proofs());
    }

    /// Start and end of a period, each as exactly as it is written: `2021/2023` begins somewhere in 2021.
    private record Ends(Days start, Days end) {
        static Ends of(@Nullable PartialDate period) {
            if (period == null) {
                return new Ends(Days.ANY, Days.ANY);
            }
            String[] ends = period.edtf().split("/", -1);
            return ends.length == 2 ? new Ends(end(ends[0]), end(ends[1])) : new Ends(Days.of(period), Days.ANY);
        }

        private static Days end(String edtf) {
            return edtf.isEmpty() || edtf.equals("..") ? Days.ANY : Days.of(new PartialDate(edtf, null));
        }
    }
}
