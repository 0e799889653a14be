package org.samklang.query.documents;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for documents: dated ones first, in order of time, then those of an unknown year, then the undated. Answered with
/// [Documents].
///
/// @param id only this one; null for all
/// @param about only those about this, or written by it; null for all
/// @param text part of the title in any language, or of the name of an organisation that they are about or by, or that takes
///     part in what they are about; forgiving in spelling; empty for all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindDocuments(
        @Nullable DocumentId id,
        @Nullable Subject about,
        String text,
        Moment moment,
        Reach reach,
        Page page,
        @Nullable Long atLeast)
        implements Question<Documents> {

    @Override
    public Class<Documents> answer() {
        return Documents.class;
    }

    public static FindDocuments one(DocumentId id, Moment moment, Reach reach, @Nullable Long atLeast) {
        return new FindDocuments(id, null, "", moment, reach, Page.whole(), atLeast);
    }
}
