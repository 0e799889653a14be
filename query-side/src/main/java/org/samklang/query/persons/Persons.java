package org.samklang.query.persons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.query.Stand;

/// Persons that were asked for.
public record Persons(Stand stand, List<PersonEntry> entries) {
    public Persons {
        entries = List.copyOf(entries);
    }

    /// One person.
    ///
    /// @param names sealed; empty once erased
    /// @param erased whether the person was erased, judged as of now
    public record PersonEntry(
            PersonId id, List<SealedName> names, @Nullable String language, List<Office> offices, boolean erased) {
        public PersonEntry {
            names = List.copyOf(names);
            offices = List.copyOf(offices);
        }
    }

    /// One spelling or name of a person.
    public record SealedName(SealedValue name, NameKind kind) {}

    /// An office that a person held.
    public record Office(
            OfficeId id,
            Narrative title,
            @Nullable OrganisationId organisation,
            @Nullable PartialDate from,
            @Nullable PartialDate until) {}
}
