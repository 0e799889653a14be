package org.samklang.command.person;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// Records that the person left the office.
public record EndOffice(PersonId personId, OfficeId officeId, PartialDate endedOn) implements Intent<Person> {

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
