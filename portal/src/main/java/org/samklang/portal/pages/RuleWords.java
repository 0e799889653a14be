package org.samklang.portal.pages;

import java.util.List;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.PartialDate;

/// What has to hold for a rule to be kept, in the reader's words.
record RuleWords(Say say) {

    String check(RuleCheck check) {
        return switch (check) {
            case RuleCheck.CriterionMet(var criterion) -> say.of("check.criterion", "criterion", say.word(criterion));
            case RuleCheck.Composition rule -> say.of(
                    rule.perParty() ? "check.composition-each" : "check.composition",
                    "body",
                    say.word(rule.body()),
                    "n",
                    rule.atLeast(),
                    "who",
                    who(rule));
            case RuleCheck.Meetings rule -> say.of(
                    rule.countOnline() ? "check.meetings" : "check.meetings-in-person",
                    "n",
                    rule.atLeast(),
                    "window",
                    say.word(rule.window()));
            case RuleCheck.VisitsEachWay(var window) -> say.of("check.visits", "window", say.word(window));
            case RuleCheck.ProjectDuration rule -> say.of(
                    "check.duration", "length", say.span(rule.length().iso()), "percent", rule.tolerancePercent());
            case RuleCheck.OutcomesInAreas(var areas) -> say.of(
                    "check.areas", "areas", say.listed(areas.stream().map(say::word).toList()));
            case RuleCheck.PrioritiesDecidedBy(var body) -> say.of("check.priorities", "body", say.word(body));
            case RuleCheck.ConsultedBeforeRecommending(var body) ->
                say.of("check.recommendations", "body", say.word(body));
            case RuleCheck.YearlyReportBy rule -> say.of(
                    "check.report", "report", say.word(rule.report()), "day", day(rule.month(), rule.day()));
            case RuleCheck.Plain(var what) -> say.word(what);
        };
    }

    private String who(RuleCheck.Composition rule) {
        List<String> positions = rule.positions().stream().map(say::word).toList();
        String capacity = rule.capacity() == null ? say.of("check.anybody") : say.word(rule.capacity());
        return positions.isEmpty()
                ? capacity
                : say.of("check.who", "capacity", capacity, "positions", say.listed(positions));
    }

    private String day(int month, int day) {
        return say.date(new PartialDate("XXXX-%02d-%02d".formatted(month, day), null));
    }

    /// When it is in force; empty where it always is.
    String period(PartialDate inForce) {
        return inForce.hasYear() ? say.date(inForce) : "";
    }
}
