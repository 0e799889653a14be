package org.samklang.query.organisations;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// One organisation, with what the reader may see of it.
///
/// @param names all its names, in the order of record
/// @param country ISO 3166-1 alpha-2 of its seat
/// @param type IATI organisation type code
/// @param memberships what it belongs to on the day asked for; all there ever were where no day was asked for
/// @param mergedInto the organisation that goes on for it, where it was found to be the same
public record OrganisationEntry(
        OrganisationId id,
        List<Name> names,
        @Nullable String country,
        String type,
        List<Membership> memberships,
        @Nullable ContactPoint contact,
        @Nullable OrganisationId mergedInto) {
    public OrganisationEntry {
        names = List.copyOf(names);
        memberships = List.copyOf(memberships);
    }

    /// That it belongs to another organisation or to a network, and for how long as far as known.
    ///
    /// @param perhaps whether it is so on the day asked for only in some reading of the dates; false where no day was asked
    ///     for
    public record Membership(
            Subject memberOf, @Nullable PartialDate from, @Nullable PartialDate until, boolean perhaps) {}

    /// How to reach the organisation as such.
    public record ContactPoint(@Nullable String email, @Nullable String phone, @Nullable String website) {}

    /// The name to show to a reader of that language: official before translated before short, the reader's language
    /// before others; never a misspelling where there is anything else.
    public String label(String language) {
        return names.stream()
                .min(Comparator.<Name>comparingInt(name -> rank(name.kind()) * 2
                        + (name.language().equals(language) || name.kind() == NameKind.OFFICIAL && language.isEmpty() ? 0 : 1)))
                .map(Name::text)
                .orElse(id.value());
    }

    private static int rank(NameKind kind) {
        return switch (kind) {
            case OFFICIAL, TRANSLATION -> 0;
            case SHORT -> 1;
            case ALIAS -> 2;
            case FORMER -> 3;
            case MISSPELLING -> 4;
        };
    }
}
