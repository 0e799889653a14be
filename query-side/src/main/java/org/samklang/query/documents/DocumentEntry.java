package org.samklang.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentKind;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One document on the shelf.
///
/// @param happened how sure it is that it had been written on the day asked for; null where no day was asked for
/// @param versions those there can have been by the day asked for, the current one last
/// @param withdrawal why it should no longer be used; null while it may
/// @param perhapsTheSameAs documents that look like it; null in lists, where nobody looked for any
/// @param visibility who may see it now
/// @param traces the facts behind it, in the order of record
public record DocumentEntry(
        DocumentId id,
        DocumentKind kind,
        Narrative title,
        List<Subject> concerns,
        List<OrganisationId> authors,
        @Nullable String language,
        @Nullable PartialDate datedOn,
        @Nullable Happened happened,
        @Nullable PartialDate period,
        @Nullable PartialDate asOf,
        @Nullable String address,
        @Nullable String credit,
        List<PersonId> depicts,
        List<DocumentVersion> versions,
        @Nullable Withdrawal withdrawal,
        @Nullable List<Likeness> perhapsTheSameAs,
        Visibility visibility,
        List<Trace> traces) {
    public DocumentEntry {
        concerns = List.copyOf(concerns);
        authors = List.copyOf(authors);
        depicts = List.copyOf(depicts);
        versions = List.copyOf(versions);
        perhapsTheSameAs = perhapsTheSameAs == null ? null : List.copyOf(perhapsTheSameAs);
        traces = List.copyOf(traces);
    }

    /// That and why a document was taken out of use. Its bytes are removed.
    public record Withdrawal(@Nullable PartialDate on, Narrative reason) {}

    /// A version by its number, or the current one.
    public @Nullable DocumentVersion version(@Nullable Integer number) {
        return number == null
                ? versions.getLast()
                : versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElse(null);
    }
}
