package org.samklang.query.calendar;

/// What stands in a calendar.
public enum CalendarKind {
    /// An activity that was planned.
    PLAN,
    /// What somebody promised is due.
    PROMISE,
    /// A report is due.
    REPORT,
    /// What a strategy gave somebody to do is due.
    ACTION,
    /// The time that was planned for a project is over.
    PROJECT_ENDS,
    /// An agreement ends.
    AGREEMENT_ENDS,
    /// The time of a grant is over.
    GRANT_ENDS,
    /// A funder said that its money will end then.
    GRANT_END_ANNOUNCED,
    /// A strategy ends.
    STRATEGY_ENDS,
    /// A state's reservation expires, unless it is renewed.
    RESERVATION_EXPIRES,
    /// A version of a set of rules begins to hold.
    RULES_BEGIN,
    /// A version of a set of rules ceases to hold.
    RULES_END
}
