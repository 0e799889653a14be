package org.samklang.acceptance.benchmark;

/// What is done again and again.
enum Act {
    /// A stream of its own for each command, which refers to nothing: `RegisterOrganisation`.
    CREATE("create"),
    /// One more fact for a stream that is there and must be read: `AddOrganisationName`.
    APPEND("load+append"),
    /// A stream of its own, and three others that must be known: `LogStudyVisit`.
    VISIT("log a visit");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
