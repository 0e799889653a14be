package org.samklang.events;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.Quantity;

/// Everything that can ever be true of one activity: planned, held, dated better, corrected, withdrawn.
///
/// Facts about an activity that has details already carry the keys they touch: the partnerships before and after.
public sealed interface ActivityEvent extends Fact {
    ActivityId activityId();

    @Override
    default String streamId() {
        return StreamType.ACTIVITY.streamId(activityId().value());
    }

    /// The activity took place and was written down. `details` says when and where.
    sealed interface Logged extends ActivityEvent {
        ActivityDetails details();

        ActivityKind kind();
    }

    /// Somebody means to do it. The plan holds from the day it was stated; its period is a value (S1:42).
    ///
    /// @param statedOn when the plan was stated, as far as known; from then on it is a plan
    @EventName("activity.planned")
    record ActivityPlanned(
            ActivityId activityId, ActivityKind kind, @Nullable PartialDate statedOn, ActivityDetails details)
            implements ActivityEvent {}

    /// People of `visitor` visited `host` to learn there: learning flows from host to visitor (S1:42, S1:65).
    ///
    /// @param host the organisation visited; missing where the source names only a place
    @EventName("study-visit.logged")
    record StudyVisitLogged(
            ActivityId activityId, OrganisationId visitor, @Nullable OrganisationId host, ActivityDetails details)
            implements Logged {
        @Override
        public ActivityKind kind() {
            return ActivityKind.STUDY_VISIT;
        }
    }

    /// One partner visited the other to get to know it, as its board did in autumn 2013 (S1:42).
    ///
    /// @param byBoard whether it was the board that went
    @EventName("partner-visit.logged")
    record PartnerVisitLogged(
            ActivityId activityId,
            OrganisationId visitor,
            OrganisationId host,
            boolean byBoard,
            ActivityDetails details)
            implements Logged {
        @Override
        public ActivityKind kind() {
            return byBoard ? ActivityKind.BOARD_VISIT : ActivityKind.PARTNER_VISIT;
        }
    }

    /// The partners met, once or, as "flere møter" says, several times (S1:42).
    ///
    /// @param hostedBy who hosted; missing where unknown or on neutral ground
    @EventName("partner-meeting.logged")
    record PartnerMeetingLogged(
            ActivityId activityId, @Nullable OrganisationId hostedBy, Quantity meetings, ActivityDetails details)
            implements Logged {
        @Override
        public ActivityKind kind() {
            return ActivityKind.PARTNER_MEETING;
        }
    }

    /// A conference was held. Revision 1 had the attendance as a bare number.
    ///
    /// @param attendance how many came, as exactly as it was said (S1:20, S3:5)
    /// @param durationDays how long it lasted
    /// @param instruments the instruments whose ratification or application it was for (S3:5)
    @EventName(value = "conference.logged", revision = 2)
    record ConferenceLogged(
            ActivityId activityId,
            @Nullable Quantity attendance,
            @Nullable Integer durationDays,
            List<InstrumentId> instruments,
            ActivityDetails details)
            implements Logged {
        public ConferenceLogged {
            instruments = instruments == null ? List.of() : List.copyOf(instruments);
        }

        @Override
        public ActivityKind kind() {
            return ActivityKind.CONFERENCE;
        }
    }

    /// A training was given.
    ///
    /// @param provider who gave it
    /// @param trained how many were trained
    @EventName("training.logged")
    record TrainingLogged(
            ActivityId activityId,
            @Nullable OrganisationId provider,
            @Nullable Quantity trained,
            ActivityDetails details)
            implements Logged {
        @Override
        public ActivityKind kind() {
            return ActivityKind.TRAINING;
        }
    }

    /// Staff of `visitor` worked along at `host` for a while: "hospitere" (S1:49).
    ///
    /// @param staff how many went
    /// @param durationDays how long they stayed
    @EventName("placement.logged")
    record PlacementLogged(
            ActivityId activityId,
            OrganisationId visitor,
            OrganisationId host,
            @Nullable Quantity staff,
            @Nullable Integer durationDays,
            ActivityDetails details)
            implements Logged {
        @Override
        public ActivityKind kind() {
            return ActivityKind.PLACEMENT;
        }
    }

    /// Guests came, once or often: "mye besøk av kvinneorganisasjoner, ... forvaltningen og politikere" (S1:8).
    ///
    /// @param host who was visited
    /// @param visitors what sort of guests they were
    /// @param visits how many visits there were, as it was said
    @EventName("incoming-visit.logged")
    record IncomingVisitLogged(
            ActivityId activityId,
            OrganisationId host,
            Set<VisitorCategory> visitors,
            @Nullable Quantity visits,
            ActivityDetails details)
            implements Logged {
        public IncomingVisitLogged {
            visitors = visitors == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(visitors));
        }

        @Override
        public ActivityKind kind() {
            return ActivityKind.INCOMING_VISIT;
        }
    }

    /// Learning was passed on: to the shelters, by newsletter, intranet, seminar (S0:43), in a podcast (S4:85).
    ///
    /// @param audience to whom
    /// @param learnings what was passed on
    @EventName("dissemination.logged")
    record DisseminationLogged(
            ActivityId activityId,
            DisseminationChannel channel,
            @Nullable Narrative audience,
            List<LearningId> learnings,
            ActivityDetails details)
            implements Logged {
        public DisseminationLogged {
            learnings = learnings == null ? List.of() : List.copyOf(learnings);
        }

        @Override
        public ActivityKind kind() {
            return ActivityKind.DISSEMINATION;
        }
    }

    /// Somebody lobbied for an instrument, alone or with others (S0:88).
    ///
    /// @param target whom they wanted to move
    /// @param allies with whom
    @EventName("advocacy.logged")
    record AdvocacyLogged(
            ActivityId activityId,
            List<InstrumentId> instruments,
            @Nullable Narrative target,
            List<OrganisationId> allies,
            ActivityDetails details)
            implements Logged {
        public AdvocacyLogged {
            instruments = instruments == null ? List.of() : List.copyOf(instruments);
            allies = allies == null ? List.of() : List.copyOf(allies);
        }

        @Override
        public ActivityKind kind() {
            return ActivityKind.LOBBYING;
        }
    }

    /// Anything else that was done; its kind is data.
    @EventName("activity.logged")
    record ActivityLogged(ActivityId activityId, ActivityKind kind, ActivityDetails details) implements Logged {}

    /// A planned activity will not take place.
    @EventName("activity.cancelled")
    record ActivityCancelled(
            ActivityId activityId, List<PartnershipId> partnerships, @Nullable PartialDate cancelledOn, Narrative reason)
            implements ActivityEvent {
        public ActivityCancelled {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// The date became better known. The new one lies inside the earlier one.
    @EventName("activity.date-refined")
    record DateRefined(
            ActivityId activityId,
            List<PartnershipId> partnerships,
            PartialDate before,
            PartialDate after,
            @Nullable Narrative basis)
            implements ActivityEvent {
        public DateRefined {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// What was written down was wrong; this is right. Readers see the new, auditors both.
    @EventName("activity.corrected")
    record EntryCorrected(
            ActivityId activityId, ActivityDetails before, ActivityDetails after, Narrative reason)
            implements ActivityEvent {}

    /// The entry should not have been made. Readers no longer see it, auditors do.
    @EventName("activity.withdrawn")
    record EntryWithdrawn(ActivityId activityId, List<PartnershipId> partnerships, Narrative reason)
            implements ActivityEvent {
        public EntryWithdrawn {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// A plan was moved. The earlier plan stays in the log: the difference is the slippage.
    @EventName("activity.rescheduled")
    record ActivityRescheduled(
            ActivityId activityId,
            List<PartnershipId> partnerships,
            PartialDate before,
            PartialDate after,
            @Nullable PartialDate statedOn,
            @Nullable Narrative reason)
            implements ActivityEvent {
        public ActivityRescheduled {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// Somebody took part, or is to take part (S0:60, S1:49, S3:22-24).
    @EventName("activity.participation-recorded")
    record ParticipationRecorded(
            ActivityId activityId, List<PartnershipId> partnerships, List<Participation> participants)
            implements ActivityEvent {
        public ParticipationRecorded {
            partnerships = List.copyOf(partnerships);
            participants = List.copyOf(participants);
        }
    }

    /// Somebody contributed: gave a talk, opened the conference, showed a film (S1:29, S3:12, S4:81).
    ///
    /// @param subject what it was about
    @EventName("activity.contribution-delivered")
    record ContributionDelivered(
            ActivityId activityId,
            List<PartnershipId> partnerships,
            ContributionId contributionId,
            ContributionKind kind,
            Participant by,
            @Nullable Narrative subject)
            implements ActivityEvent {
        public ContributionDelivered {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// Somebody promised something.
    ///
    /// @param dueOn by when; null where nobody said
    @EventName("activity.promise-made")
    record PromiseMade(
            ActivityId activityId,
            List<PartnershipId> partnerships,
            PromiseId promiseId,
            OrganisationId by,
            Narrative promise,
            @Nullable PartialDate dueOn)
            implements ActivityEvent {
        public PromiseMade {
            partnerships = List.copyOf(partnerships);
        }
    }

    /// The promise was kept: "I etterkant ... sendt mye informasjon" (S1:42).
    ///
    /// @param keptBy the activity by which it was kept
    @EventName("activity.promise-fulfilled")
    record PromiseFulfilled(
            ActivityId activityId,
            List<PartnershipId> partnerships,
            PromiseId promiseId,
            @Nullable PartialDate fulfilledOn,
            @Nullable ActivityId keptBy,
            @Nullable Narrative note)
            implements ActivityEvent {
        public PromiseFulfilled {
            partnerships = List.copyOf(partnerships);
        }
    }
}
