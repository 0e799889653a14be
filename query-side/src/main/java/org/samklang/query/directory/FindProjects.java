package org.samklang.query.directory;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which partnerships are ongoing on a day, with what the directory says of each (S0:64). Answered with [Directory].
///
/// @param text part of a partner's name, of the title, the programme or the information, in any language and forgiving in
///     spelling; empty for all
/// @param about only those of this organisation, or this partnership; null for all
/// @param directory how far the reader sees in the directory of organisations
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindProjects(
        String text,
        @Nullable Subject about,
        Moment moment,
        Reach reach,
        Reach directory,
        Page page,
        @Nullable Long atLeast)
        implements Question<Directory> {

    @Override
    public Class<Directory> answer() {
        return Directory.class;
    }
}
