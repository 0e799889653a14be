package org.samklang.command.ruleset;

import java.time.Month;
import java.util.List;
import org.samklang.command.Reason;
import org.samklang.command.rules.DateRule;
import org.samklang.events.Capacity;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.Span;

/// What a rule asks for can be kept and broken: parameters that no history could meet are refused.
final class CheckRule {
    private CheckRule() {}

    static void check(String field, RuleCheck check, List<Reason> into) {
        switch (check) {
            case RuleCheck.Composition composition -> {
                atLeastOnce(field, composition.atLeast(), into);
                if (!composition.positions().isEmpty()
                        && composition.capacity() != null
                        && composition.capacity() != Capacity.POLITICIAN) {
                    into.add(new Reason.PositionOfNoPolitician(field + "/positions", composition.capacity()));
                }
            }
            case RuleCheck.Meetings meetings -> atLeastOnce(field, meetings.atLeast(), into);
            case RuleCheck.ProjectDuration duration -> {
                length(field + "/length", duration.length(), into);
                if (duration.tolerancePercent() < 0) {
                    into.add(new Reason.ImpossibleParameter(field + "/tolerancePercent"));
                }
            }
            case RuleCheck.OutcomesInAreas outcomes -> {
                if (outcomes.areas().isEmpty()) {
                    into.add(new Reason.Missing(field + "/areas"));
                }
            }
            case RuleCheck.YearlyReportBy report -> day(field, report.month(), report.day(), into);
            case RuleCheck.CriterionMet _,
                    RuleCheck.VisitsEachWay _,
                    RuleCheck.PrioritiesDecidedBy _,
                    RuleCheck.ConsultedBeforeRecommending _,
                    RuleCheck.Plain _ -> {}
        }
    }

    private static void atLeastOnce(String field, int atLeast, List<Reason> into) {
        if (atLeast < 1) {
            into.add(new Reason.ImpossibleParameter(field + "/atLeast"));
        }
    }

    private static void length(String field, Span length, List<Reason> into) {
        if (!length.known()) {
            into.add(new Reason.Missing(field));
        }
        DateRule.length(field, length, into);
    }

    /// A day that every year has.
    private static void day(String field, int month, int day, List<Reason> into) {
        if (month < 1 || month > 12) {
            into.add(new Reason.ImpossibleParameter(field + "/month"));
        } else if (day < 1 || day > Month.of(month).minLength()) {
            into.add(new Reason.ImpossibleParameter(field + "/day"));
        }
    }
}
