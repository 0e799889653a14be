package org.samklang.query.compliance;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityKind;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.CoreArea;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.Modality;
import org.samklang.events.Party;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.ReportKind;
import org.samklang.events.Rule;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Span;
import org.samklang.query.learning.LearningLine;

/// One thing that rules are judged by, or a rule itself. Whose it is, is said by the row's subjects.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Version.class, name = "version"),
    @JsonSubTypes.Type(value = Evidence.Adopted.class, name = "adopted"),
    @JsonSubTypes.Type(value = Evidence.SetAside.class, name = "set-aside"),
    @JsonSubTypes.Type(value = Evidence.CriterionSetAside.class, name = "criterion-set-aside"),
    @JsonSubTypes.Type(value = Evidence.Assessed.class, name = "assessed"),
    @JsonSubTypes.Type(value = Evidence.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = Evidence.Withdrew.class, name = "withdrew"),
    @JsonSubTypes.Type(value = Evidence.Began.class, name = "began"),
    @JsonSubTypes.Type(value = Evidence.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Evidence.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = Evidence.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Evidence.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Evidence.Learned.class, name = "learned"),
    @JsonSubTypes.Type(value = Evidence.Body.class, name = "body"),
    @JsonSubTypes.Type(value = Evidence.Seat.class, name = "seat"),
    @JsonSubTypes.Type(value = Evidence.Project.class, name = "project"),
    @JsonSubTypes.Type(value = Evidence.Outcome.class, name = "outcome"),
    @JsonSubTypes.Type(value = Evidence.Prioritised.class, name = "prioritised"),
    @JsonSubTypes.Type(value = Evidence.Recommended.class, name = "recommended"),
    @JsonSubTypes.Type(value = Evidence.Contributed.class, name = "contributed"),
    @JsonSubTypes.Type(value = Evidence.Member.class, name = "member"),
    @JsonSubTypes.Type(value = Evidence.Agreement.class, name = "agreement"),
    @JsonSubTypes.Type(value = Evidence.Network.class, name = "network"),
    @JsonSubTypes.Type(value = Evidence.InNetwork.class, name = "in-network"),
    @JsonSubTypes.Type(value = Evidence.Programme.class, name = "programme"),
    @JsonSubTypes.Type(value = Evidence.Grant.class, name = "grant"),
    @JsonSubTypes.Type(value = Evidence.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = Evidence.Required.class, name = "required"),
    @JsonSubTypes.Type(value = Evidence.Submitted.class, name = "submitted")
})
sealed interface Evidence {

    /// A version of a set of rules.
    record Version(
            RuleSetId ruleSet,
            int version,
            Narrative title,
            PartialDate inForce,
            @Nullable OrganisationId issuer,
            @Nullable ProgrammeId programme,
            List<Rule> rules,
            @Nullable Narrative interpretation,
            @Nullable PartialDate publishedOn,
            @Nullable PartialDate retiredOn,
            @Nullable Narrative retiredFor)
            implements Evidence {
        public Version {
            rules = List.copyOf(rules);
        }
    }

    /// A partnership or a programme is to keep the rules.
    record Adopted(RuleSetId ruleSet, @Nullable PartialDate on) implements Evidence {}

    /// A rule was waived.
    record SetAside(RuleSetId ruleSet, String code, @Nullable PartialDate period, Narrative reason, PartialDate on)
            implements Evidence {}

    /// A criterion was waived.
    record CriterionSetAside(PartnershipCriterion criterion, Narrative reason, PartialDate on) implements Evidence {}

    /// Criteria were judged.
    record Assessed(List<CriterionAssessment> assessments, PartialDate on) implements Evidence {
        public Assessed {
            assessments = List.copyOf(assessments);
        }
    }

    /// Parties came in, with the partnership itself or later.
    record Joined(List<Party> parties, @Nullable PartialDate on, boolean first) implements Evidence {
        public Joined {
            parties = List.copyOf(parties);
        }
    }

    /// A party left.
    record Withdrew(OrganisationId organisation, PartialDate on) implements Evidence {}

    /// The partnership became active.
    record Began(PartialDate on) implements Evidence {}

    /// The partnership came to its end.
    record Closed(PartialDate on) implements Evidence {}

    /// How the partnership stands in the directory.
    record Listed(boolean listed, @Nullable Narrative information, @Nullable OrganisationId contact)
            implements Evidence {}

    /// A theme was chosen.
    record Chosen(String theme, List<OrganisationId> decidedBy, @Nullable PartialDate on) implements Evidence {
        public Chosen {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /// An activity, planned or held.
    ///
    /// @param meetings how many meetings it stands for, where it was said
    /// @param from the organisations that its participants come from, as the entry itself says
    /// @param alsoFrom those of participants who were recorded later
    /// @param passedOn the learning that was passed on by it
    record Done(
            ActivityId activity,
            ActivityKind kind,
            boolean held,
            boolean cancelled,
            PartialDate on,
            @Nullable Narrative title,
            @Nullable Modality modality,
            List<PartnershipId> partnerships,
            @Nullable OrganisationId visitor,
            @Nullable OrganisationId host,
            @Nullable Quantity meetings,
            List<OrganisationId> from,
            List<OrganisationId> alsoFrom,
            List<LearningId> passedOn)
            implements Evidence {
        public Done {
            partnerships = List.copyOf(partnerships);
            from = List.copyOf(from);
            alsoFrom = List.copyOf(alsoFrom);
            passedOn = List.copyOf(passedOn);
        }
    }

    /// A piece of learning.
    record Learned(LearningLine line) implements Evidence {}

    /// A body.
    record Body(
            BodyId body,
            BodyKind kind,
            Narrative title,
            @Nullable PartialDate establishedOn,
            @Nullable PartialDate dissolvedOn)
            implements Evidence {}

    /// A seat in a body.
    record Seat(
            BodyId body,
            @Nullable OrganisationId side,
            Capacity capacity,
            @Nullable PoliticalPosition position,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            @Nullable PartialDate leftOn)
            implements Evidence {}

    /// A project.
    record Project(
            ProjectId project,
            Narrative title,
            @Nullable PartialDate startedOn,
            @Nullable PartialDate plannedPeriod,
            @Nullable Span plannedDuration,
            @Nullable ProgrammeId programme,
            @Nullable PartialDate completedOn,
            @Nullable PartialDate cancelledOn)
            implements Evidence {}

    /// Something that came of the work.
    record Outcome(
            Narrative statement,
            List<OrganisationId> parties,
            @Nullable CoreArea coreArea,
            @Nullable PartialDate on)
            implements Evidence {
        public Outcome {
            parties = List.copyOf(parties);
        }
    }

    /// It was chosen where to take part.
    record Prioritised(
            OrganisationId owner,
            Narrative participation,
            @Nullable BodyId decidedBy,
            boolean forShelterNetwork,
            @Nullable Boolean funded,
            @Nullable PartialDate on)
            implements Evidence {}

    /// A recommendation was made.
    record Recommended(
            OrganisationId owner,
            Narrative recommendation,
            @Nullable BodyId consulted,
            @Nullable PartialDate consultedOn,
            PartialDate on)
            implements Evidence {}

    /// Somebody contributed to a report on how a state keeps a treaty.
    record Contributed(
            OrganisationId contributor, Narrative contribution, List<OrganisationId> together, @Nullable PartialDate on)
            implements Evidence {
        public Contributed {
            together = List.copyOf(together);
        }
    }

    /// An organisation belongs to another one.
    record Member(
            OrganisationId member, OrganisationId of, @Nullable PartialDate from, @Nullable PartialDate endedOn)
            implements Evidence {}

    /// An agreement, perhaps under a programme.
    record Agreement(@Nullable ProgrammeId programme, @Nullable Narrative title, @Nullable PartialDate signedOn)
            implements Evidence {}

    /// A network, perhaps part of a programme.
    record Network(NetworkId network, @Nullable ProgrammeId programme) implements Evidence {}

    /// A partnership is a member of a network.
    record InNetwork(NetworkId network, @Nullable PartialDate joinedOn, @Nullable PartialDate leftOn)
            implements Evidence {}

    /// A programme, perhaps part of another.
    record Programme(ProgrammeId programme, @Nullable ProgrammeId parent) implements Evidence {}

    /// A grant.
    ///
    /// @param amounts what was awarded, and what was awarded in all by later changes
    /// @param period from when until when the money may be spent, as it stands now
    record Grant(
            GrantId grant,
            @Nullable ProgrammeId programme,
            Narrative purpose,
            @Nullable PartialDate awardedOn,
            List<Amount> amounts,
            @Nullable PartialDate period)
            implements Evidence {
        public Grant {
            amounts = List.copyOf(amounts);
        }
    }

    /// What is awarded in all from a day on; null where nobody said since when.
    record Amount(Money money, @Nullable PartialDate from) {}

    /// Money moved.
    record Moved(GrantId grant, TransactionKind kind, Money money, PartialDate on) implements Evidence {}

    /// A report is due.
    record Required(GrantId grant, ReportId report, ReportKind kind, PartialDate dueOn) implements Evidence {}

    /// A report was handed in.
    record Submitted(
            GrantId grant,
            ReportId report,
            ReportKind kind,
            @Nullable PartialDate period,
            @Nullable PartialDate on)
            implements Evidence {}

    /// What it is called among the facts that prove something.
    default ProofKind proofKind() {
        return switch (this) {
            case Version _ -> ProofKind.RULES;
            case Adopted _ -> ProofKind.ADOPTION;
            case SetAside _, CriterionSetAside _ -> ProofKind.WAIVER;
            case Assessed _ -> ProofKind.ASSESSMENT;
            case Joined _, Withdrew _, Began _, Closed _ -> ProofKind.PARTNERSHIP;
            case Listed _ -> ProofKind.LISTING;
            case Chosen _ -> ProofKind.THEME;
            case Done _ -> ProofKind.ACTIVITY;
            case Learned _ -> ProofKind.LEARNING;
            case Body _ -> ProofKind.BODY;
            case Seat _ -> ProofKind.SEAT;
            case Project _ -> ProofKind.PROJECT;
            case Outcome _ -> ProofKind.OUTCOME;
            case Prioritised _ -> ProofKind.PRIORITY;
            case Recommended _ -> ProofKind.RECOMMENDATION;
            case Contributed _ -> ProofKind.CONTRIBUTION;
            case Member _, InNetwork _, Network _ -> ProofKind.MEMBERSHIP;
            case Agreement _ -> ProofKind.AGREEMENT;
            case Programme _ -> ProofKind.PROGRAMME;
            case Grant _ -> ProofKind.GRANT;
            case Moved _ -> ProofKind.TRANSACTION;
            case Required _, Submitted _ -> ProofKind.REPORT;
        };
    }

    /// When it happened, as far as the source says.
    default @Nullable PartialDate date() {
        return switch (this) {
            case Version e -> e.inForce();
            case Adopted e -> e.on();
            case SetAside e -> e.on();
            case CriterionSetAside e -> e.on();
            case Assessed e -> e.on();
            case Joined e -> e.on();
            case Withdrew e -> e.on();
            case Began e -> e.on();
            case Closed e -> e.on();
            case Chosen e -> e.on();
            case Done e -> e.on();
            case Learned(LearningLine line) -> line.recorded() ? line.learnedOn() : line.requestedOn();
            case Body e -> e.establishedOn();
            case Seat e -> e.from();
            case Project e -> e.startedOn();
            case Outcome e -> e.on();
            case Prioritised e -> e.on();
            case Recommended e -> e.on();
            case Contributed e -> e.on();
            case Member e -> e.from();
            case Agreement e -> e.signedOn();
            case InNetwork e -> e.joinedOn();
            case Grant e -> e.awardedOn();
            case Moved e -> e.on();
            case Required e -> e.dueOn();
            case Submitted e -> e.on();
            case Listed _, Network _, Programme _ -> null;
        };
    }

    /// What somebody wrote of it in words of their own.
    default @Nullable Narrative what() {
        return switch (this) {
            case Version e -> e.title();
            case SetAside e -> e.reason();
            case CriterionSetAside e -> e.reason();
            case Listed e -> e.information();
            case Done e -> e.title();
            case Learned(LearningLine line) -> line.summary();
            case Body e -> e.title();
            case Project e -> e.title();
            case Outcome e -> e.statement();
            case Prioritised e -> e.participation();
            case Recommended e -> e.recommendation();
            case Contributed e -> e.contribution();
            case Agreement e -> e.title();
            case Grant e -> e.purpose();
            case Adopted _, Assessed _, Joined _, Withdrew _, Began _, Closed _, Chosen _, Seat _, Member _, Network _,
                    InNetwork _, Programme _, Moved _, Required _, Submitted _ ->
                null;
        };
    }
}
