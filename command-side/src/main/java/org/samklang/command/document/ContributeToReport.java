package org.samklang.command.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down what an organisation contributed to a report on how a state keeps a treaty (S0:77, S0:92).
///
/// A rule may ask for shadow reports to be written with others; one that was written alone is recorded all the same.
/// Refused only where an organisation is named beside itself.
///
/// @param together with whom; nobody, where it was alone
public record ContributeToReport(
        DocumentId documentId,
        OrganisationId contributor,
        List<OrganisationId> together,
        Narrative contribution,
        @Nullable PartialDate contributedOn)
        implements DocumentIntent {

    public ContributeToReport {
        together = together == null ? List.of() : List.copyOf(together);
    }

    private List<Reference> contributors() {
        List<Reference> references = new ArrayList<>(Reference.toEach("/together", together));
        references.addFirst(Reference.to("/contributor", contributor));
        return references;
    }

    @Override
    public List<Reference> references(Document state) {
        return contributors();
    }

    /// What they contributed is theirs to say, whoever wrote the report.
    @Override
    public Set<OrganisationId> takingPart(Document state, Circumstances circumstances) {
        Set<OrganisationId> all = new HashSet<>(together);
        all.add(contributor);
        return all;
    }

    @Override
    public List<DocumentEvent> decide(Document state, Circumstances circumstances) {
        Document.Kept document = state.writable(documentId);
        if (document.since().stream().anyMatch(this::says)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(contributors(), circumstances, reasons);
        for (int i = 0; i < together.size(); i++) {
            if (together.get(i).equals(contributor) || together.indexOf(together.get(i)) < i) {
                reasons.add(new Reason.SamePartyTwice("/together/" + i, together.get(i)));
            }
        }
        TextRule.narrative("/contribution", contribution, reasons);
        DateRule.happened("/contributedOn", contributedOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(new ReportContributionMade(
                documentId, document.concerns(), contributor, together, contribution, contributedOn));
    }

    /// Whether this is recorded already; what the document was about then does not matter.
    private boolean says(DocumentEvent event) {
        return event instanceof ReportContributionMade known
                && known.equals(new ReportContributionMade(
                        documentId, known.concerns(), contributor, together, contribution, contributedOn));
    }
}
