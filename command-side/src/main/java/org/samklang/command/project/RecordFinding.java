package org.samklang.command.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.Practice;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.FindingRecorded;
import org.samklang.events.value.FindingId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProjectId;

/// The act of writing down how practices differ: at the shelter in Cyprus police documentation is needed, in Norway it is
/// not (S1:42).
///
/// Refused without a practice, and for a practice that is nobody's.
public record RecordFinding(
        ProjectId projectId,
        FindingId findingId,
        String topic,
        List<Practice> practices,
        @Nullable PartialDate foundOn,
        @Nullable Narrative note)
        implements ProjectIntent {

    public RecordFinding {
        practices = practices == null ? List.of() : List.copyOf(practices);
    }

    private List<Reference> organisations() {
        List<Reference> organisations = new ArrayList<>();
        for (int i = 0; i < practices.size(); i++) {
            OrganisationId organisation = practices.get(i).organisation();
            if (organisation != null) {
                organisations.add(Reference.to("/practices/" + i + "/organisation", organisation));
            }
        }
        return organisations;
    }

    @Override
    public List<Reference> references(Project state) {
        List<Reference> references = new ArrayList<>(ProjectIntent.super.references(state));
        references.addAll(organisations());
        return references;
    }

    @Override
    public List<ProjectEvent> decide(Project state, Circumstances circumstances) {
        Project.Started project = state.known(projectId);
        FindingRecorded finding =
                new FindingRecorded(projectId, project.partnershipId(), findingId, topic, practices, foundOn, note);
        if (project.stands(finding)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/findingId", findingId, reasons);
        if (project.all(FindingRecorded.class).anyMatch(other -> other.findingId().equals(findingId))) {
            reasons.add(new Reason.AlreadyRecorded("/findingId", findingId.value()));
        }
        TextRule.present("/topic", topic, reasons);
        checkPractices(reasons);
        ReferenceRule.allKnown(organisations(), circumstances, reasons);
        LifeRule.check("/foundOn", foundOn, project.partnership(), circumstances, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(finding);
    }

    private void checkPractices(List<Reason> into) {
        if (practices.isEmpty()) {
            into.add(new Reason.Missing("/practices"));
        }
        for (int i = 0; i < practices.size(); i++) {
            Practice practice = practices.get(i);
            String field = "/practices/" + i;
            if (practice.country() == null && practice.organisation() == null) {
                into.add(new Reason.Missing(field + "/country"));
            }
            CodeRule.country(field + "/country", practice.country(), into);
            TextRule.narrative(field + "/practice", practice.practice(), into);
        }
    }
}
