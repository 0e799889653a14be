package org.samklang.command.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.DateRule;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.PersonEvent.ConsentWithdrawn;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// The act of writing down that the person took a consent back. It is taken back once; a new consent has a new id.
public record WithdrawConsent(PersonId personId, ConsentId consentId, PartialDate withdrawnOn) implements PersonIntent {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.DATA_PROTECTION_OFFICER);
    }

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        Person.Registered person = state.writable(personId);
        ConsentWithdrawn withdrawal = new ConsentWithdrawn(personId, consentId, withdrawnOn);
        ConsentRecorded consent = person.consent(consentId);
        if (consent == null) {
            throw new Rejection(new Reason.UnknownConsent("/consentId", consentId));
        }
        ConsentWithdrawn known = person.withdrawalOf(consentId);
        if (withdrawal.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadyRecorded("/consentId", consentId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/withdrawnOn", withdrawnOn, circumstances.today(), reasons);
        DateRule.inOrder("/withdrawnOn", consent.givenOn(), withdrawnOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(withdrawal);
    }
}
