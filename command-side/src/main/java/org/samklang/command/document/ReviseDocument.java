package org.samklang.command.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.StoredFile;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of putting a later version in the place of the current one. Whoever does not know the current version is
/// refused: somebody else may have revised it meanwhile.
///
/// @param replaces the version that it takes the place of; it must be the current one
public record ReviseDocument(
        DocumentId documentId,
        int replaces,
        @Nullable Narrative change,
        @Nullable PartialDate datedOn,
        @Nullable StoredFile file)
        implements DocumentIntent {

    @Override
    public List<Reference> references(Document state) {
        List<Reference> references = new ArrayList<>(state.concernReferences());
        references.addAll(depicted(state));
        return references;
    }

    /// Those whose picture or voice new bytes would bring.
    private List<Reference> depicted(Document state) {
        return file != null && state instanceof Document.Kept kept
                ? Reference.toEach("/file", kept.registration().depicts())
                : List.of();
    }

    @Override
    public List<DocumentEvent> decide(Document state, Circumstances circumstances) {
        Document.Kept document = state.writable(documentId);
        if (document.since().stream().anyMatch(this::says)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (replaces != document.version()) {
            reasons.add(new Reason.NotCurrentVersion("/replaces", replaces, document.version()));
        }
        TextRule.narrative("/change", change, reasons);
        DateRule.happened("/datedOn", datedOn, circumstances.today(), reasons);
        ReferenceRule.allKnown(depicted(state), circumstances, reasons);
        FileRule.check("/file", file, documentId, document.registration().depicts(), reasons);
        Rejection.ifAny(reasons);
        return List.of(new DocumentRevised(
                documentId, document.concerns(), replaces + 1, replaces, change, datedOn, file));
    }

    /// Whether this is recorded already; what the document was about then does not matter.
    private boolean says(DocumentEvent event) {
        return event instanceof DocumentRevised known
                && known.replaces() == replaces
                && Objects.equals(known.change(), change)
                && Objects.equals(known.datedOn(), datedOn)
                && Objects.equals(known.file(), file);
    }
}
