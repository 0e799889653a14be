package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DateInPhrase;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.events.value.WrittenDates;
import org.samklang.events.value.WrittenPhrases;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.text.Language;

/// Builds one form, field by field, around what was typed.
final class Form {
    private final Say say;
    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<FormPage.Field> fields = new ArrayList<>();
    private final @Nullable Problem problem;

    /// @param typed what was sent, by field name; empty when the form is shown first
    /// @param problem why it was refused; null when the form is shown first
    Form(Say say, Map<String, String> typed, @Nullable Problem problem) {
        this.say = say;
        this.typed = typed;
        this.problem = problem;
        if (problem != null) {
            problem.errors().forEach(error -> errors.merge(
                    FormFields.name(error.pointer()), error.detail(), (one, more) -> one + " " + more));
        }
        // Made when the form is shown, so that sending it twice records it once.
        hidden("commandId", UUID.randomUUID().toString());
    }

    Form hidden(String name, String first) {
        return add(name, "hidden", "", "", false, first, List.of());
    }

    Form text(String name, String label, boolean required, String first) {
        return add(name, "text", label, "", required, first, List.of());
    }

    Form date(String name, String label, boolean required) {
        return add(name, "date-words", label, say.of("form.date-hint"), required, "", List.of());
    }

    Form area(String name, String label, boolean required) {
        return add(name, "textarea", label, "", required, "", List.of());
    }

    Form select(String name, String label, boolean required, String first, List<StartPage.Option> options) {
        return add(name, "select", label, "", required, first, options);
    }

    <E extends Enum<E>> Form words(String name, String label, boolean required, String first, List<E> constants) {
        return select(
                name,
                label,
                required,
                first,
                constants.stream()
                        .map(each -> new StartPage.Option(each.name(), say.word(each), false))
                        .toList());
    }

    /// In which language the free text is, and who may see the entry.
    Form cover() {
        return select("language", say.of("form.language"), true, say.language().tag(), languages())
                .words(
                        "visibility",
                        say.of("form.visibility"),
                        true,
                        Visibility.PARTNERS.name(),
                        List.of(Visibility.PUBLIC, Visibility.FUNDER, Visibility.PARTNERS));
    }

    private static List<StartPage.Option> languages() {
        return Shell.tongues(Language.ENGLISH, "/").stream()
                .map(tongue -> new StartPage.Option(tongue.tag(), tongue.name(), false))
                .toList();
    }

    private Form add(
            String name,
            String type,
            String label,
            String hint,
            boolean required,
            String first,
            List<StartPage.Option> options) {
        String value = typed.getOrDefault(name, first);
        String error = errors.get(name);
        fields.add(new FormPage.Field(
                name,
                id(name),
                type,
                label,
                hint,
                required,
                value,
                options.stream()
                        .map(option -> new StartPage.Option(
                                option.value(), option.label(), option.value().equals(value)))
                        .toList(),
                type.equals("hidden") ? null : error,
                type.equals("date-words") && error == null ? understood(say, value) : null));
        return this;
    }

    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /// What was understood of a date that somebody typed, or what may be meant; null where nothing was.
    static @Nullable String understood(Say say, String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            return say.of("form.understood", "date", say.date(WrittenDates.read(value, say.language().locale())));
        } catch (InvalidPartialDate notUnderstood) {
            return switch (WrittenPhrases.find(value, say.language().locale())) {
                case DateInPhrase.One(PartialDate date, List<String> _) ->
                    say.of("form.did-you-mean", "date", say.date(date));
                case DateInPhrase.Several(List<PartialDate> dates) ->
                    say.of("form.several-dates", "dates", String.join("; ", dates.stream().map(say::date).toList()));
                case DateInPhrase.None() -> null;
            };
        }
    }

    FormPage page(String heading, String intro, String action, String back) {
        return new FormPage(heading, intro, action, back, List.copyOf(fields), wrong());
    }

    /// Faults of fields that the form shows lead there; the others concern the whole.
    private List<FormPage.Wrong> wrong() {
        if (problem == null) {
            return List.of();
        }
        List<FormPage.Wrong> wrong = new ArrayList<>();
        errors.forEach((name, text) -> {
            FormPage.Field shown = fields.stream()
                    .filter(field -> field.name().equals(name) && !field.type().equals("hidden"))
                    .findFirst()
                    .orElse(null);
            wrong.add(
                    shown == null
                            ? new FormPage.Wrong(null, "", text)
                            : new FormPage.Wrong(shown.id(), shown.label(), text));
        });
        if (wrong.isEmpty()) {
            wrong.add(new FormPage.Wrong(null, "", problem.title() + ". " + problem.detail()));
        }
        return wrong;
    }
}
