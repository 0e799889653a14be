package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
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
}
