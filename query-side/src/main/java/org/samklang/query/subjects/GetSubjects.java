package org.samklang.query.subjects;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what these subjects are called. Answered with [Subjects]; what is unknown or not for the reader is missing.
///
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetSubjects(Set<Subject> subjects, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Subjects> {

    @Override
    public Class<Subjects> answer() {
        return Subjects.class;
    }

    public GetSubjects {
        subjects = Set.copyOf(subjects);
    }
}
