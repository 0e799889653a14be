package org.samklang.command.person;

import java.util.List;
import java.util.Set;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// Records that the person took a consent back.
public record WithdrawConsent(PersonId personId, ConsentId consentId, PartialDate withdrawnOn)
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
