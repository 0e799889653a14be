package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By when the work has to bear fruit: by the end of the projects, or of the partnership.
///
/// @param over whether that day is behind
record Deadline(@Nullable LocalDate by, boolean over) {

    static Deadline of(Case it) {
        LocalDate closing = it.dossier().closing();
        if (closing != null && closing.isBefore(it.asOf())) {
            return new Deadline(closing, true);
        }
        List<Evidence.Project> projects = it.dossier().own(Evidence.Project.class).stream()
                .map(Piece::is)
                .filter(project -> project.cancelledOn() == null)
                .toList();
        LocalDate by = null;
        for (Evidence.Project project : projects) {
            LocalDate end = end(project);
            if (end == null) {
                return new Deadline(closing, false);
            }
            by = Days.laterStart(by, end);
        }
        // A plan that has run out is not an end: the project goes on until somebody says that it is over.
        boolean over = by != null
                && by.isBefore(it.asOf())
                && projects.stream().allMatch(project -> project.completedOn() != null);
        return new Deadline(by == null ? closing : by, over);
    }

    private static @Nullable LocalDate end(Evidence.Project project) {
        return project.completedOn() == null
                ? Days.of(project.plannedPeriod()).last()
                : Days.of(project.completedOn()).last();
    }

    /// Something is still missing for certain.
    Verdict missing(Case it) {
        return over && by != null ? it.breached(by.plusDays(1), it.day()) : new Verdict.Due(by);
    }
}
