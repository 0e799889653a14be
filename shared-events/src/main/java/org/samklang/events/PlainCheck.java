package org.samklang.events;

/// What has to hold where nothing can be set.
public enum PlainCheck {
    /// The theme was chosen by parties and not by the funder (S2:23).
    THEME_CHOSEN_BY_PARTIES,
    /// Each party has an outcome of its own: "ömsesidig nytta" (S2:51).
    OUTCOME_FOR_EACH_PARTY,
    /// Influence on shadow reports is sought together with others (S0:92).
    SHADOW_REPORT_WITH_OTHERS,
    /// What was learned abroad is passed on to the shelters (S0:43).
    LEARNING_PASSED_ON,
    /// Staff of member shelters takes part (S0:60).
    MEMBER_STAFF_TAKES_PART,
    /// The directory holds short information, foreign partners and own contact (S0:64).
    DIRECTORY_COMPLETE,
    /// Networks of shelter organisations are given priority (S0:35).
    SHELTER_NETWORKS_FIRST,
    /// Money is raised for what is prioritised (S0:39).
    PRIORITIES_FUNDED,
    /// Money is spent within the period of its grant.
    SPENT_WITHIN_PERIOD,
    /// No more is paid out than was awarded.
    PAID_WITHIN_AWARD,
    /// Reports are handed in when they are due.
    REPORTS_IN_TIME,
    /// Only people can judge it.
    JUDGED_BY_PEOPLE
}
