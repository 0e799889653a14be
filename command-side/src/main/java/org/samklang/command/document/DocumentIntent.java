package org.samklang.command.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.command.rules.ConcernRule;
import org.samklang.events.StreamType;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a document have in common.
public sealed interface DocumentIntent extends Intent<Document>
        permits RegisterDocument, ReviseDocument, WithdrawDocument, LinkDocument, ContributeToReport {

    DocumentId documentId();

    @Override
    default StreamType streamType() {
        return StreamType.DOCUMENT;
    }

    @Override
    default String id() {
        return documentId().value();
    }

    @Override
    default Document nothing() {
        return new Document.Unregistered();
    }

    @Override
    default List<Reference> references(Document state) {
        return state.concernReferences();
    }

    /// A document of partnerships belongs to those who take part in all of them, any other to the organisations that
    /// wrote it and that it is about.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Document state, Circumstances circumstances) {
        return switch (state) {
            case Document.Unregistered _ -> null;
            case Document.Kept kept ->
                ConcernRule.takingPart(
                        state.concernReferences(), kept.registration().authors(), circumstances);
            case Document.Withdrawn withdrawn ->
                ConcernRule.takingPart(
                        state.concernReferences(), withdrawn.before().registration().authors(), circumstances);
        };
    }
}
