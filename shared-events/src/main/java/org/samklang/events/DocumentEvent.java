package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// Everything that can ever be true of one document: its versions, what it is about, what was contributed to it.
///
/// The bytes lie sealed outside the log; facts hold their hash, which stays when the bytes are gone.
public sealed interface DocumentEvent extends Telling {
    DocumentId documentId();

    /// What the document is about, so far.
    List<Subject> concerns();

    @Override
    default String streamId() {
        return StreamType.DOCUMENT.streamId(documentId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(documentId(), concerns());
    }

    /// A document became known (S1:11-12, S1:31-36, S1:62-65). This is version 1.
    ///
    /// @param authors the organisations that wrote it
    /// @param language BCP 47
    /// @param datedOn when it was written or published
    /// @param period the time it reports on (S1:64)
    /// @param asOf as of when its words speak, to which relative dates in it are anchored (X15)
    /// @param address where it can be read: a web address
    /// @param credit who made a picture or film: "Foto: JD" (S3:8)
    /// @param depicts the persons to be seen or heard in it
    @EventName("document.registered")
    record DocumentRegistered(
            DocumentId documentId,
            DocumentKind kind,
            Narrative title,
            List<Subject> concerns,
            List<OrganisationId> authors,
            @Nullable String language,
            @Nullable PartialDate datedOn,
            @Nullable PartialDate period,
            @Nullable PartialDate asOf,
            @Nullable String address,
            @Nullable String credit,
            List<PersonId> depicts,
            @Nullable StoredFile file)
            implements DocumentEvent {
        public DocumentRegistered {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
            authors = authors == null ? List.of() : List.copyOf(authors);
            depicts = depicts == null ? List.of() : List.copyOf(depicts);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(documentId, concerns, authors);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return datedOn;
        }
    }

    /// A later version.
    ///
    /// @param version counts from 2
    /// @param replaces the version that it takes the place of
    @EventName("document.revised")
    record DocumentRevised(
            DocumentId documentId,
            List<Subject> concerns,
            int version,
            int replaces,
            @Nullable Narrative change,
            @Nullable PartialDate datedOn,
            @Nullable StoredFile file)
            implements DocumentEvent {
        public DocumentRevised {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return datedOn;
        }
    }

    /// The document should no longer be used; its bytes are removed.
    @EventName("document.withdrawn")
    record DocumentWithdrawn(
            DocumentId documentId, List<Subject> concerns, @Nullable PartialDate withdrawnOn, Narrative reason)
            implements DocumentEvent {
        public DocumentWithdrawn {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return withdrawnOn;
        }
    }

    /// The document turned out to be about more.
    ///
    /// @param concerns what was added
    @EventName("document.linked")
    record DocumentLinked(DocumentId documentId, List<Subject> concerns) implements DocumentEvent {
        public DocumentLinked {
            concerns = List.copyOf(concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return null;
        }
    }

    /// An organisation contributed to a report on how a state keeps a treaty, alone or with others (S0:77, S0:92).
    @EventName("document.contribution-made")
    record ReportContributionMade(
            DocumentId documentId,
            List<Subject> concerns,
            OrganisationId contributor,
            List<OrganisationId> together,
            Narrative contribution,
            @Nullable PartialDate contributedOn)
            implements DocumentEvent {
        public ReportContributionMade {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
            together = together == null ? List.of() : List.copyOf(together);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(documentId, concerns, contributor, together);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return contributedOn;
        }
    }
}
