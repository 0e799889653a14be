package org.samklang.command.person;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Seals;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.PersonNameAdded;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// The act of adding another spelling or name of the person (Josefine and Josephine, S4:87 and S4:109).
public record AddPersonName(
        PersonId personId,
        @Seals(place = "person.name-added#name", subject = "personId") SealedValue name,
        NameKind kind)
        implements PersonIntent {

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        PersonNameAdded added = new PersonNameAdded(personId, name, kind);
        return state.writable(personId).stands(added) ? List.of() : List.of(added);
    }
}
