package org.samklang.command.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.AddressRule;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.ConcernRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;

/// The act of making a document known: a report of 2010 and one of 2003, two annual reports, a page about friends
/// (S1:31-36), a study of which nobody knows the date (S1:12). Its file, if there is one, was uploaded before.
///
/// Refused: an address that is no web address, somebody to be seen in it who is unknown or erased, a file that was
/// sealed for somebody else, and what it is about when nobody knows that.
///
/// @param authors the organisations that wrote it
/// @param language BCP 47
/// @param datedOn when it was written or published
/// @param period the time it reports on (S1:64)
/// @param asOf as of when its words speak, to which relative dates in it are anchored (X15)
/// @param credit who made a picture or film: "Foto: JD" (S3:8)
/// @param depicts the persons to be seen or heard in it
public record RegisterDocument(
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
        implements DocumentIntent {

    public RegisterDocument {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        authors = authors == null ? List.of() : List.copyOf(authors);
        depicts = depicts == null ? List.of() : List.copyOf(depicts);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Document state) {
        List<Reference> references = new ArrayList<>(Reference.toEach("/concerns", concerns));
        references.addAll(Reference.toEach("/authors", authors));
        references.addAll(Reference.toEach("/depicts", depicts));
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Document state, Circumstances circumstances) {
        return ConcernRule.takingPart(Reference.toEach("/concerns", concerns), authors, circumstances);
    }

    @Override
    public List<DocumentEvent> decide(Document state, Circumstances circumstances) {
        DocumentRegistered registration = new DocumentRegistered(
                documentId, kind, title, concerns, authors, language, datedOn, period, asOf, address, credit, depicts,
                file);
        return switch (state) {
            case Document.Kept known when known.registration().equals(registration) -> List.of();
            case Document.Kept _, Document.Withdrawn _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/documentId", StreamType.DOCUMENT, documentId.value()));
            case Document.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/documentId", documentId, reasons);
                TextRule.narrative("/title", title, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                CodeRule.language("/language", language, reasons);
                DateRule.happened("/datedOn", datedOn, circumstances.today(), reasons);
                DateRule.wellFormed("/period", period, reasons);
                DateRule.happened("/asOf", asOf, circumstances.today(), reasons);
                AddressRule.web("/address", address, reasons);
                TextRule.present("/credit", credit, reasons);
                FileRule.check("/file", file, documentId, depicts, reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }
}
