package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;

/// The act of writing down a theme of the partnership (S2:23). Several may hold at once, and sources may differ.
///
/// Refused when somebody is said to have decided who is no party.
///
/// @param decidedBy the parties that chose it, where known
public record ChooseTheme(
        PartnershipId partnershipId, Theme theme, @Nullable PartialDate chosenOn, List<OrganisationId> decidedBy)
        implements PartnershipIntent {

    public ChooseTheme {
        decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ThemeChosen chosen = new ThemeChosen(partnershipId, theme, chosenOn, decidedBy);
        if (partnership.stands(chosen)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TextRule.theme("/theme", theme, reasons);
        LifeRule.check("/chosenOn", chosenOn, partnership, circumstances, reasons);
        checkDeciders(partnership, reasons);
        Rejection.ifAny(reasons);
        return List.of(chosen);
    }

    private void checkDeciders(Partnership.Registered partnership, List<Reason> into) {
        Set<OrganisationId> seen = new HashSet<>();
        for (int i = 0; i < decidedBy.size(); i++) {
            OrganisationId decider = decidedBy.get(i);
            if (!seen.add(decider)) {
                into.add(new Reason.SamePartyTwice("/decidedBy/" + i, decider));
            } else if (!partnership.parties().contains(decider)) {
                into.add(new Reason.NotAParty("/decidedBy/" + i, decider));
            }
        }
    }
}
