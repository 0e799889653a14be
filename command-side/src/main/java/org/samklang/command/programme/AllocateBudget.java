package org.samklang.command.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProgrammeEvent.BudgetAllocated;
import org.samklang.events.value.AllocationId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;

/// The act of writing down that a sum was set aside in a programme: 20 million euros (S1:40). Where it is known who runs
/// the programme, they write it down; otherwise it is public record.
///
/// Refused for a negative sum, a currency that is none, and an id under which another sum stands.
public record AllocateBudget(
        ProgrammeId programmeId,
        AllocationId allocationId,
        Money amount,
        Narrative purpose,
        @Nullable PartialDate allocatedOn)
        implements ProgrammeIntent {

    @Override
    public @Nullable Set<OrganisationId> takingPart(Programme state, Circumstances circumstances) {
        return switch (state) {
            case Programme.Unregistered _ -> null;
            case Programme.Known known -> {
                OrganisationId owner = known.registration().owner();
                yield owner == null ? null : Set.of(owner);
            }
        };
    }

    @Override
    public List<ProgrammeEvent> decide(Programme state, Circumstances circumstances) {
        Programme.Known programme = state.known(programmeId);
        BudgetAllocated allocated = new BudgetAllocated(programmeId, allocationId, amount, purpose, allocatedOn);
        if (programme.stands(allocated)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/allocationId", allocationId, reasons);
        if (programme.all(BudgetAllocated.class)
                .anyMatch(other -> other.allocationId().equals(allocationId))) {
            reasons.add(new Reason.AlreadyRecorded("/allocationId", allocationId.value()));
        }
        FigureRule.money("/amount", amount, reasons);
        TextRule.narrative("/purpose", purpose, reasons);
        DateRule.happened("/allocatedOn", allocatedOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(allocated);
    }
}
