package org.samklang.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.DocumentKind;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.Subject;
import org.samklang.events.Telling;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// Documents, one row each, on the shelf of everything that they are about. One that was withdrawn stays visible as
/// withdrawn.
public final class DocumentShelf implements View<DocumentRow> {

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public Class<DocumentRow> rowType() {
        return DocumentRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case ReportContributionMade _ -> List.of();
            case DocumentEvent e -> List.of(e.documentId().value());
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                List.of();
        };
    }

    @Override
    public DocumentRow fold(String key, @Nullable DocumentRow old, Recorded recorded) {
        if (recorded.fact() instanceof DocumentRegistered said) {
            return DocumentRow.first(said, recorded);
        }
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        return switch (recorded.fact()) {
            case DocumentRevised e -> old.revised(
                    new DocumentVersion(e.version(), e.change(), e.datedOn(), e.file(), recorded.recordedAt()), recorded);
            case DocumentLinked e -> old.linked(e.concerns(), recorded);
            case DocumentWithdrawn e -> old.withdrawn(
                    new DocumentEntry.Withdrawal(e.withdrawnOn(), e.reason()), recorded);
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, LearningEvent _, Telling _ ->
                throw new Undigestible(key, recorded);
        };
    }

    @Override
    public Columns columns(DocumentRow row) {
        DocumentRegistered said = row.registration();
        return new Columns(
                groups(row),
                link(said.kind()),
                row.visibility(),
                false,
                TimeOrder.of(said.datedOn(), row.traces().getFirst().position()),
                said.datedOn() == null ? null : said.datedOn().earliest());
    }

    static String link(DocumentKind kind) {
        return kind.name();
    }

    /// Itself, what it is about and who wrote it.
    static List<String> groups(DocumentRow row) {
        return Subject.among(row.registration().documentId(), row.concerns(), row.registration().authors()).stream()
                .map(Subject::streamId)
                .toList();
    }
}
