package org.samklang.command.person;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Seals;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// Adds another spelling or name of the person (Josefine and Josephine, S4:87 and S4:109).
public record AddPersonName(
        PersonId personId,
        @Seals(place = "person.name-added#name", subject = "personId") SealedValue name,
        NameKind kind)
        implements Intent<Person> {

    @Override
    public StreamType streamType() {
        return StreamType.PERSON;
    }

    @Override
    public String id() {
        return personId.value();
    }

    @Override
    public Person nothing() {
        return new Person.Unregistered();
    }

    @Override
    public List<? extends Fact> decide(Person state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
