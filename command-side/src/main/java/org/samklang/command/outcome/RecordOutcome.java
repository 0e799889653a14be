package org.samklang.command.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.CoreArea;
import org.samklang.events.OutcomeEvent;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.ResultArea;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;

/// The act of writing down what came of the work: a shelter in Lithuania (S1:22), education material (S2:41), a changed
/// law (S0:75), more transparency for one of the parties (S2:51). What is an outcome for both names both as parties.
///
/// It belongs to partnerships, a project or organisations; the partnership of its project is added by itself. It may show
/// long after a partnership has closed. Refused where it came of a project and lies wholly after that was given up, where
/// a law is said to have changed and not whose, and for a number of nothing in particular.
///
/// @param parties for whom it is an outcome
/// @param country ISO 3166-1 alpha-2 of the country whose law or practice changed
/// @param inspiredBy the instrument that inspired it
/// @param learnings the learning that it grew from
public record RecordOutcome(
        OutcomeId outcomeId,
        OutcomeKind kind,
        List<PartnershipId> partnerships,
        @Nullable ProjectId project,
        List<OrganisationId> parties,
        Narrative statement,
        @Nullable Quantity quantity,
        @Nullable ResultArea resultArea,
        @Nullable CoreArea coreArea,
        @Nullable String country,
        @Nullable InstrumentId inspiredBy,
        List<LearningId> learnings,
        @Nullable PartialDate occurredOn)
        implements OutcomeIntent {

    public RecordOutcome {
        partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        parties = parties == null ? List.of() : List.copyOf(parties);
        learnings = learnings == null ? List.of() : List.copyOf(learnings);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Outcome state) {
        List<Reference> references = new ArrayList<>(Reference.toEach("/partnerships", partnerships));
        if (project != null) {
            references.add(Reference.to("/project", project));
        }
        references.addAll(Reference.toEach("/parties", parties));
        if (inspiredBy != null) {
            references.add(Reference.to("/inspiredBy", inspiredBy));
        }
        references.addAll(Reference.toEach("/learnings", learnings));
        return references;
    }

    @Override
    public List<Reference> referencesBehind(Outcome state, Circumstances circumstances) {
        PartnershipId ofProject = partnershipOfProject(circumstances);
        return ofProject == null || partnerships.contains(ofProject)
                ? List.of()
                : List.of(Reference.to("/project", ofProject));
    }

    private @Nullable PartnershipId partnershipOfProject(Circumstances circumstances) {
        return project != null
                        && circumstances.of(Reference.to("/project", project)) instanceof Standing.OfProject known
                ? known.partnership()
                : null;
    }

    /// Those who take part in every partnership that it came of; where it came of none, those for whom it is an outcome.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Outcome state, Circumstances circumstances) {
        if (partnerships.isEmpty() && project == null) {
            return parties.isEmpty() ? null : Set.copyOf(parties);
        }
        List<Reference> links = new ArrayList<>(Reference.toEach("/partnerships", partnerships));
        links.addAll(referencesBehind(state, circumstances));
        return BelongingRule.takingPart(links, circumstances);
    }

    @Override
    public List<OutcomeEvent> decide(Outcome state, Circumstances circumstances) {
        OutcomeRecorded outcome = outcome(circumstances);
        return switch (state) {
            case Outcome.Known(OutcomeRecorded known) when known.equals(outcome) -> List.of();
            case Outcome.Known _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/outcomeId", StreamType.OUTCOME, outcomeId.value()));
            case Outcome.Unrecorded _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/outcomeId", outcomeId, reasons);
                checkOrigin(circumstances, reasons);
                TextRule.narrative("/statement", statement, reasons);
                FigureRule.counted("/quantity", quantity, reasons);
                CodeRule.country("/country", country, reasons);
                if (kind == OutcomeKind.LAW_CHANGE && country == null) {
                    reasons.add(new Reason.Missing("/country"));
                }
                DateRule.happened("/occurredOn", occurredOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(outcome);
            }
        };
    }

    private OutcomeRecorded outcome(Circumstances circumstances) {
        List<PartnershipId> all = new ArrayList<>(partnerships);
        PartnershipId ofProject = partnershipOfProject(circumstances);
        if (ofProject != null && !all.contains(ofProject)) {
            all.add(ofProject);
        }
        return new OutcomeRecorded(
                outcomeId,
                kind,
                all,
                project,
                parties,
                statement,
                quantity,
                resultArea,
                coreArea,
                country,
                inspiredBy,
                learnings,
                occurredOn);
    }

    private void checkOrigin(Circumstances circumstances, List<Reason> into) {
        if (partnerships.isEmpty() && project == null && parties.isEmpty()) {
            into.add(new Reason.OutcomeOfNothing("/partnerships"));
        }
        ReferenceRule.allKnown(Reference.toEach("/partnerships", partnerships), circumstances, into);
        ReferenceRule.eachOnce("/parties", parties, circumstances, into);
        ReferenceRule.allKnown(Reference.toEach("/learnings", learnings), circumstances, into);
        if (inspiredBy != null) {
            ReferenceRule.known(Reference.to("/inspiredBy", inspiredBy), circumstances, into);
        }
        if (project != null) {
            Reference reference = Reference.to("/project", project);
            ReferenceRule.known(reference, circumstances, into);
            if (circumstances.of(reference) instanceof Standing.OfProject known) {
                DateRule.notAfterEnd("/occurredOn", occurredOn, known.cancelledOn(), into);
            }
        }
    }
}
