package org.samklang.command.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.FindingRecorded;
import org.samklang.events.ProjectEvent.IndicatorDefined;
import org.samklang.events.ProjectEvent.IndicatorReported;
import org.samklang.events.ProjectEvent.NeedRecorded;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.ProjectEvent.ResearchLinked;
import org.samklang.events.ProjectEvent.ResultDefined;
import org.samklang.events.StreamType;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.ResultId;

/// What is remembered of one project.
///
/// Whether it is under way is no state of its own: facts arrive in any order, so its end is read from their dates.
public sealed interface Project extends StreamState<Project> {

    /// Nothing was recorded yet.
    record Unstarted() implements Project {}

    /// It was begun, or is meant to be.
    ///
    /// @param since what was recorded after the start, in the order of record
    record Started(ProjectStarted start, List<ProjectEvent> since) implements Project, Remembering<ProjectEvent> {
        public Started {
            since = List.copyOf(since);
        }

        Started with(ProjectEvent event) {
            return new Started(start, and(event));
        }

        PartnershipId partnershipId() {
            return start.partnershipId();
        }

        Reference partnership() {
            return Reference.to("/projectId", start.partnershipId());
        }

        /// When it was given up, where it was.
        @Nullable PartialDate cancelledOn() {
            return last(ProjectCancelled.class).map(ProjectCancelled::cancelledOn).orElse(null);
        }

        @Nullable PartialDate completedOn() {
            return last(ProjectCompleted.class).map(ProjectCompleted::completedOn).orElse(null);
        }

        /// The plan that held on a date, as far as it is known when plans were changed: where it is not, the one that was
        /// recorded last.
        @Nullable PartialDate plannedPeriod(@Nullable PartialDate on) {
            ProjectReplanned holding = all(ProjectReplanned.class)
                    .filter(replanned -> !whollyAfter(replanned.replannedOn(), on))
                    .reduce((holds, next) -> whollyAfter(holds.replannedOn(), next.replannedOn()) ? holds : next)
                    .orElse(null);
            return holding == null ? start.plannedPeriod() : holding.after();
        }

        private static boolean whollyAfter(@Nullable PartialDate date, @Nullable PartialDate other) {
            return date != null && other != null && date.whollyAfter(other);
        }

        @Nullable IndicatorDefined indicator(IndicatorId id) {
            return first(IndicatorDefined.class, defined -> defined.indicatorId().equals(id))
                    .orElse(null);
        }

        boolean defines(ResultId id) {
            return all(ResultDefined.class).anyMatch(defined -> defined.resultId().equals(id));
        }
    }

    /// The project where it is known; everything else is refused.
    default Started known(ProjectId id) {
        return switch (this) {
            case Unstarted _ ->
                throw new Rejection(new Reason.NotRegistered("/projectId", StreamType.PROJECT, id.value()));
            case Started started -> started;
        };
    }

    @Override
    default Project evolve(Fact fact) {
        if (!(fact instanceof ProjectEvent event)) {
            throw new IllegalArgumentException("no fact of a project: " + fact);
        }
        return switch (event) {
            case ProjectStarted e -> this instanceof Unstarted ? new Started(e, List.of()) : this;
            case ProjectReplanned _,
                    ResultDefined _,
                    IndicatorDefined _,
                    IndicatorReported _,
                    FindingRecorded _,
                    NeedRecorded _,
                    ResearchLinked _,
                    ProjectCompleted _,
                    ProjectCancelled _ ->
                this instanceof Started started ? started.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unstarted _ -> new Standing.Unknown();
            case Started started -> new Standing.OfProject(started.partnershipId(), started.cancelledOn());
        };
    }
}
