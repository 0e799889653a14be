package org.samklang.command.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.InstrumentEvent.AdvocacyGoalSet;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;

/// The act of writing down that an organisation works for an instrument: LOKK for the ratification and application of the
/// conventions (S0:75). Any instrument can be worked for, a declaration too.
///
/// @param states where: ISO 3166-1 alpha-2; none for everywhere
public record SetAdvocacyGoal(
        InstrumentId instrumentId,
        OrganisationId organisation,
        List<String> states,
        Narrative goal,
        @Nullable PartialDate setOn)
        implements InstrumentIntent {

    public SetAdvocacyGoal {
        states = states == null ? List.of() : List.copyOf(states);
    }

    /// What an organisation means to reach is its own to tell.
    @Override
    public Visibility visibleTo() {
        return Visibility.PARTNERS;
    }

    @Override
    public List<Reference> references(Instrument state) {
        return List.of(Reference.to("/organisation", organisation));
    }

    @Override
    public Set<OrganisationId> takingPart(Instrument state, Circumstances circumstances) {
        return Set.of(organisation);
    }

    @Override
    public List<InstrumentEvent> decide(Instrument state, Circumstances circumstances) {
        AdvocacyGoalSet set = new AdvocacyGoalSet(instrumentId, organisation, states, goal, setOn);
        return switch (state) {
            case Instrument.Unregistered _ ->
                throw new Rejection(
                        new Reason.NotRegistered("/instrumentId", StreamType.INSTRUMENT, instrumentId.value()));
            case Instrument.Known known when known.goals().contains(set) -> List.of();
            case Instrument.Known _ -> {
                List<Reason> reasons = new ArrayList<>();
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                for (int i = 0; i < states.size(); i++) {
                    CodeRule.country("/states/" + i, states.get(i), reasons);
                }
                TextRule.narrative("/goal", goal, reasons);
                DateRule.happened("/setOn", setOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(set);
            }
        };
    }
}
