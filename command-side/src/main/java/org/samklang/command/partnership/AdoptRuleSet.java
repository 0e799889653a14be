package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;

/// The act of binding the partnership to a set of rules, each version for as long as it is in force. No rule blocks
/// recording: whether it is kept is told from the facts.
///
/// Beside an adoption that stands, only a date that says the same more exactly is recorded.
public record AdoptRuleSet(PartnershipId partnershipId, RuleSetId ruleSet, @Nullable PartialDate adoptedOn)
        implements PartnershipIntent {

    @Override
    public List<Reference> references(Partnership state) {
        return List.of(Reference.to("/ruleSet", ruleSet));
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        RuleSetAdopted adopted = new RuleSetAdopted(partnershipId, ruleSet, adoptedOn);
        if (partnership.stands(adopted)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        LifeRule.check("/adoptedOn", adoptedOn, partnership, circumstances, reasons);
        Optional<RuleSetAdopted> standing = partnership.adoption(ruleSet);
        if (standing.isPresent() && !refines(standing.get().adoptedOn())) {
            reasons.add(new Reason.AlreadyRecorded("/ruleSet", ruleSet.value()));
        }
        Rejection.ifAny(reasons);
        return List.of(adopted);
    }

    private boolean refines(@Nullable PartialDate standing) {
        return adoptedOn != null && (standing == null || adoptedOn.refines(standing));
    }
}
