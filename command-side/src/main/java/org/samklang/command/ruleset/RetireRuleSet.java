package org.samklang.command.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.RuleSetEvent;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RuleSetId;

/// The act of ending a version before its time, today or on a day to come; a next one may be in force from that day.
///
/// Refused for a version that nobody published, and wholly outside its time in force.
///
/// @param retiredOn the first day on which it does not hold
public record RetireRuleSet(RuleSetId ruleSetId, int version, PartialDate retiredOn, Narrative reason)
        implements RuleSetIntent {

    @Override
    public List<RuleSetEvent> decide(RuleSet state, Circumstances circumstances) {
        RuleSet.Published known = state.known(ruleSetId);
        RuleSetRetired retired = new RuleSetRetired(ruleSetId, version, retiredOn, reason);
        if (known.retired().contains(retired)) {
            return List.of();
        }
        RuleSetPublished published = known.version(version)
                .orElseThrow(() -> new Rejection(new Reason.UnknownHere("/version", String.valueOf(version))));
        InForce inForce = InForce.of(published.inForce());
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/retiredOn", retiredOn, reasons);
        DateRule.inOrder("/retiredOn", inForce.from(), retiredOn, reasons);
        DateRule.notAfterEnd("/retiredOn", retiredOn, inForce.through(), reasons);
        DateRule.onlyOneEnd("/retiredOn", known.retiredOn(version), retiredOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(retired);
    }
}
