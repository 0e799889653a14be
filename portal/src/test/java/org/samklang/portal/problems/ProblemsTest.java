package org.samklang.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

class ProblemsTest {

    private static final Texts TEXTS = Texts.load();
    private static final Problems PROBLEMS = new Problems(TEXTS);
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /// The keys that no text of a language has.
    private static Set<String> missing(Texts texts, Language language, Stream<String> keys) {
        return keys.filter(key -> texts.find(language, key).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> allKeys() {
        return Stream.of(
                        Arrays.stream(Reason.class.getPermittedSubclasses()).map(Problems::key),
                        Arrays.stream(Fault.Code.values()).map(Problems::key),
                        Stream.of(Problems.SUGGESTION),
                        Arrays.stream(Trouble.values()).map(Problems::titleKey),
                        Arrays.stream(Trouble.values()).map(Problems::detailKey))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonFaultAndTroubleHasItsWords(Language language) {
        assertThat(missing(TEXTS, language, allKeys())).isEmpty();
    }

    @Test
    void control_aKeyWithoutATextIsFound() {
        assertThat(missing(TEXTS, Language.DANISH, Stream.of("reason.nobody-knows"))).containsExactly("reason.nobody-knows");
    }

    @Test
    void allLanguagesHaveTheSameKeysAndPlaces() {
        for (Language language : Language.values()) {
            assertThat(TEXTS.keys(language)).as(language.tag()).isEqualTo(TEXTS.keys(Language.ENGLISH));
            for (String key : TEXTS.keys(language)) {
                assertThat(places(language, key)).as(language.tag() + " " + key).isEqualTo(places(Language.ENGLISH, key));
            }
        }
    }

    @Test
    void aTextNamesOnlyWhatItsReasonHas() {
        for (Class<?> reason : Reason.class.getPermittedSubclasses()) {
            Set<String> components = Arrays.stream(reason.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            assertThat(components).containsAll(places(Language.ENGLISH, Problems.key(reason)));
        }
    }

    private static Set<String> places(Language language, String key) {
        return PLACE.matcher(TEXTS.find(language, key).orElseThrow())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aReasonIsSaidInTheReadersLanguageWithDatesAsPeopleWriteThem() {
        Reason reason =
                new Reason.AfterClosing("/details/occurredOn", PartialDate.parse("2019-05"), PartialDate.parse("2018"));

        assertThat(PROBLEMS.word(Language.ENGLISH, reason)).contains("May 2019").contains("2018");
        assertThat(PROBLEMS.word(Language.NORWEGIAN, reason)).contains("mai 2019");
        assertThat(PROBLEMS.word(Language.SPANISH, reason)).contains("mayo");
        assertThat(PROBLEMS.word(Language.DANISH, reason)).contains("maj 2019");
        assertThat(PROBLEMS.word(Language.SWEDISH, reason)).contains("maj 2019");
    }

    @Test
    void oneReasonGivesItsOwnTypeSeveralAreARefusedCommand() {
        Reason twice = new Reason.SamePartyTwice("/parties/1/organisation", new OrganisationId("kss"));
        Reason few = new Reason.TooFewParties("/parties");

        assertThat(PROBLEMS.refused(Language.ENGLISH, List.of(twice)).type())
                .isEqualTo("urn:samklang:problem:same-party-twice");
        Problem both = PROBLEMS.refused(Language.ENGLISH, List.of(twice, few));
        assertThat(both.type()).isEqualTo("urn:samklang:problem:command-refused");
        assertThat(both.errors())
                .extracting(Problem.FieldError::pointer)
                .containsExactly("/command/parties/1/organisation", "/command/parties");
    }

    @Test
    void theGravestReasonGivesTheStatus() {
        Reason role = new Reason.RoleMayNot("", Role.FUNDER);
        Reason unknown = new Reason.NotRegistered("", org.samklang.events.StreamType.PARTNERSHIP, "x");
        Reason few = new Reason.TooFewParties("/parties");

        assertThat(PROBLEMS.refused(Language.ENGLISH, List.of(few, unknown, role)).status()).isEqualTo(403);
        assertThat(PROBLEMS.refused(Language.ENGLISH, List.of(few, unknown)).status()).isEqualTo(404);
        assertThat(PROBLEMS.refused(Language.ENGLISH, List.of(few)).status()).isEqualTo(422);
    }

    @Test
    void aFaultSaysWhatItIsAbout() {
        Problem problem = PROBLEMS.faulty(
                Language.SWEDISH,
                List.of(new Fault("/command/kind", Fault.Code.UNKNOWN_VALUE, Map.of("text", "X", "allowed", List.of("A", "B")))));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("unknown-value");
            assertThat(error.detail()).contains("”X”").contains("A, B");
        });
    }

    @Test
    void aFaultSaysWhatMayBeMeantInstead() {
        PartialDate autumn = PartialDate.parse("2013-23");
        Fault fault = new Fault(
                "/command/details/occurredOn",
                Fault.Code.DATE_UNKNOWN_WORD,
                Map.of("text", "Generalforsamling", "suggestion", autumn));

        assertThat(PROBLEMS.faulty(Language.NORWEGIAN, List.of(fault)).errors())
                .containsExactly(new Problem.FieldError(
                        "/command/details/occurredOn",
                        "date-unknown-word",
                        "Ordet «Generalforsamling» forstås ikke i en dato. Mente du høst 2013?",
                        autumn));
        assertThat(PROBLEMS.word(Language.ENGLISH, fault)).endsWith("Did you mean autumn 2013?");
    }

    @Test
    void callersAreUnderstoodInTheLanguagesTheyAsk() {
        assertThat(Language.accepted("nn-NO,no;q=0.9,en;q=0.5")).isEqualTo(Language.NORWEGIAN);
        assertThat(Language.accepted("no")).isEqualTo(Language.NORWEGIAN);
        assertThat(Language.accepted("de,fr;q=0.9,sv;q=0.1")).isEqualTo(Language.SWEDISH);
        assertThat(Language.accepted("de")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("; nonsense ,,")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.of("da", "DK"))).isEqualTo(Language.DANISH);
    }
}
