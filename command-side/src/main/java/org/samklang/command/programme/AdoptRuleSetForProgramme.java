package org.samklang.command.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProgrammeEvent.ProgrammeAdoptedRuleSet;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.RuleSetId;

/// The act of asking the partnerships of a programme to keep a set of rules. Only those who run the programme ask, or
/// whoever keeps the rules.
///
/// A rule set that was adopted already is recorded again only with a date that says the same more exactly.
public record AdoptRuleSetForProgramme(
        ProgrammeId programmeId, RuleSetId ruleSet, @Nullable PartialDate adoptedOn) implements ProgrammeIntent {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REGISTRAR);
    }

    @Override
    public List<Reference> references(Programme state) {
        return List.of(Reference.to("/ruleSet", ruleSet));
    }

    /// Nobody where it is not known who runs the programme: rules bind others.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Programme state, Circumstances circumstances) {
        return switch (state) {
            case Programme.Unregistered _ -> null;
            case Programme.Known known -> {
                OrganisationId owner = known.registration().owner();
                yield owner == null ? Set.of() : Set.of(owner);
            }
        };
    }

    @Override
    public List<ProgrammeEvent> decide(Programme state, Circumstances circumstances) {
        Programme.Known programme = state.known(programmeId);
        ProgrammeAdoptedRuleSet adopted = new ProgrammeAdoptedRuleSet(programmeId, ruleSet, adoptedOn);
        if (programme.stands(adopted)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        DateRule.happened("/adoptedOn", adoptedOn, circumstances.today(), reasons);
        if (programme.all(ProgrammeAdoptedRuleSet.class)
                .anyMatch(earlier -> earlier.ruleSet().equals(ruleSet) && !saysMoreThan(earlier.adoptedOn()))) {
            reasons.add(new Reason.AlreadyRecorded("/ruleSet", ruleSet.value()));
        }
        Rejection.ifAny(reasons);
        return List.of(adopted);
    }

    private boolean saysMoreThan(@Nullable PartialDate earlier) {
        return adoptedOn != null && (earlier == null || adoptedOn.refines(earlier));
    }
}
