package org.samklang.query.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
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
    /// @param plan what was planned; null where it was logged without a plan
    /// @param statedOn when the plan was stated; it stands from then on, and always where that is not known
    /// @param held what was held; null while it is only planned
    /// @param visitor who visited, for visits
    /// @param host who was visited or hosted
    /// @param provider who gave it, for trainings
    /// @param count how many meetings were held, people came or were trained, as it was said
    /// @param durationDays how long a conference lasted
    /// @param cancellation why it will not take place
    record Activity(
            ActivityId activityId,
            ActivityKind kind,
            @Nullable ActivityDetails plan,
            @Nullable PartialDate statedOn,
            @Nullable ActivityDetails held,
            @Nullable OrganisationId visitor,
            @Nullable OrganisationId host,
            @Nullable OrganisationId provider,
            @Nullable Quantity count,
            @Nullable Integer durationDays,
            List<InstrumentId> instruments,
            @Nullable Cancellation cancellation)
            implements Told {

        /// What was held, or else what is planned.
        public ActivityDetails details() {
            return Objects.requireNonNull(held != null ? held : plan, "details");
        }

        /// The same with other words on what was held, or else on what is planned.
        Activity with(ActivityDetails details) {
            return new Activity(
                    activityId,
                    kind,
                    held == null ? details : plan,
                    statedOn,
                    held == null ? null : details,
                    visitor,
                    host,
                    provider,
                    count,
                    durationDays,
                    instruments,
                    cancellation);
        }

        Activity cancelled(@Nullable Cancellation why) {
            return new Activity(
                    activityId, kind, plan, statedOn, held, visitor, host, provider, count, durationDays, instruments, why);
        }

        /// The same beside what was planned.
        Activity planned(ActivityDetails newPlan, @Nullable PartialDate newStatedOn) {
            return new Activity(
                    activityId,
                    kind,
                    newPlan,
                    newStatedOn,
                    held,
                    visitor,
                    host,
                    provider,
                    count,
                    durationDays,
                    instruments,
                    cancellation);
        }

        /// As it looked before it was held.
        Activity asPlanned() {
            return new Activity(
                    activityId, kind, plan, statedOn, null, null, null, null, null, null, List.of(), cancellation);
        }
    }

    /// That and why an activity will not take place.
    record Cancellation(@Nullable PartialDate on, Narrative reason) {}

    /// One fact, as it is. Its stored name says which; no later fact changes it.
    record Stated(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact") Fact said) implements Told {}

    /// One piece of learning.
    record Learning(LearningLine learning) implements Told {}
}
