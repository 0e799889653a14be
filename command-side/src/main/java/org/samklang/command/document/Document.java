package org.samklang.command.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;

/// What is remembered of one document.
public sealed interface Document extends StreamState<Document> {

    /// Nothing was recorded yet.
    record Unregistered() implements Document {}

    /// It can be used, revised, linked.
    ///
    /// @param since what was recorded after the registration, in the order of record
    record Kept(DocumentRegistered registration, List<DocumentEvent> since)
            implements Document, Remembering<DocumentEvent> {
        public Kept {
            since = List.copyOf(since);
        }

        Kept with(DocumentEvent event) {
            return new Kept(registration, and(event));
        }

        /// What it is about, so far.
        List<Subject> concerns() {
            Set<Subject> concerns = new LinkedHashSet<>(registration.concerns());
            all(DocumentLinked.class).map(DocumentLinked::concerns).forEach(concerns::addAll);
            return List.copyOf(concerns);
        }

        /// The latest version; the registration is version 1.
        int version() {
            return last(DocumentRevised.class).map(DocumentRevised::version).orElse(1);
        }
    }

    /// It should no longer be used. Nothing more is written here.
    record Withdrawn(Kept before, DocumentWithdrawn withdrawal) implements Document {}

    /// The document where it can be written about; everything else is refused.
    default Kept writable(DocumentId id) {
        return switch (this) {
            case Unregistered _ -> throw unregistered(id);
            case Kept kept -> kept;
            case Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/documentId"));
        };
    }

    static Rejection unregistered(DocumentId id) {
        return new Rejection(new Reason.NotRegistered("/documentId", StreamType.DOCUMENT, id.value()));
    }

    /// What it is about, as references of whoever asks whose business that is.
    default List<Reference> concernReferences() {
        return switch (this) {
            case Unregistered _ -> List.of();
            case Kept kept -> Reference.toEach("/documentId", kept.concerns());
            case Withdrawn withdrawn ->
                Reference.toEach("/documentId", withdrawn.before().concerns());
        };
    }

    @Override
    default Document evolve(Fact fact) {
        if (!(fact instanceof DocumentEvent event)) {
            throw new IllegalArgumentException("no fact of a document: " + fact);
        }
        return switch (event) {
            case DocumentRegistered e -> this instanceof Unregistered ? new Kept(e, List.of()) : this;
            case DocumentRevised _, DocumentLinked _, ReportContributionMade _ -> with(event);
            case DocumentWithdrawn e -> switch (this) {
                case Unregistered _ -> this;
                case Kept kept -> new Withdrawn(kept, e);
                case Withdrawn withdrawn -> new Withdrawn(withdrawn.before(), e);
            };
        };
    }

    private Document with(DocumentEvent event) {
        return switch (this) {
            case Unregistered _ -> this;
            case Kept kept -> kept.with(event);
            case Withdrawn withdrawn -> new Withdrawn(withdrawn.before().with(event), withdrawn.withdrawal());
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Kept kept -> new Standing.OfDocument(kept.registration().authors(), false);
            case Withdrawn withdrawn ->
                new Standing.OfDocument(withdrawn.before().registration().authors(), true);
        };
    }
}
