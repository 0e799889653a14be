package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.ResearchLinked;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down research that the project draws on, or that is done about it (S2:17, S4:7).
public record LinkResearch(
        ProjectId projectId,
        @Nullable OrganisationId institution,
        @Nullable DocumentId document,
        Narrative subject,
        @Nullable PartialDate linkedOn)
        implements ProjectIntent {

    private List<Reference> sources() {
        List<Reference> sources = new ArrayList<>();
        if (institution != null) {
            sources.add(Reference.to("/institution", institution));
        }
        if (document != null) {
            sources.add(Reference.to("/document", document));
        }
        return sources;
    }

    @Override
    public List<Reference> references(Project state) {
        List<Reference> references = new ArrayList<>(ProjectIntent.super.references(state));
        references.addAll(sources());
        return references;
    }

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        ResearchLinked linked =
                new ResearchLinked(projectId, project.partnershipId(), institution, document, subject, linkedOn);
        if (project.stands(linked)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(sources(), circumstances, reasons);
        TextRule.narrative("/subject", subject, reasons);
        LifeRule.check("/linkedOn", linkedOn, project.partnership(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(linked);
    }
}
