package org.samklang.command.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// The act of writing down that the person agreed to something of theirs being used.
public record RecordConsent(PersonId personId, ConsentId consentId, Narrative purpose, @Nullable PartialDate givenOn)
        implements PersonIntent {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.DATA_PROTECTION_OFFICER);
    }

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        ConsentRecorded consent = new ConsentRecorded(personId, consentId, purpose, givenOn);
        ConsentRecorded known = state.writable(personId).consent(consentId);
        if (consent.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadyRecorded("/consentId", consentId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/consentId", consentId, reasons);
        TextRule.narrative("/purpose", purpose, reasons);
        DateRule.happened("/givenOn", givenOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(consent);
    }
}
