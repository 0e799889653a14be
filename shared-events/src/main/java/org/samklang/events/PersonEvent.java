package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;

/// Everything that can ever be true of a person. Names are sealed; the id tells nothing.
public sealed interface PersonEvent extends Fact {
    PersonId personId();

    @Override
    default String streamId() {
        return StreamType.PERSON.streamId(personId().value());
    }

    /// A person became known here.
    @EventName("person.registered")
    record PersonRegistered(PersonId personId, SealedValue name, @Nullable String language) implements PersonEvent {}

    /// Another spelling or name of the person (Josefine and Josephine, S4:87 and S4:109).
    @EventName("person.name-added")
    record PersonNameAdded(PersonId personId, SealedValue name, NameKind kind) implements PersonEvent {}

    /// The person held an office, such as head of an organisation, from and until what is known.
    @EventName("person.office-recorded")
    record OfficeRecorded(
            PersonId personId,
            OfficeId officeId,
            Narrative title,
            @Nullable OrganisationId organisation,
            @Nullable PartialDate from,
            @Nullable PartialDate until)
            implements PersonEvent {}

    /// The person left the office.
    @EventName("person.office-ended")
    record OfficeEnded(PersonId personId, OfficeId officeId, PartialDate endedOn) implements PersonEvent {}

    /// The person agreed that something of theirs is used.
    @EventName("person.consent-recorded")
    record ConsentRecorded(PersonId personId, ConsentId consentId, Narrative purpose, @Nullable PartialDate givenOn)
            implements PersonEvent {}

    /// The person took the consent back.
    @EventName("person.consent-withdrawn")
    record ConsentWithdrawn(PersonId personId, ConsentId consentId, PartialDate withdrawnOn) implements PersonEvent {}

    /// The person's key is destroyed: what was sealed for them can be read by nobody. Carries no name.
    ///
    /// @param ground the legal ground, in words that name nobody
    @EventName("person.erased")
    record SubjectErased(PersonId personId, String ground) implements PersonEvent {}
}
