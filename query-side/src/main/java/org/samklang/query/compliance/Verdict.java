package org.samklang.query.compliance;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// How a rule stands on a day, with what belongs to it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Kept.class, name = "OK"),
    @JsonSubTypes.Type(value = Verdict.Due.class, name = "DUE"),
    @JsonSubTypes.Type(value = Verdict.Breached.class, name = "BREACHED"),
    @JsonSubTypes.Type(value = Verdict.Waived.class, name = "WAIVED"),
    @JsonSubTypes.Type(value = Verdict.NotEvaluable.class, name = "NOT_EVALUABLE"),
    @JsonSubTypes.Type(value = Verdict.NotApplicable.class, name = "NOT_APPLICABLE")
})
public sealed interface Verdict {

    record Kept() implements Verdict {}

    /// @param by the last day; null where the rule sets none
    record Due(@Nullable LocalDate by) implements Verdict {}

    /// @param since the first day; null where that is not known
    record Breached(@Nullable LocalDate since) implements Verdict {}

    /// @param by the organisation for which it was waived, where that is known
    /// @param actorId opaque id of the user who recorded it
    /// @param period for how long; null for good
    record Waived(
            @Nullable OrganisationId by, String actorId, Narrative reason, @Nullable PartialDate period, Proof proof)
            implements Verdict {}

    record NotEvaluable(List<Missing> missing) implements Verdict {
        public NotEvaluable {
            missing = List.copyOf(missing);
        }
    }

    record NotApplicable(Ground ground) implements Verdict {}

    /// What would have to be known.
    ///
    /// @param facts the facts that say too little, where there are any
    record Missing(Lack what, List<Proof> facts) {
        public Missing {
            facts = List.copyOf(facts);
        }
    }

    /// What can be missing.
    enum Lack {
        /// A date is not exact enough.
        DATE,
        /// Nobody said whether people met in one room.
        MODALITY,
        /// A number is not exact enough.
        COUNT,
        /// When the partnership began.
        BEGINNING,
        PROJECT,
        PROJECT_START,
        PROJECT_END,
        BODY,
        MEMBERS,
        /// For which party somebody sits, or where a politician stands.
        SEAT,
        PARTIES,
        ASSESSMENT,
        DECIDER,
        THEME,
        FUNDING,
        PERIOD,
        AMOUNT,
        PARTICIPANTS,
        /// Only people can judge it, and nobody has.
        JUDGEMENT
    }

    /// Why a rule has nothing to say.
    enum Ground {
        NOT_ADOPTED,
        NOT_IN_FORCE,
        /// Nothing of what the rule speaks of has happened.
        NOTHING_TO_JUDGE
    }

    default Status status() {
        return switch (this) {
            case Kept _ -> Status.OK;
            case Due _ -> Status.DUE;
            case Breached _ -> Status.BREACHED;
            case Waived _ -> Status.WAIVED;
            case NotEvaluable _ -> Status.NOT_EVALUABLE;
            case NotApplicable _ -> Status.NOT_APPLICABLE;
        };
    }

    static Verdict missing(Lack what, List<Proof> facts) {
        return new NotEvaluable(List.of(new Missing(what, facts)));
    }

    static Verdict nothing() {
        return new NotApplicable(Ground.NOTHING_TO_JUDGE);
    }

    /// What holds of several things that must all be right: one breach is a breach, and what is unknown may be one.
    static Verdict all(List<Verdict> verdicts) {
        Verdict whole = nothing();
        for (Verdict each : verdicts) {
            whole = both(whole, each);
        }
        return whole;
    }

    private static Verdict both(Verdict one, Verdict other) {
        if (one instanceof Breached(LocalDate first) && other instanceof Breached(LocalDate second)) {
            return new Breached(first == null || second == null ? null : Days.earlier(first, second));
        }
        if (one instanceof Due(LocalDate first) && other instanceof Due(LocalDate second)) {
            return new Due(Days.earlierEnd(first, second));
        }
        if (one instanceof NotEvaluable(var first) && other instanceof NotEvaluable(var second)) {
            List<Missing> missing = new ArrayList<>(first);
            second.stream().filter(each -> !missing.contains(each)).forEach(missing::add);
            return new NotEvaluable(missing);
        }
        return gravity(other) > gravity(one) ? other : one;
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case NotApplicable _ -> 0;
            case Kept _ -> 1;
            case Waived _ -> 2;
            case Due _ -> 3;
            case NotEvaluable _ -> 4;
            case Breached _ -> 5;
        };
    }
}
