package org.samklang.command.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// Records that the person agreed to something of theirs being used.
public record RecordConsent(PersonId personId, ConsentId consentId, Narrative purpose, @Nullable PartialDate givenOn)
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
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.DATA_PROTECTION_OFFICER);
    }

    @Override
    public List<? extends Fact> decide(Person state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
