package org.samklang.command.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.PersonEvent.ConsentWithdrawn;
import org.samklang.events.PersonEvent.OfficeEnded;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.PersonEvent.PersonNameAdded;
import org.samklang.events.PersonEvent.PersonRegistered;
import org.samklang.events.PersonEvent.SubjectErased;
import org.samklang.events.StreamType;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PersonId;

/// What is remembered of one person. Names stay sealed, here as everywhere.
public sealed interface Person extends StreamState<Person> {

    /// Nothing was recorded yet.
    record Unregistered() implements Person {}

    /// Somebody who can be written about.
    ///
    /// @param since what was recorded after the registration, in the order of record
    record Registered(PersonRegistered registration, List<PersonEvent> since)
            implements Person, Remembering<PersonEvent> {
        public Registered {
            since = List.copyOf(since);
        }

        Registered with(PersonEvent event) {
            return new Registered(registration, and(event));
        }

        @Nullable OfficeRecorded office(OfficeId id) {
            return first(OfficeRecorded.class, office -> office.officeId().equals(id)).orElse(null);
        }

        @Nullable OfficeEnded endOf(OfficeId id) {
            return first(OfficeEnded.class, end -> end.officeId().equals(id)).orElse(null);
        }

        @Nullable ConsentRecorded consent(ConsentId id) {
            return first(ConsentRecorded.class, consent -> consent.consentId().equals(id)).orElse(null);
        }

        @Nullable ConsentWithdrawn withdrawalOf(ConsentId id) {
            return first(ConsentWithdrawn.class, withdrawal -> withdrawal.consentId().equals(id)).orElse(null);
        }

        /// Where the person holds or held an office.
        Set<OrganisationId> organisations() {
            return all(OfficeRecorded.class)
                    .flatMap(office -> Stream.ofNullable(office.organisation()))
                    .collect(Collectors.toSet());
        }

        /// What the person agreed to and did not take back.
        Set<ConsentId> consents() {
            return all(ConsentRecorded.class)
                    .map(ConsentRecorded::consentId)
                    .filter(consent -> withdrawalOf(consent) == null)
                    .collect(Collectors.toSet());
        }
    }

    /// The key is destroyed. Nothing may be added.
    record Erased(SubjectErased erasure) implements Person {}

    /// The person where they can be written about; everything else is refused.
    default Registered writable(PersonId id) {
        return switch (this) {
            case Unregistered _ ->
                throw new Rejection(new Reason.NotRegistered("/personId", StreamType.PERSON, id.value()));
            case Registered registered -> registered;
            case Erased _ -> throw new Rejection(new Reason.PersonErased("/personId", id));
        };
    }

    @Override
    default Person evolve(Fact fact) {
        if (!(fact instanceof PersonEvent event)) {
            throw new IllegalArgumentException("no fact of a person: " + fact);
        }
        return switch (event) {
            case PersonRegistered e -> this instanceof Unregistered ? new Registered(e, List.of()) : this;
            case PersonNameAdded _,
                    OfficeRecorded _,
                    OfficeEnded _,
                    ConsentRecorded _,
                    ConsentWithdrawn _ ->
                this instanceof Registered registered ? registered.with(event) : this;
            case SubjectErased e -> new Erased(e);
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Registered registered -> new Standing.OfPerson(false, registered.consents());
            case Erased _ -> new Standing.OfPerson(true, Set.of());
        };
    }
}
