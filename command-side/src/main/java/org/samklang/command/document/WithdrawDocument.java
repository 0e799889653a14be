package org.samklang.command.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of taking a document out of use. That it was there stays visible, and so does the hash of its bytes; the
/// bytes themselves are removed.
public record WithdrawDocument(DocumentId documentId, @Nullable PartialDate withdrawnOn, Narrative reason)
        implements DocumentIntent {

    @Override
    public List<DocumentEvent> decide(Document state, Circumstances circumstances) {
        return switch (state) {
            case Document.Unregistered _ -> throw Document.unregistered(documentId);
            case Document.Withdrawn withdrawn when says(withdrawn.withdrawal()) -> List.of();
            case Document.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/documentId"));
            case Document.Kept document -> {
                List<Reason> reasons = new ArrayList<>();
                DateRule.happened("/withdrawnOn", withdrawnOn, circumstances.today(), reasons);
                DateRule.inOrder("/withdrawnOn", document.registration().datedOn(), withdrawnOn, reasons);
                TextRule.narrative("/reason", reason, reasons);
                Rejection.ifAny(reasons);
                yield List.of(new DocumentWithdrawn(documentId, document.concerns(), withdrawnOn, reason));
            }
        };
    }

    private boolean says(DocumentWithdrawn known) {
        return Objects.equals(known.withdrawnOn(), withdrawnOn) && known.reason().equals(reason);
    }
}
