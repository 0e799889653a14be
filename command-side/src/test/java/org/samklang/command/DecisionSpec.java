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
import org.samklang.events.value.OrganisationId;

/// Given facts, when an intent, then facts or reasons. No framework, no clock: today is 22 November 2026 on the date
/// line's early side unless said otherwise, and the actor is a registrar.
public final class DecisionSpec {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

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

    /// Where it is accepted, nobody has to specify that it looks at each of its fields: see [Spoilt].
    public <S extends StreamState<S>> Outcome when(Intent<S> intent) {
        Outcome outcome = decided(intent);
        if (!outcome.facts().isEmpty()) {
            Spoilt.isRefused(intent, facts.isEmpty(), this::decided);
        }
        return outcome;
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
