package org.samklang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Given facts, when an intent, then facts or reasons. No framework, no clock: today is 22 November 2026 on the date
/// line's early side unless said otherwise, and the actor is a registrar.
public final class DecisionSpec {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PartialDate NO_DATE = new PartialDate("2014-13", null);
    private static final Narrative BLANK = Narrative.of("en", " ");
    private static final PartialDate FAR_FUTURE = PartialDate.parse("2999");

    /// What never says that something has happened: terms, periods, deadlines.
    private static final Set<String> TERMS = Set.of(
            "dueOn",
            "effectiveOn",
            "endsOn",
            "expiresOn",
            "inForce",
            "period",
            "plannedPeriod",
            "term",
            "until");

    /// Where a plan is spoken of, or something that was decided for later. Names may be changed in advance.
    private static final Set<String> MAY_BE_AHEAD = Set.of(
            "AppointMember/from",
            "PlanActivity/details/occurredOn",
            "RecordOffice/from",
            "RefineDate/occurredOn",
            "RescheduleActivity/occurredOn",
            "RetireRuleSet/retiredOn");

    /// By which a step is found that was recorded before.
    private static final String FINDS = "RefineTreatyDate/before";

    private final List<Fact> facts;
    private final Map<String, Standing> known = new HashMap<>();
    private Actor actor = new Actor("register", Role.REGISTRAR, null);
    private LocalDate today = TODAY;

    private DecisionSpec(List<Fact> facts) {
        this.facts = facts;
    }

    public static DecisionSpec given(Fact... facts) {
        return new DecisionSpec(List.of(facts));
    }

    public DecisionSpec by(Actor who) {
        actor = who;
        return this;
    }

    public DecisionSpec byCoordinatorOf(OrganisationId organisation) {
        return by(new Actor("u-" + organisation.value(), Role.COORDINATOR, organisation));
    }

    public DecisionSpec on(LocalDate day) {
        today = day;
        return this;
    }

    /// Another stream is known and stands like this. What was not said to be known is unknown.
    public DecisionSpec knowing(StreamType type, Id id, Standing standing) {
        known.put(type.streamId(id.value()), standing);
        return this;
    }

    /// A command that is accepted is tried again with dates that are none, with dates of the far future and with texts that
    /// say nothing: nobody has to specify for each command that it looks at each of its fields.
    public <S extends StreamState<S>> Outcome when(Intent<S> intent) {
        Outcome outcome = decided(intent);
        if (!outcome.facts().isEmpty()) {
            refusesOther(intent);
        }
        return outcome;
    }

    private <S extends StreamState<S>> void refusesOther(Intent<S> intent) {
        for (Others.Changed<Record> other : Others.of((Record) intent, NO_DATE)) {
            if (!where(intent, other).equals(FINDS)) {
                assertThat(decided((Intent<?>) other.record()).reasons())
                        .as("%s with no date at %s", intent, other.pointer())
                        .contains(new Reason.IllFormedDate(other.pointer(), NO_DATE.edtf()));
            }
        }
        for (Others.Changed<Record> other : Others.of((Record) intent, BLANK)) {
            assertThat(decided((Intent<?>) other.record()).reasons())
                    .as("%s with nothing said at %s", intent, other.pointer())
                    .contains(new Reason.Missing(other.pointer() + "/text"));
        }
        for (Others.Changed<Record> other : Others.of((Record) intent, FAR_FUTURE)) {
            if (saysThatItHappened(where(intent, other))) {
                assertThat(decided((Intent<?>) other.record()).reasons())
                        .as("%s in the future at %s", intent, other.pointer())
                        .contains(new Reason.WhollyInTheFuture(other.pointer(), FAR_FUTURE));
            }
        }
    }

    private static boolean saysThatItHappened(String where) {
        return !TERMS.contains(where.substring(where.lastIndexOf('/') + 1))
                && !where.contains("/name")
                && !where.contains("/title")
                && !MAY_BE_AHEAD.contains(where)
                && !where.equals(FINDS);
    }

    private static String where(Intent<?> intent, Others.Changed<?> other) {
        return intent.getClass().getSimpleName() + other.pointer();
    }

    private <S extends StreamState<S>> Outcome decided(Intent<S> intent) {
        S state = state(intent);
        Circumstances circumstances = circumstances(intent, state);
        List<Fact> decided = new ArrayList<>();
        Rejection rejection =
                catchThrowableOfType(Rejection.class, () -> decided.addAll(intent.decide(state, circumstances)));
        return new Outcome(decided, rejection == null ? List.of() : rejection.reasons());
    }

    /// The organisations whose coordinators may give the intent; null for all of them.
    public <S extends StreamState<S>> Set<OrganisationId> whoMay(Intent<S> intent) {
        S state = state(intent);
        return intent.takingPart(state, circumstances(intent, state));
    }

    private <S extends StreamState<S>> S state(Intent<S> intent) {
        S state = intent.nothing();
        for (Fact fact : facts) {
            state = state.evolve(fact);
        }
        return state;
    }

    private <S extends StreamState<S>> Circumstances circumstances(Intent<S> intent, S state) {
        Circumstances first = new Circumstances(actor, today, standings(intent.references(state)));
        return first.and(standings(intent.referencesBehind(state, first)));
    }

    private Map<String, Standing> standings(List<Reference> references) {
        Map<String, Standing> standings = new HashMap<>();
        for (Reference reference : references) {
            standings.put(reference.streamId(), known.getOrDefault(reference.streamId(), new Standing.Unknown()));
        }
        return standings;
    }

    /// What came of it.
    public record Outcome(List<Fact> facts, List<Reason> reasons) {

        public void then(Fact... expected) {
            assertThat(reasons).isEmpty();
            assertThat(facts).containsExactly(expected);
        }

        public void thenNothing() {
            assertThat(reasons).isEmpty();
            assertThat(facts).isEmpty();
        }

        public void thenRejected(Reason... expected) {
            assertThat(facts).isEmpty();
            assertThat(reasons).containsExactlyInAnyOrder(expected);
        }
    }
}
