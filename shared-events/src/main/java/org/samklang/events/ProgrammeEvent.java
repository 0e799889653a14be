package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.AllocationId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.RuleSetId;

/// Everything that can ever be true of one programme. "Programme" means four things in the documents (X16), so the kind
/// is always said.
public sealed interface ProgrammeEvent extends Telling {
    ProgrammeId programmeId();

    @Override
    default String streamId() {
        return StreamType.PROGRAMME.streamId(programmeId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(programmeId());
    }

    /// A programme became known (S0:49, S1:40, S4:3, S4:9).
    ///
    /// @param parent the programme that it is a part of
    /// @param owner the organisation that runs it
    /// @param countries ISO 3166-1 alpha-2 of the countries it is for, as far as they are named
    /// @param countryCount how many countries it is for, as it was said: 14 (S1:40)
    /// @param programmeCount how many programmes it holds, as it was said: 27 (S1:40)
    @EventName("programme.registered")
    record ProgrammeRegistered(
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
            implements ProgrammeEvent {
        public ProgrammeRegistered {
            names = List.copyOf(names);
            countries = countries == null ? List.of() : List.copyOf(countries);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(programmeId, parent, owner);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return period;
        }
    }

    /// A sum was set aside: "20 millioner euro er satt av" (S1:40).
    @EventName("programme.budget-allocated")
    record BudgetAllocated(
            ProgrammeId programmeId,
            AllocationId allocationId,
            Money amount,
            Narrative purpose,
            @Nullable PartialDate allocatedOn)
            implements ProgrammeEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return allocatedOn;
        }
    }

    /// The programme's partnerships are to keep these rules, each version for as long as it is in force.
    @EventName("programme.rule-set-adopted")
    record ProgrammeAdoptedRuleSet(ProgrammeId programmeId, RuleSetId ruleSet, @Nullable PartialDate adoptedOn)
            implements ProgrammeEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(programmeId, ruleSet);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return adoptedOn;
        }
    }
}
