package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.StreamType;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Span;
import org.samklang.portal.commands.Binding;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

/// What is so of the form of every command there is.
class EveryFormTest {
    private static final Texts TEXTS = Texts.load();
    private static final Say ENGLISH = new Say(TEXTS, Language.ENGLISH);
    private static final Setting NOWHERE =
            new Setting("i", "/a", "/b", Map.of(), Map.of(), List.of(), null, null);
    private static final String UUID_TEXT = "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11";
    private static final int DEEPEST = 6;

    private static final Choices ONE_OF_EACH = type ->
            List.of(new StartPage.Option(type == StreamType.PERSON ? UUID_TEXT : "specimen", "Specimen", false));

    static Stream<String> commands() {
        return IntentCatalogue.all().keySet().stream();
    }

    private static Form form(String command) {
        Class<? extends Intent<?>> type = IntentCatalogue.named(command).orElseThrow();
        return new Form(FormDescription.at(Forms.EVERYTHING, type), NOWHERE, ENGLISH, ONE_OF_EACH);
    }

    private static String fill(FormPage.Field field) {
        return switch (field.type()) {
            case "hidden" -> field.value();
            case "select", "checks" -> field.options().getFirst().value();
            case "number" -> "2";
            case "day" -> "2014-05-31";
            case "date-words" -> "autumn 2013";
            case "check" -> "true";
            default -> field.hint().contains("18 months") ? "2 years" : field.name().endsWith("quoteAbout") ? UUID_TEXT : "specimen";
        };
    }

    /// Fills in every field, and those that appear when a kind is chosen.
    private static Map<String, List<String>> everything(Form form) {
        Map<String, List<String>> typed = new TreeMap<>();
        for (int i = 0; i < DEEPEST; i++) {
            for (FormPage.Field field : form.page(new Entered(typed, Map.of(), null), null).fields()) {
                typed.putIfAbsent(field.name(), List.of(fill(field)));
            }
        }
        return typed;
    }

    private static Map<String, List<String>> least(Form form) {
        Map<String, List<String>> typed = new TreeMap<>();
        for (int i = 0; i < DEEPEST; i++) {
            for (FormPage.Field field : form.page(new Entered(typed, Map.of(), null), null).fields()) {
                boolean asked = field.required() || field.type().equals("hidden");
                boolean unticked = field.type().equals("check") || field.type().equals("checks");
                if (!unticked) {
                    typed.putIfAbsent(field.name(), List.of(asked ? fill(field) : field.value()));
                }
            }
        }
        return typed;
    }

    private static Binding<Submission> read(Form form, Map<String, List<String>> typed) {
        return Submission.read(
                form.description().type(), FormFields.read(form.said(typed)), Reading.in(Language.ENGLISH.locale()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatAFilledFormSendsIsUnderstood(String command) {
        Form form = form(command);

        assertThat(read(form, everything(form))).isInstanceOf(Binding.Bound.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itAsksForNoMoreThanItMarksAsNeeded(String command) {
        Form form = form(command);

        assertThat(read(form, least(form))).isInstanceOf(Binding.Bound.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsNeededIsMarked(String command) {
        Form form = form(command);
        for (FormPage.Field field : form.page(Entered.NOTHING, null).fields()) {
            if (field.required() && field.name().startsWith("command.")) {
                Map<String, List<String>> without = least(form);
                without.put(field.name(), List.of(""));
                assertThat(read(form, without)).as(field.name()).isInstanceOf(Binding.Refused.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aRefusedFormComesBackWithEverythingTyped(String command) {
        Form form = form(command);
        Map<String, List<String>> typed = everything(form);
        Problem problem = new Problem("x", 422, "Wrong", "Something is wrong", List.of(), Map.of(), null);
        FormPage page = form.page(new Entered(typed, Map.of(), null), problem);

        Map<String, List<String>> shown = new TreeMap<>();
        page.fields().forEach(field -> shown.put(field.name(), List.of(field.value())));
        assertThat(shown).isEqualTo(typed);
        assertThat(page.wrong()).isNotEmpty();
        assertThat(page.kept()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFieldHasANameAndAnIdOfItsOwn(String command) {
        List<FormPage.Field> fields = form(command).page(Entered.NOTHING, null).fields();

        assertThat(fields).extracting(FormPage.Field::name).doesNotHaveDuplicates();
        assertThat(fields).extracting(FormPage.Field::id).doesNotHaveDuplicates();
    }

    /// A command that begins a stream or first speaks of something makes up its id.
    @ParameterizedTest
    @MethodSource("commands")
    void nobodyIsAskedForANewId(String command) {
        IntentTraits traits = IntentTraits.of(IntentCatalogue.named(command).orElseThrow());
        FormPage page = form(command).page(Entered.NOTHING, null);
        Shape.Part first = Shape.of(traits.type()).parts().getFirst();
        if (traits.begins() && Streams.of(first.raw()) == traits.streamType()) {
            assertThat(page.fields())
                    .filteredOn(field -> field.name().equals("command." + first.name()))
                    .extracting(FormPage.Field::type)
                    .containsExactly("hidden");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "TREATY_PARTICIPATION")
    void somethingNewOfEveryKindCanBeRecorded(StreamType stream) {
        assertThat(IntentCatalogue.all().values().stream()
                        .map(IntentTraits::of)
                        .filter(command -> command.streamType() == stream))
                .anyMatch(command -> Shape.of(command.type()).parts().stream()
                        .anyMatch(part -> NewIds.makes(command, part) && Streams.of(part.raw()) == stream
                                || NewIds.mayMake(command, part.raw())));
    }

    /// Ids that only mean something within a stream: one command each is the first to speak of them.
    @Test
    void itIsKnownWhichCommandFirstSpeaksOfEachThingWithinAStream() {
        Set<Class<?>> within = new HashSet<>();
        IntentCatalogue.all().values().forEach(type -> Shape.of(type).parts().stream()
                .map(Shape.Part::raw)
                .filter(Id.class::isAssignableFrom)
                .filter(id -> Streams.of(id) == null)
                .forEach(within::add));

        assertThat(NewIds.WITHIN.keySet()).containsAll(within);
        NewIds.WITHIN.forEach((id, command) -> IntentCatalogue.named(command)
                .ifPresent(type -> assertThat(Shape.of(type).parts()).as(command).anyMatch(part -> part.raw() == id)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoMaySeeItIsPresetAsItIsWhereNobodySays(String command) {
        Form form = form(command);
        Map<String, List<String>> typed = least(form);
        typed.remove("visibility");

        assertThat(visibility(form).value()).isEqualTo(read(form, typed).orThrow("").visibility().name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatStatesDoAndWhatRulesSayIsForEverybodyFromTheStart(String command) {
        IntentTraits traits = IntentTraits.of(IntentCatalogue.named(command).orElseThrow());
        boolean open = switch (traits.streamType()) {
            case INSTRUMENT, TREATY_PARTICIPATION, RULE_SET -> !command.equals("set-advocacy-goal");
            case ORGANISATION, PERSON, PARTNERSHIP, ACTIVITY, LEARNING, AGREEMENT, PROJECT, OUTCOME, BODY, NETWORK,
                    PROGRAMME, GRANT, STRATEGY, DOCUMENT, STATEMENT, INQUIRY, INITIATIVE, CAUSE -> false;
        };
        FormPage.Field field = visibility(form(command));

        assertThat(field.value()).isEqualTo(open ? "PUBLIC" : "PARTNERS");
        assertThat(field.hint().isEmpty()).as("it says so").isEqualTo(!open);
    }

    private static FormPage.Field visibility(Form form) {
        return form.page(Entered.NOTHING, null).fields().stream()
                .filter(field -> field.name().equals("visibility"))
                .findFirst()
                .orElseThrow();
    }

    // --- texts

    /// What is not said in one language: titles and help of commands, labels of their fields on every level, kinds, codes.
    private static List<String> unsaid(Language language, Map<String, ? extends Class<?>> commands) {
        Set<String> unsaid = new LinkedHashSet<>();
        commands.forEach((command, type) -> {
            need(language, List.of(FieldTexts.titleKey(command)), unsaid);
            need(language, List.of(FieldTexts.helpKey(command)), unsaid);
            fields(language, command, type, unsaid);
        });
        return List.copyOf(unsaid);
    }

    private static void fields(Language language, String command, Class<?> type, Set<String> unsaid) {
        for (Shape.Part part : Shape.of(type).parts()) {
            need(
                    language,
                    FieldTexts.keys(command, type, part.name()).stream().map(key -> "field." + key).toList(),
                    unsaid);
            within(language, command, Collection.class.isAssignableFrom(part.raw()) ? part.entry() : part.raw(), unsaid);
        }
    }

    private static void within(Language language, String command, Class<?> type, Set<String> unsaid) {
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> need(language, List.of(Texts.wordKey((Enum<?>) constant)), unsaid));
        } else if (type.isSealed()) {
            Shape.kinds(type).forEach((kind, each) -> {
                need(language, List.of(FieldTexts.kindKey(type, kind)), unsaid);
                fields(language, command, each, unsaid);
            });
        } else if (type.isRecord() && !isOneField(type) && !FormDrawing.NOT_TYPED.contains(type)) {
            fields(language, command, type, unsaid);
        }
    }

    private static boolean isOneField(Class<?> type) {
        return Id.class.isAssignableFrom(type) || Set.of(Narrative.class, PartialDate.class, Span.class).contains(type);
    }

    private static void need(Language language, List<String> keys, Set<String> unsaid) {
        if (keys.stream().allMatch(key -> TEXTS.find(language, key).isEmpty())) {
            unsaid.add(keys.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndEveryFieldIsCalledSomething(Language language) {
        assertThat(unsaid(language, IntentCatalogue.all())).isEmpty();
    }

    private enum Nobody {
        KNOWS
    }

    private record Nameless(String nobodyKnows, Nobody nobody) {}

    @Test
    void control_whatIsCalledNothingIsFound() {
        assertThat(unsaid(Language.DANISH, Map.of("be-nameless", Nameless.class)))
                .containsExactly(
                        "command.be-nameless.title",
                        "command.be-nameless.help",
                        "field.nobodyKnows",
                        "field.nobody",
                        "word.Nobody.KNOWS");
    }
}
