package org.samklang.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.LogFailure;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.problems.Passing;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Problems;
import org.samklang.portal.problems.Trouble;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.vault.ErasedSubject;
import org.samklang.vault.VaultRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;

/// All forms, short ones and those of everything. A form that is refused comes back with everything that was typed; one
/// that is accepted leads to the page where the new entry stands, marked.
@Controller
class FormPages {
    private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);
    private static final String VIEW = "form";
    private static final String AGAIN = "again";

    private static final String IN_PARTNERSHIP = "/partnerships/{id}/{form}/new";
    private static final String CONFIRMATION = "/partnerships/{id}/learning/{learning}/confirm";
    private static final String PARTNERSHIP = "/partnerships/new";
    private static final String RATIFICATION = "/conventions/ratifications/new";

    private final Views views;
    private final Unsealing unsealing;
    private final CommandDesk desk;
    private final Texts texts;
    private final Problems problems;

    FormPages(Views views, Unsealing unsealing, CommandDesk desk, Texts texts, ProblemAnswers answers) {
        this.views = views;
        this.unsealing = unsealing;
        this.desk = desk;
        this.texts = texts;
        this.problems = answers.problems();
    }

    @GetMapping({PARTNERSHIP, IN_PARTNERSHIP, CONFIRMATION, RATIFICATION, Forms.EVERYTHING})
    String show(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        String elsewhere = Settings.elsewhere(description(path, asked, caller, request), asked);
        return elsewhere == null
                ? show(form(path, asked, caller, locale, request).page(Entered.NOTHING, null), model)
                : "redirect:" + elsewhere;
    }

    @PostMapping({PARTNERSHIP, IN_PARTNERSHIP, CONFIRMATION, RATIFICATION, Forms.EVERYTHING})
    String give(
            @PathVariable Map<String, String> path,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = form(path, asked(request), caller, locale, request);
        Map<String, List<String>> sent = sent(request);
        String again = request.getParameter(AGAIN);
        if (again != null) {
            return show(form.page(new Entered(sent, Map.of(), again), null), model);
        }
        Problem problem;
        try {
            Submission submission = form.carried(Submission.read(
                            form.description().type(),
                            FormFields.read(form.said(sent)),
                            Reading.in(form.say().language().locale()))
                    .orThrow(""));
            Receipt receipt = desk.give(caller.actor(), submission);
            return "redirect:" + new Onwards(views).after(submission.intent(), receipt, form.setting(), caller);
        } catch (RuntimeException failure) {
            problem = problem(failure, form.say().language());
        }
        response.setStatus(problem.status());
        return show(form.page(new Entered(sent, Map.of(), null), problem), model);
    }

    /// The form comes back whatever happened: with the same command id it may be sent again.
    private Problem problem(RuntimeException failure, Language language) {
        return switch (failure) {
            case FaultyFields faulty -> problems.faulty(language, faulty.faults());
            case Rejection rejection -> problems.refused(language, rejection.reasons());
            case LogFailure noReceipt -> problems.failed(language, noReceipt);
            case ErasedSubject _ -> problems.of(language, Trouble.ERASED_SUBJECT);
            default -> unexpected(failure, language);
        };
    }

    private Problem unexpected(RuntimeException failure, Language language) {
        boolean passing = failure instanceof VaultRefusal || Passing.is(failure);
        if (passing) {
            LOG.warn("unavailable: {}", failure.getClass().getName());
        } else {
            LOG.error("a form's command failed", failure);
        }
        return problems.of(language, passing ? Trouble.UNAVAILABLE : Trouble.SERVER_FAULT);
    }

    private Form form(
            Map<String, String> path,
            Map<String, String> asked,
            Caller caller,
            Locale locale,
            HttpServletRequest request) {
        FormDescription description = description(path, asked, caller, request);
        Say say = new Say(texts, Language.of(locale));
        Setting setting = new Settings(views).of(description, path, asked, caller, say);
        return new Form(description, setting, say, new ViewChoices(views, unsealing, caller, say, setting));
    }

    /// @throws NotThere where there is none for this reader
    private static FormDescription description(
            Map<String, String> path, Map<String, String> asked, Caller caller, HttpServletRequest request) {
        FormDescription description = description(path, asked, request);
        if (!IntentTraits.of(description.type()).roles().contains(caller.role())) {
            throw new NotThere();
        }
        return description;
    }

    private static FormDescription description(
            Map<String, String> path, Map<String, String> asked, HttpServletRequest request) {
        String command = path.get("command");
        if (command != null) {
            Class<? extends Intent<?>> type = IntentCatalogue.named(command).orElseThrow(NotThere::new);
            return Forms.shortOf(type)
                    .filter(_ -> !asked.containsKey(Settings.ALL))
                    .orElseGet(() -> FormDescription.at(Forms.EVERYTHING, type));
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String address = pattern.replace("{form}", path.getOrDefault("form", ""));
        return Forms.SHORT.stream()
                .filter(form -> form.address().equals(address))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("page", page);
        return VIEW;
    }

    /// What belongs to the command.
    private static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean ours = name.startsWith("command.")
                    || name.startsWith("source.")
                    || name.startsWith(Entered.KEPT + "command.")
                    || List.of("commandId", "expectedVersion", "language", "visibility", "reason").contains(name);
            if (ours && values.length > 0) {
                sent.put(name, Arrays.asList(values));
            }
        });
        return sent;
    }

    /// What stands in the address of a form that was sent.
    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new TreeMap<>();
        org.springframework.web.util.UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> asked.put(decoded(name), values.isEmpty() ? "" : decoded(values.getFirst())));
        return asked;
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    // --- what was understood of a date, while it is typed

    @GetMapping("/understood-date")
    String understood(@RequestParam Map<String, String> typed, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        String value = typed.entrySet().stream()
                .filter(each -> each.getKey().startsWith("command."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        String understood = Form.understood(say, value);
        model.addAttribute("understood", understood != null || value.isBlank() ? understood : say.of("form.not-understood"));
        return "understood";
    }
}
