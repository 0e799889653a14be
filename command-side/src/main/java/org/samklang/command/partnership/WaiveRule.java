package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;

/// The act of setting a rule aside for this partnership, for a reason, for a time or for good.
///
/// Refused for rules that the partnership never adopted, and for a code that no version of them has.
///
/// @param code the rule within its set
/// @param period for how long; missing for good; may reach into the future
public record WaiveRule(
        PartnershipId partnershipId,
        RuleSetId ruleSet,
        String code,
        @Nullable PartialDate period,
        Narrative reason,
        PartialDate waivedOn)
        implements PartnershipIntent {

    @Override
    public List<Reference> references(Partnership state) {
        return List.of(Reference.to("/ruleSet", ruleSet));
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        RuleWaived waived = new RuleWaived(partnershipId, ruleSet, code, period, reason, waivedOn);
        if (partnership.stands(waived)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        if (circumstances.of(Reference.to("/ruleSet", ruleSet)) instanceof Standing.OfRuleSet known) {
            if (partnership.adoption(ruleSet).isEmpty()) {
                reasons.add(new Reason.RuleSetNotAdopted("/ruleSet", ruleSet));
            }
            if (!known.codes().contains(code)) {
                reasons.add(new Reason.UnknownRule("/code", ruleSet, code));
            }
        }
        DateRule.wellFormed("/period", period, reasons);
        TextRule.narrative("/reason", reason, reasons);
        LifeRule.check("/waivedOn", waivedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(waived);
    }
}
