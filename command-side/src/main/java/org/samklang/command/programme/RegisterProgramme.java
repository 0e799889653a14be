package org.samklang.command.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Quantity;

/// The act of making a programme known: Det Arabiske Initiativ (S0:49), the EEA grants with their 27 programmes in 14
/// countries (S1:40), the municipal partnership programme (S4:3), Inclusive Local Governance (S4:9). Which of the four
/// things called "programme" it is must always be said. Any coordinator may: programmes are public record.
///
/// Refused without a name, and as a part of itself.
///
/// @param parent the programme that it is a part of
/// @param owner the organisation that runs it
/// @param countryCount how many countries it is for, where they are not all named
/// @param programmeCount how many programmes it holds
public record RegisterProgramme(
        ProgrammeId programmeId,
        ProgrammeKind kind,
        List<Name> names,
        @Nullable ProgrammeId parent,
        @Nullable OrganisationId owner,
        List<String> countries,
        @Nullable Quantity countryCount,
        @Nullable Quantity programmeCount,
        @Nullable PartialDate period,
        @Nullable Narrative description)
        implements ProgrammeIntent {

    public RegisterProgramme {
        names = names == null ? List.of() : List.copyOf(names);
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Programme state) {
        List<Reference> references = new ArrayList<>();
        if (parent != null && !parent.equals(programmeId)) {
            references.add(Reference.to("/parent", parent));
        }
        if (owner != null) {
            references.add(Reference.to("/owner", owner));
        }
        return references;
    }

    @Override
    public List<ProgrammeEvent> decide(Programme state, Circumstances circumstances) {
        ProgrammeRegistered registration = new ProgrammeRegistered(
                programmeId,
                kind,
                names,
                parent,
                owner,
                countries,
                countryCount,
                programmeCount,
                period,
                description);
        return switch (state) {
            case Programme.Known known when known.registration().equals(registration) -> List.of();
            case Programme.Known _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/programmeId", StreamType.PROGRAMME, programmeId.value()));
            case Programme.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/programmeId", programmeId, reasons);
                checkNames(reasons);
                if (programmeId.equals(parent)) {
                    reasons.add(new Reason.PartOfItself("/parent"));
                }
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                for (int i = 0; i < countries.size(); i++) {
                    CodeRule.country("/countries/" + i, countries.get(i), reasons);
                }
                FigureRule.counted("/countryCount", countryCount, reasons);
                FigureRule.counted("/programmeCount", programmeCount, reasons);
                DateRule.wellFormed("/period", period, reasons);
                TextRule.narrative("/description", description, reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }

    private void checkNames(List<Reason> into) {
        if (names.isEmpty()) {
            into.add(new Reason.Missing("/names"));
        }
        for (int i = 0; i < names.size(); i++) {
            TextRule.name("/names/" + i, names.get(i), into);
        }
    }
}
