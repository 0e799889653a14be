package org.samklang.query.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.Recorded;
import org.samklang.events.Subject;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One document as it is kept.
///
/// @param registration what was said first
/// @param concerns what it is about, so far
/// @param versions all of them, the first first
record DocumentRow(
        DocumentRegistered registration,
        List<Subject> concerns,
        List<DocumentVersion> versions,
        DocumentEntry.@Nullable Withdrawal withdrawal,
        Visibility visibility,
        List<Trace> traces) {
    DocumentRow {
        concerns = List.copyOf(concerns);
        versions = List.copyOf(versions);
        traces = List.copyOf(traces);
    }

    static DocumentRow first(DocumentRegistered said, Recorded recorded) {
        return new DocumentRow(
                said,
                said.concerns(),
                List.of(new DocumentVersion(1, null, said.datedOn(), said.file(), recorded.recordedAt())),
                null,
                recorded.envelope().visibility(),
                List.of(Trace.of(recorded)));
    }

    DocumentRow revised(DocumentVersion version, Recorded recorded) {
        List<DocumentVersion> more = new ArrayList<>(versions);
        more.add(version);
        return added(concerns, more, withdrawal, recorded);
    }

    DocumentRow linked(List<Subject> more, Recorded recorded) {
        return added(Subject.among(concerns, more), versions, withdrawal, recorded);
    }

    DocumentRow withdrawn(DocumentEntry.Withdrawal why, Recorded recorded) {
        return added(concerns, versions, why, recorded);
    }

    /// A fact that adds to it: it can only take eyes away.
    private DocumentRow added(
            List<Subject> about,
            List<DocumentVersion> all,
            DocumentEntry.@Nullable Withdrawal why,
            Recorded recorded) {
        List<Trace> longer = new ArrayList<>(traces);
        longer.add(Trace.of(recorded));
        return new DocumentRow(
                registration,
                about,
                all,
                why,
                visibility.andAtLeast(recorded.envelope().visibility()),
                longer);
    }
}
