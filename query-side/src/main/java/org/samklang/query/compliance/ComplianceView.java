package org.samklang.query.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.samklang.events.AgreementEvent;
import org.samklang.events.BodyEvent;
import org.samklang.events.CauseEvent;
import org.samklang.events.DocumentEvent;
import org.samklang.events.GrantEvent;
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkMember;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProjectEvent;
import org.samklang.events.Recorded;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.StatementEvent;
import org.samklang.events.StrategyEvent;
import org.samklang.events.Subject;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.learning.LearningFold;
import org.samklang.query.rows.Change;
import org.samklang.query.rows.ChangingView;
import org.samklang.query.rows.Columns;

/// Everything that rules are judged by, one row for each piece of evidence. The judging is done when it is asked for.
public final class ComplianceView implements ChangingView<EvidenceRow> {
    static final String VERSION = "version";

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Class<EvidenceRow> rowType() {
        return EvidenceRow.class;
    }

    @Override
    public List<Change<EvidenceRow>> changes(Recorded recorded) {
        Change<EvidenceRow> change = change(recorded);
        return change == null ? List.of() : List.of(change);
    }

    @Override
    public Columns columns(EvidenceRow row) {
        return new Columns(
                row.about().stream().map(Subject::streamId).toList(),
                row.evidence() instanceof Evidence.Version ? VERSION : "",
                row.visibility(),
                row.withdrawn(),
                TimeOrder.sortable(row.traces().getFirst().position()),
                null);
    }

    private static @Nullable Change<EvidenceRow> change(Recorded recorded) {
        return switch (recorded.fact()) {
            case PartnershipEvent e -> partnership(e, recorded);
            case ActivityEvent e -> activity(e, recorded);
            case LearningEvent e -> learning(e, recorded);
            case OrganisationEvent e -> organisation(e, recorded);
            case RuleSetPublished e -> made(
                    version(e.ruleSetId(), e.version()),
                    Subject.among(e.ruleSetId()),
                    new Evidence.Version(
                            e.ruleSetId(),
                            e.version(),
                            e.title(),
                            e.inForce(),
                            e.issuer(),
                            e.programme(),
                            e.rules(),
                            e.interpretation(),
                            e.publishedOn(),
                            null,
                            null),
                    recorded);
            case RuleSetRetired e -> changed(
                    version(e.ruleSetId(), e.version()),
                    Evidence.Version.class,
                    old -> new Evidence.Version(
                            old.ruleSet(),
                            old.version(),
                            old.title(),
                            old.inForce(),
                            old.issuer(),
                            old.programme(),
                            old.rules(),
                            old.interpretation(),
                            old.publishedOn(),
                            e.retiredOn(),
                            e.reason()),
                    recorded);
            case ProgrammeEvent e -> programme(e, recorded);
            case BodyEvent e -> body(e, recorded);
            case ProjectEvent e -> project(e, recorded);
            case OutcomeRecorded e -> made(
                    e.streamId(),
                    Subject.among(e.partnerships(), e.project(), e.outcomeId()),
                    new Evidence.Outcome(e.statement(), e.parties(), e.coreArea(), e.occurredOn()),
                    recorded);
            case StrategyEvent e -> strategy(e, recorded);
            case InitiativeEvent e -> initiative(e, recorded);
            case DocumentEvent e -> document(e, recorded);
            case AgreementEvent e -> agreement(e, recorded);
            case NetworkEvent e -> network(e, recorded);
            case GrantEvent e -> grant(e, recorded);
            case PersonEvent _, InstrumentEvent _, TreatyParticipationEvent _, StatementEvent _, InquiryEvent _,
                    CauseEvent _ -> null;
        };
    }

    private static String version(RuleSetId ruleSet, int version) {
        return "rule-set:" + ruleSet.value() + "/" + version;
    }

    private static String fact(Recorded recorded) {
        return "fact:" + recorded.eventId();
    }

    /// A fact that says all of its row, perhaps anew.
    private static Change<EvidenceRow> made(String key, List<Subject> about, Evidence evidence, Recorded recorded) {
        return new Change<>(key, old -> old == null
                ? EvidenceRow.first(about, evidence, recorded)
                : old.replaced(about, evidence, recorded));
    }

    /// A fact that adds to what is there.
    private static <E extends Evidence> Change<EvidenceRow> changed(
            String key, Class<E> type, UnaryOperator<E> how, Recorded recorded) {
        return new Change<>(key, old -> there(key, old, recorded)
                .added(how.apply(evidence(key, there(key, old, recorded), type, recorded)), recorded));
    }

    private static EvidenceRow there(String key, @Nullable EvidenceRow old, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        return old;
    }

    private static <E extends Evidence> E evidence(String key, EvidenceRow row, Class<E> type, Recorded recorded) {
        if (!type.isInstance(row.evidence())) {
            throw new Undigestible(key, recorded);
        }
        return type.cast(row.evidence());
    }

    private static @Nullable Change<EvidenceRow> partnership(PartnershipEvent event, Recorded recorded) {
        List<Subject> about = Subject.among(event.partnershipId());
        return switch (event) {
            case PartnershipEvent.PartnershipRegistered e -> made(
                    e.streamId(), about, new Evidence.Joined(e.parties(), e.agreedOn(), true), recorded);
            case PartnershipEvent.PartnerAdded e -> made(
                    fact(recorded), about, new Evidence.Joined(List.of(e.party()), e.addedOn(), false), recorded);
            case PartnershipEvent.PartnerWithdrawn e -> made(
                    fact(recorded), about, new Evidence.Withdrew(e.organisation(), e.withdrawnOn()), recorded);
            case PartnershipEvent.ThemeChosen e -> made(
                    fact(recorded),
                    about,
                    new Evidence.Chosen(e.theme().code(), e.decidedBy(), e.chosenOn()),
                    recorded);
            case PartnershipEvent.PartnershipCriteriaAssessed e -> made(
                    fact(recorded), about, new Evidence.Assessed(e.assessments(), e.assessedOn()), recorded);
            case PartnershipEvent.CriterionWaived e -> made(
                    fact(recorded),
                    about,
                    new Evidence.CriterionSetAside(e.criterion(), e.reason(), e.waivedOn()),
                    recorded);
            case PartnershipEvent.PartnershipActivated e -> made(
                    fact(recorded), about, new Evidence.Began(e.activatedOn()), recorded);
            case PartnershipEvent.ActivationRecorded e -> made(
                    fact(recorded), about, new Evidence.Began(e.activatedOn()), recorded);
            case PartnershipEvent.PartnershipClosed e -> made(
                    fact(recorded), about, new Evidence.Closed(e.closedOn()), recorded);
            case PartnershipEvent.DirectoryListingSet e -> made(
                    e.streamId() + "/listing",
                    about,
                    new Evidence.Listed(e.listed(), e.information(), e.contact()),
                    recorded);
            case PartnershipEvent.RuleSetAdopted e -> made(
                    fact(recorded), about, new Evidence.Adopted(e.ruleSet(), e.adoptedOn()), recorded);
            case PartnershipEvent.RuleWaived e -> made(
                    fact(recorded),
                    about,
                    new Evidence.SetAside(e.ruleSet(), e.code(), e.period(), e.reason(), e.waivedOn()),
                    recorded);
            case PartnershipEvent.PhaseEntered _,
                    PartnershipEvent.ClaimRecorded _,
                    PartnershipEvent.ClaimResolved _,
                    PartnershipEvent.PartnershipContinued _,
                    PartnershipEvent.PartnersMatched _,
                    PartnershipEvent.PartnershipSuspended _,
                    PartnershipEvent.PartnershipResumed _,
                    PartnershipEvent.ChallengeRecorded _,
                    PartnershipEvent.ChallengeResolved _ ->
                null;
        };
    }

    private static @Nullable Change<EvidenceRow> organisation(OrganisationEvent event, Recorded recorded) {
        return switch (event) {
            case OrganisationEvent.MembershipRecorded e -> made(
                    membership(e.organisationId(), e.memberOf()),
                    Subject.among(e.memberOf()),
                    new Evidence.Member(e.organisationId(), e.memberOf(), e.from(), null),
                    recorded);
            case OrganisationEvent.MembershipEnded e -> changed(
                    membership(e.organisationId(), e.memberOf()),
                    Evidence.Member.class,
                    old -> new Evidence.Member(old.member(), old.of(), old.from(), e.endedOn()),
                    recorded);
            case OrganisationEvent.OrganisationRegistered _,
                    OrganisationEvent.OrganisationNameAdded _,
                    OrganisationEvent.OrganisationClassified _,
                    OrganisationEvent.ContactPointSet _,
                    OrganisationEvent.OrganisationsMerged _,
                    OrganisationEvent.OrganisationsUnmerged _ ->
                null;
        };
    }

    private static String membership(OrganisationId member, OrganisationId of) {
        return "organisation:" + of.value() + "/member/" + member.value();
    }

    private static @Nullable Change<EvidenceRow> programme(ProgrammeEvent event, Recorded recorded) {
        return switch (event) {
            case ProgrammeEvent.ProgrammeRegistered e -> made(
                    e.streamId(),
                    Subject.among(e.programmeId()),
                    new Evidence.Programme(e.programmeId(), e.parent()),
                    recorded);
            case ProgrammeEvent.ProgrammeAdoptedRuleSet e -> made(
                    fact(recorded),
                    Subject.among(e.programmeId()),
                    new Evidence.Adopted(e.ruleSet(), e.adoptedOn()),
                    recorded);
            case ProgrammeEvent.BudgetAllocated _ -> null;
        };
    }

    private static @Nullable Change<EvidenceRow> body(BodyEvent event, Recorded recorded) {
        List<Subject> about = Subject.among(event.of(), event.bodyId());
        return switch (event) {
            case BodyEvent.BodyEstablished e -> made(
                    e.streamId(),
                    about,
                    new Evidence.Body(e.bodyId(), e.kind(), e.title(), e.establishedOn(), null),
                    recorded);
            case BodyEvent.BodyDissolved e -> changed(
                    e.streamId(),
                    Evidence.Body.class,
                    old -> new Evidence.Body(
                            old.body(), old.kind(), old.title(), old.establishedOn(), e.dissolvedOn()),
                    recorded);
            case BodyEvent.MemberAppointed e -> made(
                    e.streamId() + "/" + e.seatId().value(),
                    about,
                    new Evidence.Seat(
                            e.bodyId(), e.side(), e.capacity(), e.position(), e.from(), e.until(), null),
                    recorded);
            case BodyEvent.MemberLeft e -> changed(
                    e.streamId() + "/" + e.seatId().value(),
                    Evidence.Seat.class,
                    old -> new Evidence.Seat(
                            old.body(),
                            old.side(),
                            old.capacity(),
                            old.position(),
                            old.from(),
                            old.until(),
                            e.leftOn()),
                    recorded);
            case BodyEvent.TermsOfReferenceAdopted _, BodyEvent.DecisionRecorded _ -> null;
        };
    }

    private static @Nullable Change<EvidenceRow> project(ProjectEvent event, Recorded recorded) {
        return switch (event) {
            case ProjectEvent.ProjectStarted e -> made(
                    e.streamId(),
                    Subject.among(e.partnershipId(), e.projectId()),
                    new Evidence.Project(
                            e.projectId(),
                            e.title(),
                            e.startedOn(),
                            e.plannedPeriod(),
                            e.plannedDuration(),
                            e.programme(),
                            null,
                            null),
                    recorded);
            case ProjectEvent.ProjectReplanned e -> changed(
                    e.streamId(),
                    Evidence.Project.class,
                    old -> project(old, e.after(), old.completedOn(), old.cancelledOn()),
                    recorded);
            case ProjectEvent.ProjectCompleted e -> changed(
                    e.streamId(),
                    Evidence.Project.class,
                    old -> project(old, old.plannedPeriod(), e.completedOn(), old.cancelledOn()),
                    recorded);
            case ProjectEvent.ProjectCancelled e -> changed(
                    e.streamId(),
                    Evidence.Project.class,
                    old -> project(old, old.plannedPeriod(), old.completedOn(), e.cancelledOn()),
                    recorded);
            case ProjectEvent.ResultDefined _,
                    ProjectEvent.IndicatorDefined _,
                    ProjectEvent.IndicatorReported _,
                    ProjectEvent.FindingRecorded _,
                    ProjectEvent.NeedRecorded _,
                    ProjectEvent.ResearchLinked _ ->
                null;
        };
    }

    private static Evidence.Project project(
            Evidence.Project old,
            @Nullable PartialDate plannedPeriod,
            @Nullable PartialDate completedOn,
            @Nullable PartialDate cancelledOn) {
        return new Evidence.Project(
                old.project(),
                old.title(),
                old.startedOn(),
                plannedPeriod,
                old.plannedDuration(),
                old.programme(),
                completedOn,
                cancelledOn);
    }

    private static @Nullable Change<EvidenceRow> strategy(StrategyEvent event, Recorded recorded) {
        return switch (event) {
            case StrategyEvent.ParticipationPrioritised e -> made(
                    fact(recorded),
                    Subject.among(e.owner()),
                    new Evidence.Prioritised(
                            e.owner(),
                            e.participation(),
                            e.decidedBy(),
                            e.forShelterNetwork(),
                            e.funded(),
                            e.decidedOn()),
                    recorded);
            case StrategyEvent.StrategyAdopted _, StrategyEvent.ActionAssigned _, StrategyEvent.ActionCompleted _ ->
                null;
        };
    }

    private static @Nullable Change<EvidenceRow> initiative(InitiativeEvent event, Recorded recorded) {
        return switch (event) {
            case InitiativeEvent.RecommendationIssued e -> made(
                    fact(recorded),
                    Subject.among(e.owner()),
                    new Evidence.Recommended(
                            e.owner(), e.recommendation(), e.consulted(), e.consultedOn(), e.issuedOn()),
                    recorded);
            case InitiativeEvent.InitiativeLaunched _, InitiativeEvent.ExpertEngaged _ -> null;
        };
    }

    private static @Nullable Change<EvidenceRow> document(DocumentEvent event, Recorded recorded) {
        return switch (event) {
            case DocumentEvent.ReportContributionMade e -> made(
                    fact(recorded),
                    Subject.among(e.contributor()),
                    new Evidence.Contributed(
                            e.contributor(), e.contribution(), e.together(), e.contributedOn()),
                    recorded);
            case DocumentEvent.DocumentRegistered _,
                    DocumentEvent.DocumentRevised _,
                    DocumentEvent.DocumentWithdrawn _,
                    DocumentEvent.DocumentLinked _ ->
                null;
        };
    }

    private static @Nullable Change<EvidenceRow> agreement(AgreementEvent event, Recorded recorded) {
        return switch (event) {
            case AgreementEvent.AgreementSigned e -> made(
                    e.streamId(),
                    Subject.among(e.partnerships(), e.agreementId()),
                    new Evidence.Agreement(e.programme(), e.title(), e.signedOn()),
                    recorded);
            case AgreementEvent.AgreementAmended _, AgreementEvent.AgreementTerminated _ -> null;
        };
    }

    private static @Nullable Change<EvidenceRow> network(NetworkEvent event, Recorded recorded) {
        return switch (event) {
            case NetworkEvent.NetworkFounded e -> made(
                    e.streamId(),
                    Subject.among(e.networkId()),
                    new Evidence.Network(e.networkId(), e.programme()),
                    recorded);
            case NetworkEvent.NetworkJoined e -> e.member() instanceof NetworkMember.Partnership(PartnershipId member)
                    ? made(
                            e.streamId() + "/member/" + e.membershipId().value(),
                            Subject.among(member),
                            new Evidence.InNetwork(e.networkId(), e.joinedOn(), null),
                            recorded)
                    : null;
            case NetworkEvent.NetworkLeft e -> e.member() instanceof NetworkMember.Partnership
                    ? changed(
                            e.streamId() + "/member/" + e.membershipId().value(),
                            Evidence.InNetwork.class,
                            old -> new Evidence.InNetwork(old.network(), old.joinedOn(), e.leftOn()),
                            recorded)
                    : null;
            case NetworkEvent.NetworkScopeSet _, NetworkEvent.NetworkLeadAssigned _, NetworkEvent.NetworkClosed _ ->
                null;
        };
    }

    private static @Nullable Change<EvidenceRow> grant(GrantEvent event, Recorded recorded) {
        List<Subject> about = Subject.among(event.partnerships(), event.grantId());
        return switch (event) {
            case GrantEvent.GrantAwarded e -> made(
                    e.streamId(),
                    about,
                    new Evidence.Grant(
                            e.grantId(),
                            e.programme(),
                            e.purpose(),
                            e.awardedOn(),
                            e.amount() == null ? List.of() : List.of(new Evidence.Amount(e.amount(), e.awardedOn())),
                            e.period()),
                    recorded);
            case GrantEvent.GrantAmended e -> changed(
                    e.streamId(), Evidence.Grant.class, old -> amended(old, e), recorded);
            case GrantEvent.TransactionRecorded e -> made(
                    e.streamId() + "/transaction/" + e.transactionId().value(),
                    about,
                    new Evidence.Moved(e.grantId(), e.kind(), e.amount(), e.on()),
                    recorded);
            case GrantEvent.ReportRequired e -> made(
                    fact(recorded),
                    about,
                    new Evidence.Required(e.grantId(), e.reportId(), e.kind(), e.dueOn()),
                    recorded);
            case GrantEvent.ReportSubmitted e -> made(
                    fact(recorded),
                    about,
                    new Evidence.Submitted(e.grantId(), e.reportId(), e.kind(), e.period(), e.submittedOn()),
                    recorded);
            case GrantEvent.ReportReturned _,
                    GrantEvent.ReportAccepted _,
                    GrantEvent.GrantEndAnnounced _,
                    GrantEvent.GrantEnded _ ->
                null;
        };
    }

    private static Evidence.Grant amended(Evidence.Grant old, GrantEvent.GrantAmended e) {
        List<Evidence.Amount> amounts = new ArrayList<>(old.amounts());
        if (e.amount() != null) {
            amounts.add(new Evidence.Amount(e.amount(), e.amendedOn()));
        }
        return new Evidence.Grant(
                old.grant(),
                old.programme(),
                old.purpose(),
                old.awardedOn(),
                amounts,
                e.period() == null ? old.period() : e.period());
    }

    private static Change<EvidenceRow> learning(LearningEvent event, Recorded recorded) {
        String key = event.streamId();
        return new Change<>(key, old -> {
            Evidence.Learned before = old == null ? null : evidence(key, old, Evidence.Learned.class, recorded);
            Evidence after = new Evidence.Learned(
                    LearningFold.fold(key, before == null ? null : before.line(), event, recorded));
            List<Subject> about = Subject.among(event.partnershipId(), event.learningId());
            if (old == null) {
                return EvidenceRow.first(about, after, recorded);
            }
            return LearningFold.replaces(event) ? old.replaced(about, after, recorded) : old.added(after, recorded);
        });
    }

    private static @Nullable Change<EvidenceRow> activity(ActivityEvent event, Recorded recorded) {
        String key = event.streamId();
        return switch (event) {
            case ActivityPlanned e -> new Change<>(key, old -> old == null
                    ? EvidenceRow.first(about(e, e.details(), List.of()), planned(e), recorded)
                    : planned(key, old, e, recorded));
            case Logged e -> new Change<>(key, old -> old == null
                    ? EvidenceRow.first(about(e, e.details(), passedOn(e)), held(e), recorded)
                    : old.replaced(
                            about(e, e.details(), passedOn(e)),
                            alsoFrom(held(e), done(key, old, recorded).alsoFrom()),
                            recorded));
            case EntryCorrected e -> new Change<>(key, old -> {
                Evidence.Done done = done(key, old, recorded);
                return there(key, old, recorded)
                        .replaced(about(e, e.after(), done.passedOn()), with(done, e.after()), recorded);
            });
            case DateRefined e -> changed(key, Evidence.Done.class, old -> on(old, e.after()), recorded);
            case ActivityRescheduled e -> changed(key, Evidence.Done.class, old -> on(old, e.after()), recorded);
            case ActivityCancelled _ -> changed(key, Evidence.Done.class, ComplianceView::cancelled, recorded);
            case EntryWithdrawn _ -> new Change<>(key, old -> there(key, old, recorded)
                    .added(done(key, old, recorded), recorded)
                    .taken());
            case ParticipationRecorded e -> changed(
                    key, Evidence.Done.class, old -> alsoFrom(old, organisations(e.participants())), recorded);
            case ContributionDelivered _, PromiseMade _, PromiseFulfilled _ -> null;
        };
    }

    private static Evidence.Done done(String key, @Nullable EvidenceRow old, Recorded recorded) {
        return evidence(key, there(key, old, recorded), Evidence.Done.class, recorded);
    }

    /// A plan that is stated again says nothing anew of what was held already.
    private static EvidenceRow planned(String key, EvidenceRow old, ActivityPlanned e, Recorded recorded) {
        Evidence.Done done = evidence(key, old, Evidence.Done.class, recorded);
        return done.held()
                ? old.added(done, recorded)
                : old.replaced(about(e, e.details(), List.of()), planned(e), recorded);
    }

    private static List<Subject> about(ActivityEvent event, ActivityDetails details, List<LearningId> passedOn) {
        return Subject.among(details.partnerships(), details.organisations(), event.activityId(), passedOn);
    }

    private static List<LearningId> passedOn(Logged event) {
        return event instanceof DisseminationLogged e ? e.learnings() : List.of();
    }

    private static Evidence.Done planned(ActivityPlanned e) {
        return new Evidence.Done(
                e.activityId(),
                e.kind(),
                false,
                false,
                e.details().occurredOn(),
                e.details().title(),
                e.details().modality(),
                e.details().partnerships(),
                null,
                null,
                null,
                organisations(e.details().participants()),
                List.of(),
                List.of());
    }

    private static Evidence.Done held(Logged event) {
        return switch (event) {
            case StudyVisitLogged e -> held(e, e.visitor(), e.host(), null);
            case PartnerVisitLogged e -> held(e, e.visitor(), e.host(), null);
            case PlacementLogged e -> held(e, e.visitor(), e.host(), null);
            case PartnerMeetingLogged e -> held(e, null, e.hostedBy(), e.meetings());
            case IncomingVisitLogged e -> held(e, null, e.host(), null);
            case ConferenceLogged e -> held(e, null, null, null);
            case TrainingLogged e -> held(e, null, null, null);
            case DisseminationLogged e -> held(e, null, null, null);
            case AdvocacyLogged e -> held(e, null, null, null);
            case ActivityLogged e -> held(e, null, null, null);
        };
    }

    private static Evidence.Done held(
            Logged event,
            @Nullable OrganisationId visitor,
            @Nullable OrganisationId host,
            @Nullable Quantity meetings) {
        ActivityDetails details = event.details();
        return new Evidence.Done(
                event.activityId(),
                event.kind(),
                true,
                false,
                details.occurredOn(),
                details.title(),
                details.modality(),
                details.partnerships(),
                visitor,
                host,
                meetings,
                organisations(details.participants()),
                List.of(),
                passedOn(event));
    }

    private static Evidence.Done with(Evidence.Done old, ActivityDetails details) {
        return new Evidence.Done(
                old.activity(),
                old.kind(),
                old.held(),
                old.cancelled(),
                details.occurredOn(),
                details.title(),
                details.modality(),
                details.partnerships(),
                old.visitor(),
                old.host(),
                old.meetings(),
                organisations(details.participants()),
                old.alsoFrom(),
                old.passedOn());
    }

    private static Evidence.Done on(Evidence.Done old, PartialDate date) {
        return new Evidence.Done(
                old.activity(),
                old.kind(),
                old.held(),
                old.cancelled(),
                date,
                old.title(),
                old.modality(),
                old.partnerships(),
                old.visitor(),
                old.host(),
                old.meetings(),
                old.from(),
                old.alsoFrom(),
                old.passedOn());
    }

    private static Evidence.Done cancelled(Evidence.Done old) {
        return new Evidence.Done(
                old.activity(),
                old.kind(),
                old.held(),
                true,
                old.on(),
                old.title(),
                old.modality(),
                old.partnerships(),
                old.visitor(),
                old.host(),
                old.meetings(),
                old.from(),
                old.alsoFrom(),
                old.passedOn());
    }

    private static Evidence.Done alsoFrom(Evidence.Done old, List<OrganisationId> more) {
        return new Evidence.Done(
                old.activity(),
                old.kind(),
                old.held(),
                old.cancelled(),
                old.on(),
                old.title(),
                old.modality(),
                old.partnerships(),
                old.visitor(),
                old.host(),
                old.meetings(),
                old.from(),
                Stream.concat(old.alsoFrom().stream(), more.stream()).distinct().toList(),
                old.passedOn());
    }

    /// The organisations that participants come from, as far as the entry says.
    private static List<OrganisationId> organisations(List<Participation> participants) {
        return participants.stream()
                .map(participation -> switch (participation.who()) {
                    case Participant.Person person -> person.organisation();
                    case Participant.Office office -> office.organisation();
                    case Participant.Organisation organisation -> organisation.organisation();
                    case Participant.Country _, Participant.Headcount _ -> null;
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
