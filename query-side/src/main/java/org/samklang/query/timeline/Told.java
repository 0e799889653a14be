package org.samklang.query.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.ContributionKind;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.VisitorCategory;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.Theme;
import org.samklang.query.learning.LearningLine;

/// What an entry of a timeline says, by kind.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Told.Registration.class, name = "registration"),
    @JsonSubTypes.Type(value = Told.Joining.class, name = "joining"),
    @JsonSubTypes.Type(value = Told.Choosing.class, name = "theme"),
    @JsonSubTypes.Type(value = Told.Entering.class, name = "phase"),
    @JsonSubTypes.Type(value = Told.Assessment.class, name = "assessment"),
    @JsonSubTypes.Type(value = Told.Waiver.class, name = "waiver"),
    @JsonSubTypes.Type(value = Told.Activation.class, name = "activation"),
    @JsonSubTypes.Type(value = Told.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = Told.Closing.class, name = "closing"),
    @JsonSubTypes.Type(value = Told.Continuation.class, name = "continuation"),
    @JsonSubTypes.Type(value = Told.Activity.class, name = "activity"),
    @JsonSubTypes.Type(value = Told.Learning.class, name = "learning"),
    @JsonSubTypes.Type(value = Told.Stated.class, name = "stated")
})
public sealed interface Told {

    /// The partnership became known.
    record Registration(
            List<Party> parties,
            PartnershipKind kind,
            @Nullable Narrative title,
            @Nullable String programme,
            @Nullable Narrative description)
            implements Told {}

    /// A further organisation joined.
    record Joining(Party party) implements Told {}

    /// A theme was chosen.
    record Choosing(Theme theme, List<OrganisationId> decidedBy) implements Told {}

    /// A phase was entered.
    record Entering(PartnershipPhase phase) implements Told {}

    /// The four criteria were judged.
    record Assessment(List<CriterionAssessment> assessments) implements Told {}

    /// A criterion was set aside.
    record Waiver(PartnershipCriterion criterion, Narrative reason) implements Told {}

    /// The partnership became active.
    ///
    /// @param decidedHere false where a source merely says so
    record Activation(boolean decidedHere) implements Told {}

    /// One source says something that another may deny.
    ///
    /// @param resolution why this claim is held to be right, where somebody looked into it
    record Claim(ClaimId claimId, ClaimSubject about, String value, Narrative statement, @Nullable Narrative resolution)
            implements Told {
        Claim resolved(Narrative reason) {
            return new Claim(claimId, about, value, statement, reason);
        }
    }

    /// The partnership came to its end.
    record Closing(@Nullable Narrative reason) implements Told {}

    /// The cooperation went on.
    record Continuation(boolean funded, @Nullable Narrative note) implements Told {}

    /// An activity: planned, held, or both. What was planned stays beside what was held.
    ///
    /// @param plan null where it was logged without a plan
    /// @param held null while it is only planned
    /// @param contributions what people contributed, in the order of record
    /// @param promises what organisations promised, in the order of record
    /// @param cancellation why it was not to take place; it may have been held all the same
    record Activity(
            ActivityId activityId,
            ActivityKind kind,
            @Nullable Plan plan,
            @Nullable Held held,
            List<Contribution> contributions,
            List<Promise> promises,
            @Nullable Cancellation cancellation)
            implements Told {
        public Activity {
            contributions = contributions == null ? List.of() : List.copyOf(contributions);
            promises = promises == null ? List.of() : List.copyOf(promises);
        }

        static Activity of(ActivityId id, ActivityKind kind, @Nullable Plan plan, @Nullable Held held) {
            return new Activity(id, kind, plan, held, List.of(), List.of(), null);
        }

        /// What was held, or else what is planned.
        public ActivityDetails details() {
            return held != null ? held.details() : Objects.requireNonNull(plan, "plan").details();
        }

        /// The same with other words on what was held, or else on what is planned.
        Activity with(ActivityDetails details) {
            return held != null
                    ? held(kind, new Held(details, held.specifics()))
                    : planned(Objects.requireNonNull(plan, "plan").with(details));
        }

        /// The same beside this plan.
        Activity planned(Plan newPlan) {
            return new Activity(activityId, kind, newPlan, held, contributions, promises, cancellation);
        }

        /// Held, perhaps although it had been given up.
        Activity held(ActivityKind newKind, Held newHeld) {
            return new Activity(activityId, newKind, plan, newHeld, contributions, promises, cancellation);
        }

        Activity cancelled(@Nullable Cancellation why) {
            return new Activity(activityId, kind, plan, held, contributions, promises, why);
        }

        Activity with(Contribution contribution) {
            return new Activity(
                    activityId, kind, plan, held, and(contributions, contribution), promises, cancellation);
        }

        Activity promised(Promise promise) {
            return promises(and(promises, promise));
        }

        Activity kept(PromiseId promise, Kept how) {
            return promises(promises.stream()
                    .map(one -> one.promiseId().equals(promise) ? one.kept(how) : one)
                    .toList());
        }

        Activity promises(List<Promise> newPromises) {
            return new Activity(activityId, kind, plan, held, contributions, newPromises, cancellation);
        }

        /// As it looked before it was held.
        Activity asPlanned() {
            return new Activity(activityId, kind, plan, null, List.of(), promises, cancellation);
        }
    }

    /// What is meant to be done.
    ///
    /// @param details as they stand now, with the latest date
    /// @param statedOn when the plan was stated; it stands from then on, and always where that is not known
    /// @param moves how its date was moved, in the order of record
    record Plan(ActivityDetails details, @Nullable PartialDate statedOn, List<Move> moves) {
        public Plan {
            moves = moves == null ? List.of() : List.copyOf(moves);
        }

        Plan with(ActivityDetails newDetails) {
            return new Plan(newDetails, statedOn, moves);
        }

        Plan moved(Move move) {
            return new Plan(details.on(move.to()), statedOn, and(moves, move));
        }
    }

    /// A plan was moved.
    record Move(PartialDate from, PartialDate to, @Nullable PartialDate statedOn, @Nullable Narrative reason) {}

    /// What was held.
    ///
    /// @param specifics what is said of this kind of activity alone
    record Held(ActivityDetails details, Specifics specifics) {}

    /// What is said of one kind of activity alone.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Visit.class, name = "visit"),
        @JsonSubTypes.Type(value = Placement.class, name = "placement"),
        @JsonSubTypes.Type(value = IncomingVisit.class, name = "incoming-visit"),
        @JsonSubTypes.Type(value = Meetings.class, name = "meetings"),
        @JsonSubTypes.Type(value = Conference.class, name = "conference"),
        @JsonSubTypes.Type(value = Training.class, name = "training"),
        @JsonSubTypes.Type(value = Dissemination.class, name = "dissemination"),
        @JsonSubTypes.Type(value = Advocacy.class, name = "advocacy"),
        @JsonSubTypes.Type(value = Nothing.class, name = "nothing")
    })
    sealed interface Specifics {}

    record Visit(OrganisationId visitor, @Nullable OrganisationId host) implements Specifics {}

    record Placement(
            OrganisationId visitor, OrganisationId host, @Nullable Quantity staff, @Nullable Integer durationDays)
            implements Specifics {}

    record IncomingVisit(OrganisationId host, List<VisitorCategory> visitors, @Nullable Quantity visits)
            implements Specifics {}

    record Meetings(@Nullable OrganisationId hostedBy, Quantity meetings) implements Specifics {}

    record Conference(
            @Nullable Quantity attendance, @Nullable Integer durationDays, List<InstrumentId> instruments)
            implements Specifics {}

    record Training(@Nullable OrganisationId provider, @Nullable Quantity trained) implements Specifics {}

    record Dissemination(DisseminationChannel channel, @Nullable Narrative audience, List<LearningId> learnings)
            implements Specifics {}

    record Advocacy(List<InstrumentId> instruments, @Nullable Narrative target, List<OrganisationId> allies)
            implements Specifics {}

    /// Its kind says everything.
    record Nothing() implements Specifics {}

    /// What somebody contributed.
    record Contribution(
            ContributionId contributionId, ContributionKind kind, Participant by, @Nullable Narrative subject) {}

    /// What an organisation promised.
    ///
    /// @param dueOn by when; null where nobody said
    /// @param kept null while nobody said that it was kept
    record Promise(
            PromiseId promiseId,
            OrganisationId by,
            Narrative promise,
            @Nullable PartialDate dueOn,
            @Nullable Kept kept) {
        Promise kept(@Nullable Kept how) {
            return new Promise(promiseId, by, promise, dueOn, how);
        }
    }

    /// That and how a promise was kept.
    ///
    /// @param by the activity by which it was kept
    record Kept(@Nullable PartialDate on, @Nullable ActivityId by, @Nullable Narrative note) {}

    private static <T> List<T> and(List<T> known, T one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    /// That and why an activity will not take place.
    record Cancellation(@Nullable PartialDate on, Narrative reason) {}

    /// One fact, as it is. Its stored name says which; no later fact changes it.
    record Stated(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact") Fact said) implements Told {}

    /// One piece of learning.
    record Learning(LearningLine learning) implements Told {}
}
