package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.FindingId;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NeedId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.ResultId;
import org.samklang.events.value.Span;

/// Everything that can ever be true of one project. It belongs to one partnership.
public sealed interface ProjectEvent extends Telling {
    ProjectId projectId();

    PartnershipId partnershipId();

    @Override
    default String streamId() {
        return StreamType.PROJECT.streamId(projectId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(projectId(), partnershipId());
    }

    /// A project was begun, or is meant to be (S2:19, S2:51).
    ///
    /// @param sharedChallenge the challenge that both parties meet (S2:19)
    /// @param startedOn when it began; null where only the plan is known
    /// @param plannedPeriod from when until when it is meant to run
    /// @param plannedDuration how long it is meant to take, where no dates are given ("cirka 1 till 3 år")
    @EventName("project.started")
    record ProjectStarted(
            ProjectId projectId,
            PartnershipId partnershipId,
            Narrative title,
            @Nullable Narrative sharedChallenge,
            @Nullable PartialDate startedOn,
            @Nullable PartialDate plannedPeriod,
            @Nullable Span plannedDuration,
            @Nullable ProgrammeId programme)
            implements ProjectEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(projectId, partnershipId, programme);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return startedOn;
        }
    }

    /// The planned period was changed. The earlier plan stays in the log: the difference is the slippage.
    @EventName("project.replanned")
    record ProjectReplanned(
            ProjectId projectId,
            PartnershipId partnershipId,
            @Nullable PartialDate before,
            PartialDate after,
            @Nullable PartialDate replannedOn,
            Narrative reason)
            implements ProjectEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return replannedOn;
        }
    }

    /// A result that the project means to reach (S1:5, S1:42).
    @EventName("project.result-defined")
    record ResultDefined(
            ProjectId projectId,
            PartnershipId partnershipId,
            ResultId resultId,
            Narrative statement,
            @Nullable ResultArea area,
            @Nullable PartialDate definedOn)
            implements ProjectEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return definedOn;
        }
    }

    /// A measure by which a result is judged.
    ///
    /// @param unit what is counted: `shelters`
    @EventName("project.indicator-defined")
    record IndicatorDefined(
            ProjectId projectId,
            PartnershipId partnershipId,
            IndicatorId indicatorId,
            @Nullable ResultId result,
            Narrative title,
            String unit,
            @Nullable Quantity baseline,
            @Nullable Quantity target,
            @Nullable PartialDate definedOn)
            implements ProjectEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return definedOn;
        }
    }

    /// How an indicator stood in a period, as exactly as it was said.
    @EventName("project.indicator-reported")
    record IndicatorReported(
            ProjectId projectId,
            PartnershipId partnershipId,
            IndicatorId indicatorId,
            Quantity value,
            PartialDate period,
            @Nullable Narrative note)
            implements ProjectEvent {
        @Override
        public PartialDate happenedOn() {
            return period;
        }
    }

    /// How practices differ: police documentation is needed at the shelter in Cyprus and not in Norway (S1:42).
    @EventName("project.finding-recorded")
    record FindingRecorded(
            ProjectId projectId,
            PartnershipId partnershipId,
            FindingId findingId,
            String topic,
            List<Practice> practices,
            @Nullable PartialDate foundOn,
            @Nullable Narrative note)
            implements ProjectEvent {
        public FindingRecorded {
            practices = List.copyOf(practices);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return foundOn;
        }
    }

    /// Something that a party needs, such as a training made to measure (S2:31).
    ///
    /// @param party who needs it; null where all parties do
    @EventName("project.need-recorded")
    record NeedRecorded(
            ProjectId projectId,
            PartnershipId partnershipId,
            NeedId needId,
            @Nullable OrganisationId party,
            String topic,
            Narrative need,
            @Nullable PartialDate statedOn)
            implements ProjectEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return statedOn;
        }
    }

    /// Research that the project draws on, or that is done about it (S2:17, S4:7).
    @EventName("project.research-linked")
    record ResearchLinked(
            ProjectId projectId,
            PartnershipId partnershipId,
            @Nullable OrganisationId institution,
            @Nullable DocumentId document,
            Narrative subject,
            @Nullable PartialDate linkedOn)
            implements ProjectEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(projectId, partnershipId, institution, document);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return linkedOn;
        }
    }

    /// The project was carried through.
    @EventName("project.completed")
    record ProjectCompleted(
            ProjectId projectId, PartnershipId partnershipId, PartialDate completedOn, @Nullable Narrative note)
            implements ProjectEvent {
        @Override
        public PartialDate happenedOn() {
            return completedOn;
        }
    }

    /// The project was given up.
    @EventName("project.cancelled")
    record ProjectCancelled(
            ProjectId projectId, PartnershipId partnershipId, PartialDate cancelledOn, Narrative reason)
            implements ProjectEvent {
        @Override
        public PartialDate happenedOn() {
            return cancelledOn;
        }
    }
}
