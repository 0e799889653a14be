package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityLogged;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.AdvocacyLogged;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.DisseminationLogged;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.IncomingVisitLogged;
import org.samklang.events.ActivityEvent.Logged;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;
import org.samklang.events.ActivityEvent.PartnerVisitLogged;
import org.samklang.events.ActivityEvent.PlacementLogged;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityEvent.TrainingLogged;
import org.samklang.events.CauseEvent;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.PartnershipEvent.PartnershipActivated;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipEvent.RuleSetAdopted;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.StatementEvent;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.Telling;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Quantity;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.learning.LearningFold;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// The life of partnerships, and of everything else that facts are about, one row an entry. A fact is an entry of its own;
/// an activity, a piece of learning or a claim is one entry that its later facts change.
public final class PartnershipTimeline implements View<TimelineRow> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public Class<TimelineRow> rowType() {
        return TimelineRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case ClaimRecorded e -> List.of(claimKey(e.partnershipId(), e.claimId().value()));
            case ClaimResolved e -> List.of(claimKey(e.partnershipId(), e.claimId().value()));
            case PartnershipRegistered e -> List.of(e.streamId());
            case PartnershipEvent _ -> List.of("fact:" + recorded.eventId());
            case ActivityEvent e -> List.of(e.streamId());
            case LearningEvent e -> List.of(e.streamId());
            case StatementEvent e -> List.of(e.streamId());
            case CauseEvent e -> List.of(e.streamId());
            case Telling _ -> List.of("fact:" + recorded.eventId());
            case OrganisationEvent _, PersonEvent _ -> List.of();
        };
    }

    private static String claimKey(PartnershipId partnership, String claim) {
        return "claim:" + partnership.value() + "/" + claim;
    }

    @Override
    public TimelineRow fold(String key, @Nullable TimelineRow old, Recorded recorded) {
        return switch (recorded.fact()) {
            case PartnershipEvent e -> partnership(key, old, e, recorded);
            case ActivityEvent e -> activity(key, old, e, recorded);
            case LearningEvent e -> learning(key, old, e, recorded);
            case StatementEvent e -> switch (e) {
                case StatementRecorded said -> told(said, recorded);
                case StatementWithdrawn _ -> takenBack(key, old, recorded);
            };
            case CauseEvent e -> switch (e) {
                case CauseRecorded said -> told(said, recorded);
                case CauseWithdrawn _ -> takenBack(key, old, recorded);
            };
            case Telling e -> told(e, recorded);
            case OrganisationEvent _, PersonEvent _ ->
                throw new Undigestible(key, recorded);
        };
    }

    private static TimelineRow told(Telling event, Recorded recorded) {
        return TimelineRow.first(event.about(), new Told.Stated(event), event.happenedOn(), recorded);
    }

    /// What should not have been recorded: only auditors go on seeing it.
    private static TimelineRow takenBack(String key, @Nullable TimelineRow old, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        return old.added(old.told(), recorded).marked(true, old.corrected());
    }

    private static TimelineRow partnership(
            String key, @Nullable TimelineRow old, PartnershipEvent event, Recorded recorded) {
        return switch (event) {
            case PartnershipRegistered e -> entry(
                    e,
                    new Told.Registration(e.parties(), e.kind(), e.title(), e.programme(), e.description()),
                    e.agreedOn(),
                    recorded);
            case PartnerAdded e -> entry(e, new Told.Joining(e.party()), e.addedOn(), recorded);
            case ThemeChosen e -> entry(e, new Told.Choosing(e.theme(), e.decidedBy()), e.chosenOn(), recorded);
            case PhaseEntered e -> entry(e, new Told.Entering(e.phase()), e.enteredOn(), recorded);
            case PartnershipCriteriaAssessed e -> entry(
                    e, new Told.Assessment(e.assessments()), e.assessedOn(), recorded);
            case CriterionWaived e -> entry(e, new Told.Waiver(e.criterion(), e.reason()), e.waivedOn(), recorded);
            case PartnershipActivated e -> entry(e, new Told.Activation(true), e.activatedOn(), recorded);
            case ActivationRecorded e -> entry(e, new Told.Activation(false), e.activatedOn(), recorded);
            case ClaimRecorded e -> entry(
                    e, new Told.Claim(e.claimId(), e.about(), e.value(), e.statement(), null), null, recorded);
            case ClaimResolved e -> {
                if (old == null || !(old.told() instanceof Told.Claim claim)) {
                    throw new Undigestible(key, recorded);
                }
                yield old.added(claim.resolved(e.reason()), recorded);
            }
            case PartnershipClosed e -> entry(e, new Told.Closing(e.reason()), e.closedOn(), recorded);
            case PartnershipContinued e -> entry(
                    e, new Told.Continuation(e.funded(), e.note()), e.from(), recorded);
            case PartnersMatched e -> entry(e, new Told.Stated(e), e.matchedOn(), recorded);
            case PartnerWithdrawn e -> entry(e, new Told.Stated(e), e.withdrawnOn(), recorded);
            case PartnershipSuspended e -> entry(e, new Told.Stated(e), e.suspendedOn(), recorded);
            case PartnershipResumed e -> entry(e, new Told.Stated(e), e.resumedOn(), recorded);
            case ChallengeRecorded e -> entry(e, new Told.Stated(e), e.noticedOn(), recorded);
            case ChallengeResolved e -> entry(e, new Told.Stated(e), e.resolvedOn(), recorded);
            case DirectoryListingSet e -> entry(e, new Told.Stated(e), null, recorded);
            case RuleSetAdopted e -> entry(e, new Told.Stated(e), e.adoptedOn(), recorded);
            case RuleWaived e -> entry(e, new Told.Stated(e), e.waivedOn(), recorded);
        };
    }

    private static TimelineRow entry(
            PartnershipEvent event, Told told, @Nullable PartialDate on, Recorded recorded) {
        return TimelineRow.first(Subject.among(event.partnershipId()), told, on, recorded);
    }

    private static TimelineRow activity(
            String key, @Nullable TimelineRow old, ActivityEvent event, Recorded recorded) {
        if (event instanceof Logged logged) {
            Told.Activity before = old == null ? null : activity(key, old, recorded);
            Told.Activity held = held(logged);
            Told told = before == null || before.plan() == null ? held : held.planned(before.plan(), before.statedOn());
            List<Subject> about = about(logged);
            return old == null
                    ? TimelineRow.first(about, told, null, recorded)
                    : old.replaced(about, told, recorded);
        }
        if (event instanceof ActivityPlanned planned) {
            List<Subject> about = about(planned.activityId(), planned.details());
            return old == null
                    ? TimelineRow.first(about, planned(planned), null, recorded)
                    : old.replaced(
                            about,
                            activity(key, old, recorded).planned(planned.details(), planned.statedOn()),
                            recorded);
        }
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        Told.Activity told = activity(key, old, recorded);
        return switch (event) {
            case ActivityCancelled e -> old.added(
                    told.cancelled(new Told.Cancellation(e.cancelledOn(), e.reason())), recorded);
            case DateRefined e -> old.added(told.with(told.details().on(e.after())), recorded);
            case EntryCorrected e -> old.replaced(moved(old, e), told.with(e.after()), recorded)
                    .marked(old.withdrawn(), true);
            case EntryWithdrawn _ -> old.added(told, recorded).marked(true, old.corrected());
            case ActivityRescheduled e -> old.added(told.with(told.details().on(e.after())), recorded);
            case ParticipationRecorded _, ContributionDelivered _, PromiseMade _, PromiseFulfilled _ ->
                old.added(told, recorded);
            case ActivityPlanned _, Logged _ -> throw new Undigestible(key, recorded);
        };
    }

    private static List<Subject> about(ActivityId activity, ActivityDetails details) {
        return Subject.among(
                activity, details.partnerships(), details.organisations(), details.networks(), details.programmes());
    }

    /// A correction says nothing of the instruments that the activity was for: it stays theirs.
    private static List<Subject> moved(TimelineRow old, EntryCorrected e) {
        List<Subject> instruments = old.about().stream()
                .filter(subject -> subject.type() == StreamType.INSTRUMENT)
                .toList();
        return Subject.among(about(e.activityId(), e.after()), instruments);
    }

    /// What the details belong to, and the instruments that it was for.
    private static List<Subject> about(Logged logged) {
        List<InstrumentId> instruments = switch (logged) {
            case ConferenceLogged e -> e.instruments();
            case AdvocacyLogged e -> e.instruments();
            case StudyVisitLogged _,
                    PartnerVisitLogged _,
                    PartnerMeetingLogged _,
                    TrainingLogged _,
                    PlacementLogged _,
                    IncomingVisitLogged _,
                    DisseminationLogged _,
                    ActivityLogged _ ->
                List.of();
        };
        return Subject.among(about(logged.activityId(), logged.details()), instruments);
    }

    private static Told.Activity activity(String key, TimelineRow row, Recorded recorded) {
        if (row.told() instanceof Told.Activity activity) {
            return activity;
        }
        throw new Undigestible(key, recorded);
    }

    private static Told planned(ActivityPlanned e) {
        return new Told.Activity(
                e.activityId(), e.kind(), e.details(), e.statedOn(), null, null, null, null, null, null, List.of(), null);
    }

    private static Told.Activity held(Logged event) {
        return switch (event) {
            case StudyVisitLogged e -> held(e, e.visitor(), e.host(), null, null, null, List.of());
            case PartnerVisitLogged e -> held(e, e.visitor(), e.host(), null, null, null, List.of());
            case PartnerMeetingLogged e -> held(e, null, e.hostedBy(), null, e.meetings(), null, List.of());
            case ConferenceLogged e -> held(
                    e, null, null, null, e.attendance(), e.durationDays(), e.instruments());
            case TrainingLogged e -> held(e, null, null, e.provider(), e.trained(), null, List.of());
            case PlacementLogged e -> held(e, e.visitor(), e.host(), null, e.staff(), e.durationDays(), List.of());
            case IncomingVisitLogged e -> held(e, null, e.host(), null, e.visits(), null, List.of());
            case DisseminationLogged e -> held(e, null, null, null, null, null, List.of());
            case AdvocacyLogged e -> held(e, null, null, null, null, null, e.instruments());
            case ActivityLogged e -> held(e, null, null, null, null, null, List.of());
        };
    }

    private static Told.Activity held(
            Logged event,
            @Nullable OrganisationId visitor,
            @Nullable OrganisationId host,
            @Nullable OrganisationId provider,
            @Nullable Quantity count,
            @Nullable Integer durationDays,
            List<InstrumentId> instruments) {
        return new Told.Activity(
                event.activityId(),
                event.kind(),
                null,
                null,
                event.details(),
                visitor,
                host,
                provider,
                count,
                durationDays,
                instruments,
                null);
    }

    private static TimelineRow learning(
            String key, @Nullable TimelineRow old, LearningEvent event, Recorded recorded) {
        LearningLine before = null;
        if (old != null) {
            if (!(old.told() instanceof Told.Learning(LearningLine line))) {
                throw new Undigestible(key, recorded);
            }
            before = line;
        }
        LearningLine line = LearningFold.fold(key, before, event, recorded);
        Told told = new Told.Learning(line);
        List<Subject> about = Subject.among(
                line.partnership(), line.links().activities(), line.links().outcomes(), line.links().documents());
        if (old == null) {
            return TimelineRow.first(about, told, null, recorded);
        }
        return LearningFold.replaces(event)
                ? old.replaced(about, told, recorded)
                : old.added(told, recorded).on(about);
    }

    @Override
    public Columns columns(TimelineRow row) {
        PartialDate on = TimelineReading.date(row);
        return new Columns(
                row.about().stream().map(Subject::streamId).toList(),
                link(row.told()),
                row.visibility(),
                row.withdrawn(),
                TimeOrder.of(on, row.traces().getFirst().position()),
                shownFrom(row, on));
    }

    private static String link(Told told) {
        return told instanceof Told.Claim ? "claim" : "";
    }

    private static @Nullable LocalDate shownFrom(TimelineRow row, @Nullable PartialDate on) {
        return switch (row.told()) {
            case Told.Activity activity -> shownFrom(activity);
            case Told.Learning(LearningLine line) -> LearningFold.shownFrom(line);
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _, Told.Stated _ ->
                on == null ? null : on.earliest();
        };
    }

    /// A plan stands from the day it was stated, what was held from its own.
    private static @Nullable LocalDate shownFrom(Told.Activity activity) {
        PartialDate statedOn = activity.statedOn();
        LocalDate held = activity.held() == null ? null : activity.held().occurredOn().earliest();
        LocalDate stated = statedOn == null ? null : statedOn.earliest();
        if (activity.plan() == null || activity.held() == null) {
            return activity.plan() == null ? held : stated;
        }
        return held == null || stated == null ? null : held.isBefore(stated) ? held : stated;
    }
}
