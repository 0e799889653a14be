package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// Who took part: somebody by name, by office, by organisation, by country, or only as a number (domain X8).
public sealed interface Participant {

    /// A person, perhaps on behalf of an organisation.
    record Person(PersonId person, @Nullable OrganisationId organisation) implements Participant {}

    /// The holder of an office whose name the source does not give: "Norges likestillingsminister" (S1:29).
    record Office(Narrative title, @Nullable OrganisationId organisation, @Nullable String country)
            implements Participant {}

    /// An organisation as such.
    record Organisation(OrganisationId organisation) implements Participant {}

    /// A country's people, where no more is said: speakers "fra Bulgaria, Kroatia, ..." (S3:24).
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param subdivision ISO 3166-2 where the source means a part: England is `GB-ENG`
    record Country(String country, @Nullable String subdivision) implements Participant {}

    /// A number of people of one kind: 120 "politikere, praktikere, forskere ..." (S3:5).
    record Headcount(Quantity quantity, @Nullable Narrative category) implements Participant {}
}
