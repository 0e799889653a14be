package org.samklang.query.persons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.PersonEvent.ConsentRecorded;
import org.samklang.events.PersonEvent.ConsentWithdrawn;
import org.samklang.events.PersonEvent.OfficeEnded;
import org.samklang.events.PersonEvent.OfficeRecorded;
import org.samklang.events.PersonEvent.PersonNameAdded;
import org.samklang.events.PersonEvent.PersonRegistered;
import org.samklang.events.PersonEvent.SubjectErased;
import org.samklang.events.Recorded;
import org.samklang.events.Telling;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Visibility;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.persons.PersonRow.Said;
import org.samklang.query.rows.Change;
import org.samklang.query.rows.ChangingView;
import org.samklang.query.rows.Columns;

/// Persons as far as labels need them.
public final class PersonDirectory implements ChangingView<PersonRow> {
    static final String PERSON = "person";
    static final String ERASED = "erased";

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Class<PersonRow> rowType() {
        return PersonRow.class;
    }

    @Override
    public List<Change<PersonRow>> changes(Recorded recorded) {
        return switch (recorded.fact()) {
            case PersonEvent e -> person(e, recorded);
            case OrganisationEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ -> List.of();
        };
    }

    private static List<Change<PersonRow>> person(PersonEvent event, Recorded recorded) {
        String id = event.personId().value();
        return switch (event) {
            case PersonRegistered e -> made(
                    id,
                    e,
                    new PersonRow.Registered(
                            new Persons.SealedName(e.name(), NameKind.OFFICIAL), e.language()),
                    recorded);
            case PersonNameAdded e -> made(
                    id + "/name/" + recorded.eventId(),
                    e,
                    new PersonRow.Named(new Persons.SealedName(e.name(), e.kind())),
                    recorded);
            case OfficeRecorded e -> made(
                    office(e.personId(), e.officeId()),
                    e,
                    new PersonRow.Held(new Persons.Office(
                            e.officeId(), e.title(), e.organisation(), e.from(), e.until())),
                    recorded);
            case OfficeEnded e -> {
                String key = office(e.personId(), e.officeId());
                yield List.of(new Change<>(key, old -> ended(key, old, e, recorded)));
            }
            // Whoever sees the person must see that it was erased.
            case SubjectErased e -> List.of(Change.to(
                    id + "/erased",
                    new PersonRow(e.personId(), new PersonRow.Erased(), Visibility.PUBLIC, recorded.position())));
            case ConsentRecorded _, ConsentWithdrawn _ -> List.of();
        };
    }

    private static String office(PersonId person, OfficeId office) {
        return person.value() + "/office/" + office.value();
    }

    private static PersonRow ended(String key, @Nullable PersonRow old, OfficeEnded e, Recorded recorded) {
        if (old == null || !(old.said() instanceof PersonRow.Held(Persons.Office office))) {
            throw new Undigestible(key, recorded);
        }
        return new PersonRow(
                old.person(),
                new PersonRow.Held(new Persons.Office(
                        office.id(), office.title(), office.organisation(), office.from(), e.endedOn())),
                old.visibility().andAtLeast(recorded.envelope().visibility()),
                old.madeAt());
    }

    private static List<Change<PersonRow>> made(String key, PersonEvent event, Said said, Recorded recorded) {
        return List.of(Change.to(
                key,
                new PersonRow(event.personId(), said, recorded.envelope().visibility(), recorded.position())));
    }

    @Override
    public Columns columns(PersonRow row) {
        return new Columns(
                List.of(row.person().value()),
                link(row.said()),
                row.visibility(),
                false,
                TimeOrder.sortable(row.madeAt()),
                null);
    }

    private static String link(Said said) {
        return switch (said) {
            case PersonRow.Registered _ -> PERSON;
            case PersonRow.Erased _ -> ERASED;
            case PersonRow.Named _, PersonRow.Held _ -> "";
        };
    }
}
