package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.events.ActivityDetails;
import org.samklang.events.value.DateInPhrase;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.WrittenDates;
import org.samklang.events.value.WrittenPhrases;
import org.samklang.portal.commands.Binder;
import org.samklang.portal.commands.Carried;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.Given;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.views.NotThere;

/// One form as one reader sees it.
record Form(FormDescription description, Setting setting, Say say, Choices choices) {

    private static final String DETAILS = "details";

    /// Before the name of something that a form begins with and that is no part of the command.
    private static final String BESIDE = "/";

    /// The language of the free text.
    static final String LANGUAGE = BESIDE + "language";

    /// Who may see what is recorded.
    static final String VISIBILITY = BESIDE + "visibility";

    /// The last fact that the reader has seen of what is changed.
    static final String VERSION = BESIDE + "expectedVersion";

    private IntentTraits command() {
        return IntentTraits.of(description.type());
    }

    /// @param problem why it was refused; null when it is shown first or only again
    FormPage page(Entered entered, @Nullable Problem problem) {
        Entered from = new Entered(entered.typed(), first(), entered.again());
        FormPage drawn = page(from, Map.of(), List.of());
        if (problem == null) {
            return drawn;
        }
        Map<String, String> errors = placed(problem, drawn);
        FormPage again = page(from, errors, List.of());
        return page(from, errors, wrong(errors, again, problem));
    }

    private Map<String, String> first() {
        return setting.first().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().startsWith(BESIDE)
                                ? each.getKey().substring(BESIDE.length())
                                : FormDrawing.COMMAND + "." + each.getKey(),
                        Map.Entry::getValue));
    }

    private FormPage page(Entered entered, Map<String, String> errors, List<FormPage.Wrong> wrong) {
        List<FormPage.Section> sections =
                new FormDrawing(command(), setting, say, choices, entered, errors).sections(description);
        FieldTexts texts = new FieldTexts(say);
        FormPage page = new FormPage(
                description.title() == null ? texts.title(command().name()) : say.of(description.title()),
                setting.intro(),
                setting.action(),
                setting.back(),
                setting.whole(),
                sections,
                List.of(),
                wrong);
        return new FormPage(
                page.heading(), page.intro(), page.action(), page.back(), page.whole(), sections, kept(entered, page), wrong);
    }

    /// Nothing that was typed is lost, even where another kind was chosen meanwhile.
    private static List<FormPage.Kept> kept(Entered entered, FormPage page) {
        Set<String> shown = page.fields().stream().map(FormPage.Field::name).collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>();
        entered.typed().forEach((name, values) -> {
            String plain = name.startsWith(Entered.KEPT) ? name.substring(Entered.KEPT.length()) : name;
            if (!shown.contains(plain) && plain.startsWith(FormDrawing.COMMAND + ".") && !values.getFirst().isBlank()) {
                kept.putIfAbsent(Entered.KEPT + plain, values.getFirst());
            }
        });
        return kept.entrySet().stream().map(each -> new FormPage.Kept(each.getKey(), each.getValue())).toList();
    }

    /// What was sent, without what says nothing: fields of a kind that was not chosen in the end, and rows and groups in
    /// which nobody changed anything.
    Map<String, List<String>> said(Map<String, List<String>> sent) {
        FormPage page = page(new Entered(sent, Map.of(), null), null);
        Map<String, List<String>> said = new LinkedHashMap<>(sent);
        Set<String> shown = page.fields().stream().map(FormPage.Field::name).collect(Collectors.toSet());
        page.parts().forEach(part -> {
            if (part instanceof FormPage.Group group && group.style().equals("kinds")) {
                said.keySet().removeIf(name -> name.startsWith(group.name() + ".") && !shown.contains(name));
            }
        });
        page.parts().forEach(part -> {
            if (part instanceof FormPage.Group group && group.optional() && isUntouched(group)) {
                said.keySet().stream()
                        .filter(name -> name.startsWith(group.name() + ".") || name.startsWith(group.name() + "["))
                        .toList()
                        .forEach(name -> said.put(name, List.of("")));
            }
        });
        said.keySet().removeIf(name -> name.startsWith(Entered.KEPT));
        return said;
    }

    /// A correction says an entry anew as a whole. What the form cannot say, and what nobody changed, stays as it is recorded.
    Submission carried(Submission submission) {
        Corrections.Entry entry = setting.correcting();
        if (entry == null || !(submission.intent() instanceof CorrectEntry sent)) {
            return submission;
        }
        if (!sent.activityId().equals(entry.told().activityId())) {
            throw new NotThere();
        }
        String language = submission.language() == null ? say.language().tag() : submission.language();
        ActivityDetails details = Carried.over(entry.told().details(), untouched(language), sent.details());
        return submission.with(new CorrectEntry(sent.activityId(), details, sent.reason()));
    }

    /// What would have been sent if nobody had changed anything.
    private ActivityDetails untouched(String language) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        first().forEach((name, value) -> typed.put(name, List.of(value)));
        Given details = FormFields.read(said(typed)).at(FormDrawing.COMMAND, DETAILS);
        return Binder.bind(ActivityDetails.class, details, new Reading(say.language().locale(), language))
                .orThrow("/" + FormDrawing.COMMAND + "/" + DETAILS);
    }

    private static boolean isUntouched(FormPage.Group group) {
        return FormPage.within(group)
                .noneMatch(part -> part instanceof FormPage.Field field
                        && !field.type().equals("hidden")
                        && !field.value().isBlank()
                        && !field.value().equals(field.first()));
    }

    /// What is wrong, at the nearest thing that is shown.
    private static Map<String, String> placed(Problem problem, FormPage page) {
        Map<String, FormPage.Part> shown = new LinkedHashMap<>();
        page.parts().forEach(part -> shown.putIfAbsent(part.name(), part));
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.FieldError error : problem.errors()) {
            String name = FormFields.name(error.pointer());
            String at = name;
            while (!at.isEmpty() && !isShown(shown.get(at))) {
                at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
            }
            errors.merge(
                    at.isEmpty() ? name : first(shown.get(at), at), error.detail(), (one, more) -> one + " " + more);
        }
        return errors;
    }

    private static boolean isShown(FormPage.@Nullable Part part) {
        return part != null && !(part instanceof FormPage.Field field && field.type().equals("hidden"));
    }

    /// The first field of one thing; the whole of several rows.
    private static String first(FormPage.@Nullable Part part, String name) {
        return part instanceof FormPage.Group group && !group.style().equals("rows")
                ? FormPage.within(group)
                        .filter(FormPage.Field.class::isInstance)
                        .filter(Form::isShown)
                        .map(FormPage.Part::name)
                        .findFirst()
                        .orElse(name)
                : name;
    }

    /// Faults of fields that the form shows lead there; the others concern the whole.
    private static List<FormPage.Wrong> wrong(Map<String, String> errors, FormPage page, Problem problem) {
        List<FormPage.Wrong> wrong = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(errors.keySet());
        page.parts().filter(Form::isShown).filter(part -> left.remove(part.name())).forEach(part -> {
            String text = errors.getOrDefault(part.name(), "");
            switch (part) {
                case FormPage.Field field -> wrong.add(new FormPage.Wrong(field.id(), field.label(), text));
                case FormPage.Group group -> wrong.add(new FormPage.Wrong(group.id(), group.title(), text));
                case FormPage.Again _ -> wrong.add(new FormPage.Wrong(null, "", text));
            }
        });
        left.forEach(name -> wrong.add(new FormPage.Wrong(null, "", errors.getOrDefault(name, ""))));
        if (wrong.isEmpty()) {
            wrong.add(new FormPage.Wrong(null, "", problem.title() + ". " + problem.detail()));
        }
        return wrong;
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
}
