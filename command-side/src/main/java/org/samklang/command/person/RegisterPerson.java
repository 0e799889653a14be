package org.samklang.command.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Seals;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// Makes a person known. The name is sealed before it gets here.
///
/// @param language BCP 47 tag of the language in which to write to the person
public record RegisterPerson(
        PersonId personId,
        @Seals(place = "person.registered#name", subject = "personId") SealedValue name,
        @Nullable String language)
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
    public boolean begins() {
        return true;
    }

    @Override
    public List<? extends Fact> decide(Person state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
