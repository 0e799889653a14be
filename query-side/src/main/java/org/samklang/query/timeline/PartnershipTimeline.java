package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.samklang.events.NetworkEvent.NetworkScopeSet;
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
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
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
        return 8;
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
            Told.Held held = new Told.Held(logged.details(), specifics(logged));
            List<Subject> about = about(logged);
            return old == null
                    ? TimelineRow.first(
                            about, Told.Activity.of(logged.activityId(), logged.kind(), null, held), null, recorded)
                    : old.replaced(about, activity(key, old, recorded).held(logged.kind(), held), recorded);
        }
        if (event instanceof ActivityPlanned planned) {
            Told.Plan plan = new Told.Plan(planned.details(), planned.statedOn(), List.of());
            List<Subject> about = about(planned.activityId(), planned.details());
            return old == null
                    ? TimelineRow.first(
                            about, Told.Activity.of(planned.activityId(), planned.kind(), plan, null), null, recorded)
                    : old.replaced(about, activity(key, old, recorded).planned(plan), recorded);
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
            case ActivityRescheduled e -> old.added(rescheduled(key, told, e, recorded), recorded);
            case ParticipationRecorded e -> old.added(told.with(told.details().with(e.participants())), recorded);
            case ContributionDelivered e -> old.added(
                    told.with(new Told.Contribution(e.contributionId(), e.kind(), e.by(), e.subject())), recorded);
            case PromiseMade e -> old.added(
                    told.promised(new Told.Promise(e.promiseId(), e.by(), e.promise(), e.dueOn(), null)), recorded);
            case PromiseFulfilled e -> old.added(kept(key, told, e, recorded), recorded);
            case ActivityPlanned _, Logged _ -> throw new Undigestible(key, recorded);
        };
    }

    private static Told.Activity rescheduled(
            String key, Told.Activity told, ActivityRescheduled e, Recorded recorded) {
        Told.Plan plan = told.plan();
        if (plan == null) {
            throw new Undigestible(key, recorded);
        }
        return told.planned(plan.moved(new Told.Move(e.before(), e.after(), e.statedOn(), e.reason())));
    }

    private static Told.Activity kept(String key, Told.Activity told, PromiseFulfilled e, Recorded recorded) {
        if (told.promises().stream().noneMatch(promise -> promise.promiseId().equals(e.promiseId()))) {
            throw new Undigestible(key, recorded);
        }
        return told.kept(e.promiseId(), new Told.Kept(e.fulfilledOn(), e.keptBy(), e.note()));
    }

    private static List<Subject> about(ActivityId activity, ActivityDetails details) {
        return Subject.among(
                activity, details.partnerships(), details.organisations(), details.networks(), details.programmes());
    }

    /// A correction says nothing of the instruments that the activity was for, nor of the learning that it passed on: it
    /// stays theirs.
    private static List<Subject> moved(TimelineRow old, EntryCorrected e) {
        List<Subject> further = old.about().stream()
                .filter(subject -> subject.type() == StreamType.INSTRUMENT || subject.type() == StreamType.LEARNING)
                .toList();
        return Subject.among(about(e.activityId(), e.after()), further);
    }

    /// What the details belong to, the instruments that it was for, and the learning that it passed on.
    private static List<Subject> about(Logged logged) {
        List<?> further = switch (logged) {
            case ConferenceLogged e -> e.instruments();
            case AdvocacyLogged e -> e.instruments();
            case DisseminationLogged e -> e.learnings();
            case StudyVisitLogged _,
                    PartnerVisitLogged _,
                    PartnerMeetingLogged _,
                    TrainingLogged _,
                    PlacementLogged _,
                    IncomingVisitLogged _,
                    ActivityLogged _ ->
                List.of();
        };
        return Subject.among(about(logged.activityId(), logged.details()), further);
    }

    private static Told.Activity activity(String key, TimelineRow row, Recorded recorded) {
        if (row.told() instanceof Told.Activity activity) {
            return activity;
        }
        throw new Undigestible(key, recorded);
    }

    private static Told.Specifics specifics(Logged event) {
        return switch (event) {
            case StudyVisitLogged e -> new Told.Visit(e.visitor(), e.host());
            case PartnerVisitLogged e -> new Told.Visit(e.visitor(), e.host());
            case PartnerMeetingLogged e -> new Told.Meetings(e.hostedBy(), e.meetings());
            case ConferenceLogged e -> new Told.Conference(e.attendance(), e.durationDays(), e.instruments());
            case TrainingLogged e -> new Told.Training(e.provider(), e.trained());
            case PlacementLogged e -> new Told.Placement(e.visitor(), e.host(), e.staff(), e.durationDays());
            case IncomingVisitLogged e ->
                new Told.IncomingVisit(e.host(), List.copyOf(e.visitors()), e.visits());
            case DisseminationLogged e -> new Told.Dissemination(e.channel(), e.audience(), e.learnings());
            case AdvocacyLogged e -> new Told.Advocacy(e.instruments(), e.target(), e.allies());
            case ActivityLogged _ -> new Told.Nothing();
        };
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
                groups(row),
                EntryKinds.of(row.told()),
                row.visibility(),
                row.withdrawn(),
                TimeOrder.of(on, row.traces().getFirst().position()),
                shownFrom(row, on));
    }

    /// Everything that it is about, and further ways to it.
    private static List<String> groups(TimelineRow row) {
        List<String> groups = new ArrayList<>();
        for (Subject subject : row.about()) {
            groups.add(subject.streamId());
        }
        Ways.to(row.told()).forEach(groups::add);
        return groups;
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
        PartialDate statedOn = activity.plan() == null ? null : activity.plan().statedOn();
        LocalDate held =
                activity.held() == null ? null : activity.held().details().occurredOn().earliest();
        LocalDate stated = statedOn == null ? null : statedOn.earliest();
        if (activity.plan() == null || activity.held() == null) {
            return activity.plan() == null ? held : stated;
        }
        return held == null || stated == null ? null : held.isBefore(stated) ? held : stated;
    }
}
