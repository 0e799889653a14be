package org.samklang.command.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;

/// What all commands about a person have in common.
public sealed interface PersonIntent extends Intent<Person>
        permits RegisterPerson, AddPersonName, RecordOffice, EndOffice, RecordConsent, WithdrawConsent {

    PersonId personId();

    @Override
    default StreamType streamType() {
        return StreamType.PERSON;
    }

    @Override
    default String id() {
        return personId().value();
    }

    @Override
    default Person nothing() {
        return new Person.Unregistered();
    }

    /// A person who holds or held an office is written about by the organisations of those offices; one who never did,
    /// by any coordinator.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Person state, Circumstances circumstances) {
        return switch (state) {
            case Person.Unregistered _, Person.Erased _ -> null;
            case Person.Registered person -> person.organisations().isEmpty() ? null : person.organisations();
        };
    }
}
