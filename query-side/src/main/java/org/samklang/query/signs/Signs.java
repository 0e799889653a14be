package org.samklang.query.signs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ClaimSubject;
import org.samklang.events.RuleStrength;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.compliance.Proof;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.timeline.TimelineEntry;

/// Signs of risk, by partnership.
///
/// @param silence after how many months without contact a partnership is silent
/// @param none the partnerships of this page that show no sign
/// @param next pass it on in [org.samklang.query.Page] for the next partnerships; null on the last page
public record Signs(
        Stand stand, LocalDate asOf, int silence, List<Sign> entries, List<PartnershipId> none, @Nullable String next)
        implements Answer<Signs.Sign> {
    public Signs {
        entries = List.copyOf(entries);
        none = List.copyOf(none);
    }

    /// One sign.
    ///
    /// @param perhaps whether partial dates leave open that it is one
    /// @param why what makes it one
    /// @param facts the entries that it rests on
    public record Sign(
            String key,
            PartnershipId partnership,
            boolean perhaps,
            Why why,
            List<TimelineEntry> facts,
            List<Trace> traces)
            implements Traced {
        public Sign {
            facts = List.copyOf(facts);
            traces = List.copyOf(traces);
        }
    }

    /// What makes something a sign, by kind.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Silence.class, name = "silence"),
        @JsonSubTypes.Type(value = Suspended.class, name = "suspended"),
        @JsonSubTypes.Type(value = BrokenRule.class, name = "broken-rule"),
        @JsonSubTypes.Type(value = OverduePromise.class, name = "overdue-promise"),
        @JsonSubTypes.Type(value = OverduePlan.class, name = "overdue-plan"),
        @JsonSubTypes.Type(value = OpenChallenge.class, name = "open-challenge"),
        @JsonSubTypes.Type(value = OneWay.class, name = "one-way"),
        @JsonSubTypes.Type(value = Contested.class, name = "contested")
    })
    public sealed interface Why {}

    /// No contact is recorded for that long: nothing that was held. The last contact lies between two days, by the reading
    /// of the dates that lets it be as early, and by the one that lets it be as late as it can.
    ///
    /// @param months after how many months without contact a partnership is silent
    /// @param earliest null where it may be as early as ever
    /// @param latest null where it may be as late as the asked day
    /// @param undated how many contacts have no date that tells the year; any of them may have been the last
    public record Silence(
            int months, Since since, @Nullable LocalDate earliest, @Nullable LocalDate latest, int undated)
            implements Why {}

    /// From when silence is counted.
    public enum Since {
        LAST_CONTACT,
        /// No contact is recorded: from when the partnership began.
        BEGINNING,
        /// Nothing dated is recorded at all.
        NOBODY_KNOWS
    }

    /// The work rests.
    public record Suspended(PartialDate on, @Nullable Narrative reason) implements Why {}

    /// A rule is broken, in every reading of the dates.
    ///
    /// @param title of the set of rules
    /// @param since the first day; null where that is not known
    /// @param proofs the facts that prove it; none where nothing was done that should have been
    public record BrokenRule(
            RuleSetId ruleSet,
            int version,
            Narrative title,
            String code,
            RuleStrength strength,
            Narrative text,
            @Nullable LocalDate since,
            List<Proof> proofs)
            implements Why {
        public BrokenRule {
            proofs = List.copyOf(proofs);
        }
    }

    /// A promise is not kept although its time is over.
    public record OverduePromise(
            ActivityId activity, PromiseId promise, OrganisationId by, Narrative promised, PartialDate dueOn)
            implements Why {}

    /// The planned time is over and nobody has said whether it took place.
    public record OverduePlan(ActivityId activity, PartialDate planned) implements Why {}

    /// A difficulty that nobody has said is overcome.
    public record OpenChallenge(ChallengeId challenge, Narrative what, @Nullable PartialDate noticedOn)
            implements Why {}

    /// Learning goes one way, claimed or confirmed.
    public record OneWay(PairBalance pair) implements Why {}

    /// Sources contradict each other and nobody has settled it.
    public record Contested(ClaimSubject about) implements Why {}
}
