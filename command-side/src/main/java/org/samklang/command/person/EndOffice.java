package org.samklang.command.person;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.OfficeEnded;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// The act of writing down that the person left the office, perhaps before its term was over. An office ends once.
public record EndOffice(PersonId personId, OfficeId officeId, PartialDate endedOn) implements PersonIntent {

    @Override
    public List<PersonEvent> decide(Person state, Circumstances circumstances) {
        Person.Registered person = state.writable(personId);
        OfficeEnded end = new OfficeEnded(personId, officeId, endedOn);
        OfficeRecorded office = person.office(officeId);
        if (office == null) {
            throw new Rejection(new Reason.UnknownOffice("/officeId", officeId));
        }
        OfficeEnded known = person.endOf(officeId);
        if (end.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new Rejection(new Reason.AlreadyRecorded("/officeId", officeId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/endedOn", endedOn, circumstances.today(), reasons);
        DateRule.inOrder("/endedOn", office.from(), endedOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(end);
    }
}
