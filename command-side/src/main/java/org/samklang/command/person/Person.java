package org.samklang.command.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
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
    record Registered(PersonRegistered registration, List<PersonEvent> since) implements Person {
        public Registered {
            since = List.copyOf(since);
        }

        Registered with(PersonEvent event) {
            List<PersonEvent> all = new ArrayList<>(since);
            all.add(event);
            return new Registered(registration, all);
        }

        boolean stands(PersonEvent event) {
            return since.contains(event);
        }

        @Nullable OfficeRecorded office(OfficeId id) {
            return first(OfficeRecorded.class, office -> office.officeId().equals(id));
        }

        @Nullable OfficeEnded endOf(OfficeId id) {
            return first(OfficeEnded.class, end -> end.officeId().equals(id));
        }

        @Nullable ConsentRecorded consent(ConsentId id) {
            return first(ConsentRecorded.class, consent -> consent.consentId().equals(id));
        }

        @Nullable ConsentWithdrawn withdrawalOf(ConsentId id) {
            return first(ConsentWithdrawn.class, withdrawal -> withdrawal.consentId().equals(id));
        }

        /// Where the person holds or held an office.
        Set<OrganisationId> organisations() {
            Set<OrganisationId> organisations = new HashSet<>();
            for (PersonEvent event : since) {
                if (event instanceof OfficeRecorded office && office.organisation() != null) {
                    organisations.add(office.organisation());
                }
            }
            return organisations;
        }

        /// What the person agreed to and did not take back.
        Set<ConsentId> consents() {
            Set<ConsentId> consents = new HashSet<>();
            for (PersonEvent event : since) {
                if (event instanceof ConsentRecorded consent && withdrawalOf(consent.consentId()) == null) {
                    consents.add(consent.consentId());
                }
            }
            return consents;
        }

        private <E extends PersonEvent> @Nullable E first(Class<E> kind, Predicate<E> such) {
            return since.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(such)
                    .findFirst()
                    .orElse(null);
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
