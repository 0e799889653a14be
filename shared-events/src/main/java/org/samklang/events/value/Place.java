package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// Where something was, as far as it was said and may be told.
///
/// No code is forced on a place (domain X9): England is country `GB`, subdivision `GB-ENG`; North Cyprus is country
/// `CY` with a note.
///
/// @param country ISO 3166-1 alpha-2
/// @param subdivision ISO 3166-2
/// @param locality a town or municipality; missing for a protected place
/// @param note free text where codes do not fit; missing for a protected place
/// @param withheld locality and note of a protected place, sealed
public record Place(
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String locality,
        @Nullable String note,
        Protection protection,
        @Nullable SealedValue withheld) {

    public Place {
        protection = protection == null ? Protection.PUBLIC : protection;
    }

    public static Place in(String country) {
        return new Place(country, null, null, null, Protection.PUBLIC, null);
    }

    public static Place at(String locality, String country) {
        return new Place(country, null, locality, null, Protection.PUBLIC, null);
    }
}
