package org.samklang.command;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent;
import org.samklang.events.AgreementEvent;
import org.samklang.events.DocumentEvent;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent;
import org.samklang.events.InstrumentEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OutcomeEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProjectEvent;
import org.samklang.events.StatementEvent;
import org.samklang.events.StreamType;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.value.OrganisationId;

/// History is never refused: whatever stands in a stream, in whatever order, its state can be made of it, and a command
/// is then decided or refused for reasons, and never fails.
@Tag("long")
class HistoriesTest {
    private static final int ROUNDS = Integer.getInteger("samklang.rounds", 4_000);
    private static final Map<StreamType, Class<? extends Fact>> FACTS = new EnumMap<>(Map.ofEntries(
            entry(StreamType.ORGANISATION, OrganisationEvent.class),
            entry(StreamType.PERSON, PersonEvent.class),
            entry(StreamType.PARTNERSHIP, PartnershipEvent.class),
            entry(StreamType.ACTIVITY, ActivityEvent.class),
            entry(StreamType.LEARNING, LearningEvent.class),
            entry(StreamType.INSTRUMENT, InstrumentEvent.class),
            entry(StreamType.TREATY_PARTICIPATION, TreatyParticipationEvent.class),
            entry(StreamType.AGREEMENT, AgreementEvent.class),
            entry(StreamType.PROJECT, ProjectEvent.class),
            entry(StreamType.OUTCOME, OutcomeEvent.class),
            entry(StreamType.PROGRAMME, ProgrammeEvent.class),
            entry(StreamType.GRANT, GrantEvent.class),
            entry(StreamType.DOCUMENT, DocumentEvent.class),
            entry(StreamType.STATEMENT, StatementEvent.class)));
    /// By the name of the type: what a command is about may be of any.
    private static final Map<StreamType, Class<? extends Standing>> STANDINGS =
            Stream.of(StreamType.values()).collect(Collectors.toUnmodifiableMap(type -> type, HistoriesTest::standingOf));

    private static Class<? extends Standing> standingOf(StreamType type) {
        String name = "Of" + type.name().replace("_", "");
        return Stream.of(Standing.class.getPermittedSubclasses())
                .filter(standing -> standing.getSimpleName().equalsIgnoreCase(name))
                .<Class<? extends Standing>>map(standing -> standing.asSubclass(Standing.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no standing of " + type));
    }

    @Test
    void everyCommandIsDecidedOrRefusedOnEveryHistory() {
        Set<String> decided = new TreeSet<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            Arbitrary arbitrary = new Arbitrary(seed);
            Intent<?> intent = (Intent<?>) arbitrary.record(arbitrary.oneOf(
                    List.copyOf(IntentCatalogue.all().values())));
            try {
                List<? extends Fact> facts = decide(intent, arbitrary);
                decided.add(intent.getClass().getSimpleName());
                assertThat(facts).allSatisfy(fact -> assertThat(fact.streamId()).isEqualTo(intent.streamId()));
            } catch (Rejection rejection) {
                assertThat(rejection.reasons()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + intent, e);
            }
        }
        assertThat(decided).as("commands that were not only ever refused").hasSizeGreaterThan(20);
    }

    private static <S extends StreamState<S>> List<? extends Fact> decide(Intent<S> intent, Arbitrary arbitrary) {
        S state = intent.nothing();
        for (Fact fact : history(intent, arbitrary)) {
            state = state.evolve(fact);
            assertThat(state.standing()).isNotNull();
        }
        Actor actor = new Actor("u", Role.COORDINATOR, new OrganisationId("kss"));
        Circumstances first = new Circumstances(
                actor, DecisionSpec.TODAY, standings(intent.references(state), arbitrary, arbitrary.below(2) == 0));
        Circumstances circumstances =
                first.and(standings(intent.referencesBehind(state, first), arbitrary, arbitrary.below(2) == 0));
        intent.takingPart(state, circumstances);
        return intent.decide(state, circumstances);
    }

    /// Standings of any content; where some are unknown, about half of them.
    private static Map<String, Standing> standings(
            List<Reference> references, Arbitrary arbitrary, boolean someUnknown) {
        Map<String, Standing> standings = new HashMap<>();
        for (Reference reference : references) {
            standings.put(
                    reference.streamId(),
                    someUnknown && arbitrary.below(2) == 0
                            ? new Standing.Unknown()
                            : arbitrary.record(STANDINGS.get(reference.type())));
        }
        return standings;
    }

    /// Facts of the intent's stream in any order, often none.
    private static List<Fact> history(Intent<?> intent, Arbitrary arbitrary) {
        return Stream.generate(() -> (Fact) arbitrary.ofFamily(FACTS.get(intent.streamType())))
                .limit(arbitrary.below(40))
                .filter(fact -> fact.streamId().equals(intent.streamId()))
                .toList();
    }

    @Test
    void theRepeatOfWhatWasJustDecidedRecordsNothing() {
        int repeated = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Arbitrary arbitrary = new Arbitrary(seed);
            Intent<?> intent = (Intent<?>) arbitrary.record(arbitrary.oneOf(
                    List.copyOf(IntentCatalogue.all().values())));
            repeated += repeat(intent, arbitrary, seed);
        }
        assertThat(repeated).isGreaterThan(100);
    }

    private static <S extends StreamState<S>> int repeat(Intent<S> intent, Arbitrary arbitrary, long seed) {
        S state = intent.nothing();
        for (Fact fact : history(intent, arbitrary)) {
            state = state.evolve(fact);
        }
        Actor actor = new Actor("u", Role.REGISTRAR, new OrganisationId("kss"));
        Circumstances first =
                new Circumstances(actor, DecisionSpec.TODAY, standings(intent.references(state), arbitrary, false));
        Circumstances circumstances =
                first.and(standings(intent.referencesBehind(state, first), arbitrary, false));
        try {
            List<? extends Fact> facts = intent.decide(state, circumstances);
            for (Fact fact : facts) {
                state = state.evolve(fact);
            }
            Map<String, Standing> later = standings(intent.references(state), arbitrary, false);
            later.putAll(circumstances.standings());
            Circumstances again = new Circumstances(actor, DecisionSpec.TODAY, later);
            assertThat(intent.decide(state, again)).as("seed %d: %s", seed, intent).isEmpty();
            return facts.isEmpty() ? 0 : 1;
        } catch (Rejection refused) {
            return 0;
        }
    }

    @Test
    void aFactOfAnotherStreamIsACorruptLog() {
        for (StreamType type : FACTS.keySet()) {
            Arbitrary arbitrary = new Arbitrary(type.ordinal());
            Intent<?> intent = IntentCatalogue.all().values().stream()
                    .map(arbitrary::record)
                    .map(Intent.class::cast)
                    .filter(candidate -> candidate.streamType() == type)
                    .findFirst()
                    .orElseThrow();
            FACTS.forEach((other, facts) -> {
                if (other != type) {
                    Fact foreign = (Fact) arbitrary.ofFamily(facts);
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> ((StreamState<?>) intent.nothing()).evolve(foreign));
                }
            });
        }
    }
}
