package org.samklang.query.subjects;

import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for everything of one kind, or of all kinds, in the order of record; activities and learning after all others, in
/// the order of time. Answered with [Subjects].
///
/// @param type only this kind; null for all
/// @param of only what belongs to this; null for all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindSubjects(
        @Nullable StreamType type, @Nullable Subject of, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<Subjects> {

    @Override
    public Class<Subjects> answer() {
        return Subjects.class;
    }
}
