package org.samklang.command.body;

import java.util.Objects;
import org.samklang.events.value.Participant;

/// Who is the same member: the same person, whomever they speak for, or the same office, organisation or country.
final class Members {
    private Members() {}

    static boolean same(Participant one, Participant other) {
        return switch (one) {
            case Participant.Person person ->
                other instanceof Participant.Person another && person.person().equals(another.person());
            case Participant.Office office ->
                other instanceof Participant.Office another
                        && office.title().text().equals(another.title().text())
                        && Objects.equals(office.organisation(), another.organisation())
                        && Objects.equals(office.country(), another.country());
            case Participant.Organisation _, Participant.Country _, Participant.Headcount _ -> one.equals(other);
        };
    }
}
