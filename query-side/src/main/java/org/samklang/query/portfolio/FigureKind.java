package org.samklang.query.portfolio;

/// What a figure of a portfolio counts, or adds up.
public enum FigureKind {
    /// Programmes within.
    PROGRAMMES,
    NETWORKS,
    /// Organisations and countries that are members of networks as such.
    MEMBERS,
    PARTNERSHIPS,
    /// Organisations that take part in partnerships.
    PARTIES,
    PROJECTS,
    /// What projects mean to reach.
    RESULTS,
    /// Activities that were held; by kind.
    HELD,
    /// Activities that are planned; by kind.
    PLANNED,
    /// Planned activities whose time is over and of which nobody said whether they were held; by kind.
    UNCONFIRMED,
    /// Activities that were planned and given up; by kind.
    CANCELLED,
    /// Learning that somebody says was passed on, confirmed or not. A batch of identical entries of one day counts once.
    LEARNING_CLAIMED,
    /// Of that, what its receiver confirmed.
    LEARNING_CONFIRMED,
    /// Learning that a party denies; it is in neither number.
    LEARNING_DISPUTED,
    /// Learning that was asked for and not passed on under the same id.
    LEARNING_REQUESTED,
    /// What came of the work; by kind.
    OUTCOMES,
    /// Money set aside within programmes.
    ALLOCATED,
    /// Money awarded, as amended since.
    AWARDED,
    DISBURSED,
    SPENT,
    RECLAIMED,
    /// How many came to conferences.
    ATTENDANCE,
    /// Themes of partnerships; by scheme and code: `samklang:EQUALITY`, `sdg:5.2`, `dac:15180`.
    THEMES,
    /// Countries where parties have their seats; by country.
    COUNTRIES,
    /// Countries whose people took part in activities; by country, or by its part where the source means one: `GB-ENG`.
    COUNTRIES_TAKING_PART,
    /// How many countries programmes are for, as it was said.
    COUNTRIES_STATED,
    /// How many programmes there are, as it was said.
    PROGRAMMES_STATED
}
