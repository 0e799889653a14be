package org.samklang.command.initiative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InitiativeEvent.ExpertEngaged;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;

/// The act of writing down that an expert was brought in (S0:86): by name, by office, or as so many of a kind.
///
/// @param subject what the expert is to make clear
public record EngageExpert(
        InitiativeId initiativeId,
        Participant expert,
        Narrative subject,
        @Nullable InstrumentId instrument,
        @Nullable PartialDate engagedOn)
        implements InitiativeIntent {

    @Override
    public List<Reference> references(Initiative state) {
        List<Reference> references = new ArrayList<>(ParticipantRule.references("/expert", expert));
        if (instrument != null) {
            references.add(Reference.to("/instrument", instrument));
        }
        return references;
    }

    @Override
    public List<InitiativeEvent> decide(Initiative state, Circumstances circumstances) {
        Initiative.Launched initiative = state.known(initiativeId);
        ExpertEngaged engaged =
                new ExpertEngaged(initiativeId, initiative.owner(), expert, subject, instrument, engagedOn);
        if (initiative.stands(engaged)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        ParticipantRule.check("/expert", expert, reasons);
        TextRule.narrative("/subject", subject, reasons);
        DateRule.happened("/engagedOn", engagedOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(engaged);
    }
}
