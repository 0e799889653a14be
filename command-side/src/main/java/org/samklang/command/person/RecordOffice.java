package org.samklang.command.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// The act of writing down that the person held an office, from and until what is known. Terms of office may reach into
/// the future; they may not end before they begin.
///
/// @param organisation where the office is; missing for an office of no organisation known here
public record RecordOffice(
        PersonId personId,
        OfficeId officeId,
        Narrative title,
        @Nullable OrganisationId organisation,
        @Nullable PartialDate from,
        @Nullable PartialDate until)
        implements PersonIntent {

    @Override
    public List<Reference> references(Person state) {
        return organisation == null ? List.of() : List.of(Reference.to("/organisation", organisation));
    }

    /// The organisation of this office may say so too.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Person state, Circumstances circumstances) {
        return switch (state) {
            case Person.Unregistered _, Person.Erased _ -> null;
            case Person.Registered person -> {
                Set<OrganisationId> organisations = new HashSet<>(person.organisations());
                if (organisation != null) {
                    organisations.add(organisation);
                }
                yield organisations.isEmpty() ? null : organisations;
            }
        };
    }

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        OfficeRecorded office = new OfficeRecorded(personId, officeId, title, organisation, from, until);
        OfficeRecorded known = state.writable(personId).office(officeId);
        if (office.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadyRecorded("/officeId", officeId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/officeId", officeId, reasons);
        TextRule.narrative("/title", title, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        DateRule.wellFormed("/from", from, reasons);
        DateRule.wellFormed("/until", until, reasons);
        DateRule.inOrder("/until", from, until, reasons);
        Rejection.ifAny(reasons);
        return List.of(office);
    }
}
