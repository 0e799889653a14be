package org.samklang.query.subjects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Stand;

/// Subjects that were asked for.
///
/// @param total how many there are on all pages; null where nobody asked and there are more
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Subjects(Stand stand, List<SubjectEntry> entries, @Nullable Long total, @Nullable String next) {
    public Subjects {
        entries = List.copyOf(entries);
    }
}
