package org.samklang.command.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ConcernRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.OrganisationId;

/// The act of saying that a document is about more than was said so far. A link that stands is not recorded again.
///
/// A coordinator's organisation takes part both in what the document was about and in what is added.
public record LinkDocument(DocumentId documentId, List<Subject> concerns) implements DocumentIntent {

    public LinkDocument {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
    }

    private List<Reference> added() {
        return Reference.toEach("/concerns", concerns);
    }

    @Override
    public List<Reference> references(Document state) {
        List<Reference> references = new ArrayList<>(state.concernReferences());
        references.addAll(added());
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Document state, Circumstances circumstances) {
        return ConcernRule.both(
                DocumentIntent.super.takingPart(state, circumstances),
                ConcernRule.takingPart(added(), List.of(), circumstances));
    }

    @Override
    public List<DocumentEvent> decide(Document state, Circumstances circumstances) {
        Document.Kept document = state.writable(documentId);
        List<Reason> reasons = new ArrayList<>();
        if (concerns.isEmpty()) {
            reasons.add(new Reason.Missing("/concerns"));
        }
        ReferenceRule.allKnown(added(), circumstances, reasons);
        Rejection.ifAny(reasons);
        List<Subject> known = document.concerns();
        List<Subject> further =
                concerns.stream().distinct().filter(concern -> !known.contains(concern)).toList();
        return further.isEmpty() ? List.of() : List.of(new DocumentLinked(documentId, further));
    }
}
