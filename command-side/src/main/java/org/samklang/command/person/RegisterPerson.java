package org.samklang.command.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Seals;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.IdRule;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.PersonRegistered;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// The act of making a person known. The name is sealed before it gets here, and sealing the same name twice gives two
/// different texts: a repeat is known by its command id, not by its content.
///
/// @param language BCP 47 tag of the language in which to write to the person
public record RegisterPerson(
        PersonId personId,
        @Seals(place = "person.registered#name", subject = "personId") SealedValue name,
        @Nullable String language)
        implements PersonIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Person state, Circumstances circumstances) {
        return null;
    }

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        PersonRegistered registration = new PersonRegistered(personId, name, language);
        return switch (state) {
            case Person.Registered known when known.registration().equals(registration) -> List.of();
            case Person.Registered _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/personId", StreamType.PERSON, personId.value()));
            case Person.Erased _ -> throw new Rejection(new Reason.PersonErased("/personId", personId));
            case Person.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/personId", personId, reasons);
                CodeRule.language("/language", language, reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }
}
