package org.samklang.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.LogFailure;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.learning.ConfirmLearning;
import org.samklang.command.learning.RecordLearning;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.treaty.RecordRatification;
import org.samklang.events.PartnershipKind;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.FormFields;
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
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.partnerships.PartnershipEntry;
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

/// The forms of coordinators. A form that is refused comes back with everything that was typed; one that is accepted
/// leads to the page where the new entry stands, marked.
@Controller
class FormPages {
    private static final Logger LOG = LoggerFactory.getLogger(FormPages.class);
    private static final String VIEW = "form";

    private final Views views;
    private final CommandDesk desk;
    private final Texts texts;
    private final Problems problems;

    FormPages(Views views, CommandDesk desk, Texts texts, ProblemAnswers answers) {
        this.views = views;
        this.desk = desk;
        this.texts = texts;
        this.problems = answers.problems();
    }

    /// One request for a form.
    private record Visit(Caller caller, Say say, Map<String, String> typed, @Nullable Problem problem) {}

    @FunctionalInterface
    private interface Shown {
        FormPage with(Visit visit);
    }

    @FunctionalInterface
    private interface Onwards {
        String after(Receipt receipt, Intent<?> intent);
    }

    private Visit visit(Caller caller, Locale locale) {
        return new Visit(caller, new Say(texts, Language.of(locale)), Map.of(), null);
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("page", page);
        return VIEW;
    }

    private String give(
            Class<? extends Intent<?>> type,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Shown again,
            Onwards onwards) {
        Language language = visit.say().language();
        Map<String, List<String>> sent = sent(request);
        Problem problem;
        try {
            Submission submission = Submission.read(
                            type, FormFields.read(sent), Reading.in(language.locale()))
                    .orThrow("");
            Receipt receipt = desk.give(visit.caller().actor(), submission);
            return "redirect:" + onwards.after(receipt, submission.intent());
        } catch (FaultyFields faulty) {
            problem = problems.faulty(language, faulty.faults());
        } catch (Rejection rejection) {
            problem = problems.refused(language, rejection.reasons());
        } catch (LogFailure failure) {
            problem = problems.failed(language, failure);
        } catch (ErasedSubject erased) {
            problem = problems.of(language, Trouble.ERASED_SUBJECT);
        } catch (RuntimeException failure) {
            // The form comes back whatever happened: with the same command id it may be sent again.
            boolean passing = failure instanceof VaultRefusal || Passing.is(failure);
            if (passing) {
                LOG.warn("unavailable: {}", failure.getClass().getName());
            } else {
                LOG.error("a form's command failed", failure);
            }
            problem = problems.of(language, passing ? Trouble.UNAVAILABLE : Trouble.SERVER_FAULT);
        }
        response.setStatus(problem.status());
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> typed.put(name, values.getFirst()));
        return show(again.with(new Visit(visit.caller(), visit.say(), typed, problem)), model);
    }

    /// What belongs to the command. Empty fields that are not needed are left out, so that nothing is said with them.
    private static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean ours = name.startsWith("command.")
                    || List.of("commandId", "language", "visibility").contains(name);
            if (ours && values.length > 0) {
                sent.put(name, Arrays.asList(values));
            }
        });
        return sent;
    }

    private static String marked(String path, Receipt receipt) {
        return receipt.recorded() ? path + "?atLeast=" + receipt.last() : path;
    }

    // --- register a partnership

    @GetMapping("/partnerships/new")
    String newPartnership(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        return show(partnership(visit(caller, locale)), model);
    }

    @PostMapping("/partnerships/new")
    String registerPartnership(
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return give(
                RegisterPartnership.class,
                visit(caller, locale),
                request,
                response,
                model,
                this::partnership,
                (receipt, intent) -> marked("/partnerships/" + intent.id(), receipt));
    }

    private FormPage partnership(Visit visit) {
        Say say = visit.say();
        List<StartPage.Option> organisations = organisations(visit, List.of());
        String own = visit.caller().organisation() == null ? "" : visit.caller().organisation();
        return new Form(say, visit.typed(), visit.problem())
                .hidden("command.partnershipId", UUID.randomUUID().toString())
                .select("command.parties[0].organisation", say.of("form.own-party"), true, own, organisations)
                .select("command.parties[1].organisation", say.of("form.other-party"), true, "", organisations)
                .select("command.parties[2].organisation", say.of("form.third-party"), false, "", organisations)
                .words("command.kind", say.of("partnership.kind"), true, "", List.of(PartnershipKind.values()))
                .text("command.title", say.of("form.own-title"), false, "")
                .date("command.agreedOn", say.of("form.agreed-on"), false)
                .text("command.programme", say.of("partnership.programme"), false, "")
                .area("command.description", say.of("form.description"), false)
                .cover()
                .page(say.of("action.register"), say.of("form.register-intro"), "/partnerships/new", "/");
    }

    // --- log a study visit

    @GetMapping("/partnerships/{id}/study-visits/new")
    String newStudyVisit(@PathVariable String id, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        return show(studyVisit(visit(caller, locale), own(caller, id)), model);
    }

    @PostMapping("/partnerships/{id}/study-visits/new")
    String logStudyVisit(
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PartnershipEntry entry = own(caller, id);
        return give(
                LogStudyVisit.class,
                visit(caller, locale),
                request,
                response,
                model,
                visit -> studyVisit(visit, entry),
                (receipt, intent) -> marked(path(id), receipt) + "#" + Entries.anchor("activity:" + intent.id()));
    }

    private FormPage studyVisit(Visit visit, PartnershipEntry entry) {
        Say say = visit.say();
        List<StartPage.Option> organisations = organisations(visit, parties(entry));
        return new Form(say, visit.typed(), visit.problem())
                .hidden("command.activityId", UUID.randomUUID().toString())
                .hidden("command.details.partnerships[0]", entry.id().value())
                .select("command.visitor", say.of("form.visitor"), true, "", organisations)
                .select("command.host", say.of("form.host"), true, "", organisations)
                .date("command.details.occurredOn", say.of("form.when"), true)
                .text("command.details.title", say.of("form.title"), false, "")
                .text("command.details.place.locality", say.of("form.locality"), false, "")
                .select("command.details.place.country", say.of("start.country"), false, "", countries(say))
                .area("command.details.description", say.of("form.description"), false)
                .cover()
                .page(say.of("action.study-visit"), title(visit, entry), path(entry.id().value()) + "/study-visits/new",
                        path(entry.id().value()));
    }

    // --- record learning

    @GetMapping("/partnerships/{id}/learning/new")
    String newLearning(@PathVariable String id, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        return show(learning(visit(caller, locale), own(caller, id)), model);
    }

    @PostMapping("/partnerships/{id}/learning/new")
    String recordLearning(
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PartnershipEntry entry = own(caller, id);
        return give(
                RecordLearning.class,
                visit(caller, locale),
                request,
                response,
                model,
                visit -> learning(visit, entry),
                (receipt, intent) -> marked(path(id), receipt) + "#" + Entries.anchor("learning:" + intent.id()));
    }

    private FormPage learning(Visit visit, PartnershipEntry entry) {
        Say say = visit.say();
        List<StartPage.Option> parties = organisations(visit, parties(entry)).stream()
                .filter(option -> parties(entry).contains(new OrganisationId(option.value())))
                .toList();
        List<StartPage.Option> topics = Topics.KNOWN.stream()
                .map(code -> new StartPage.Option(code, say.code(code), false))
                .sorted(byLabel(say))
                .toList();
        return new Form(say, visit.typed(), visit.problem())
                .hidden("command.learningId", UUID.randomUUID().toString())
                .hidden("command.partnershipId", entry.id().value())
                .select("command.direction.from", say.of("form.from"), true, "", parties)
                .select("command.direction.to", say.of("form.to"), true, "", parties)
                .words("command.kind", say.of("form.learning-kind"), true, "", List.of(LearningKind.values()))
                .select("command.topic", say.of("form.topic"), true, "", topics)
                .area("command.summary", say.of("form.summary"), true)
                .date("command.learnedOn", say.of("form.when"), false)
                .cover()
                .page(say.of("action.learning"), title(visit, entry), path(entry.id().value()) + "/learning/new",
                        path(entry.id().value()));
    }

    // --- confirm learning

    @GetMapping("/partnerships/{id}/learning/{learning}/confirm")
    String newConfirmation(
            @PathVariable String id,
            @PathVariable String learning,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        return show(confirmation(visit(caller, locale), id, received(caller, id, learning)), model);
    }

    @PostMapping("/partnerships/{id}/learning/{learning}/confirm")
    String confirmLearning(
            @PathVariable String id,
            @PathVariable String learning,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LearningLine line = received(caller, id, learning);
        return give(
                ConfirmLearning.class,
                visit(caller, locale),
                request,
                response,
                model,
                visit -> confirmation(visit, id, line),
                (receipt, intent) -> marked(path(id), receipt) + "#" + Entries.anchor("learning:" + intent.id()));
    }

    private static FormPage confirmation(Visit visit, String partnership, LearningLine line) {
        Say say = visit.say();
        String learning = line.learningId().value();
        return new Form(say, visit.typed(), visit.problem())
                .hidden("command.learningId", learning)
                .words(
                        "command.level",
                        say.of("form.level"),
                        true,
                        "",
                        List.of(LearningLevel.RECEIVED, LearningLevel.ADOPTED))
                .date("command.confirmedOn", say.of("form.when"), false)
                .area("command.note", say.of("form.note"), false)
                .cover()
                .page(
                        say.of("action.confirm"),
                        say.of("form.confirm-intro", "topic", say.code(line.topic()), "summary", say.phrase(line.summary()).text()),
                        path(partnership) + "/learning/" + learning + "/confirm",
                        path(partnership));
    }

    // --- record a ratification

    @GetMapping("/conventions/ratifications/new")
    String newRatification(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        return show(ratification(visit(caller, locale)), model);
    }

    @PostMapping("/conventions/ratifications/new")
    String recordRatification(
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return give(
                RecordRatification.class,
                visit(caller, locale),
                request,
                response,
                model,
                this::ratification,
                (receipt, _) -> marked("/conventions", receipt));
    }

    private FormPage ratification(Visit visit) {
        Say say = visit.say();
        List<StartPage.Option> instruments = views
                .conventions(visit.caller(), null, Moment.live(), null)
                .conventions()
                .stream()
                .map(convention -> new StartPage.Option(
                        convention.id().value(), ConventionPages.title(convention, say).text(), false))
                .toList();
        return new Form(say, visit.typed(), visit.problem())
                .select("command.instrumentId", say.of("form.instrument"), true, "", instruments)
                .select("command.state", say.of("form.state"), true, "", countries(say))
                .date("command.ratifiedOn", say.of("form.when"), true)
                .cover()
                .page(say.of("action.ratification"), say.of("form.ratification-intro"), "/conventions/ratifications/new",
                        "/conventions");
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

    // --- what the lists of choices hold

    private static String path(String partnership) {
        return "/partnerships/" + partnership;
    }

    /// The partnership, if the reader's organisation takes part.
    private PartnershipEntry own(Caller caller, String id) {
        PartnershipEntry entry =
                views.partnership(caller, new PartnershipId(id), Moment.live(), null).entries().stream()
                        .findFirst()
                        .orElseThrow(NotThere::new);
        if (!new Reader(caller).takesPart(entry.parties())) {
            throw new NotThere();
        }
        return entry;
    }

    /// The learning, if the reader's organisation received it.
    private LearningLine received(Caller caller, String partnership, String learning) {
        return views
                .balance(caller, new PartnershipId(partnership), null, null, Moment.live(), null)
                .learnings()
                .stream()
                .filter(line -> line.learningId().value().equals(learning))
                .filter(line -> line.direction().to().equals(new Reader(caller).organisation()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static List<OrganisationId> parties(PartnershipEntry entry) {
        return entry.parties().stream().map(party -> party.organisation()).toList();
    }

    private String title(Visit visit, PartnershipEntry entry) {
        Labels labels = new Labels(
                views.organisations(visit.caller(), java.util.Set.copyOf(parties(entry)), Moment.live(), null)
                        .entries(),
                visit.say());
        return String.join(
                " × ", Titles.of(entry, labels, visit.say()).stream().map(Phrase::text).toList());
    }

    /// All organisations by name, these first.
    private List<StartPage.Option> organisations(Visit visit, List<OrganisationId> first) {
        List<OrganisationEntry> all =
                views.organisations(visit.caller(), "", Moment.live(), 1000, null).entries();
        Labels labels = new Labels(all, visit.say());
        Comparator<OrganisationEntry> byName = Comparator.comparing(
                entry -> labels.name(entry.id()), Collator.getInstance(visit.say().language().locale()));
        return all.stream()
                .filter(entry -> entry.mergedInto() == null)
                .sorted(Comparator.<OrganisationEntry, Boolean>comparing(entry -> !first.contains(entry.id()))
                        .thenComparing(byName))
                .map(entry -> new StartPage.Option(entry.id().value(), labels.name(entry.id()), false))
                .toList();
    }

    private static List<StartPage.Option> countries(Say say) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new StartPage.Option(code, say.country(code), false))
                .sorted(byLabel(say))
                .toList();
    }

    private static Comparator<StartPage.Option> byLabel(Say say) {
        return Comparator.comparing(StartPage.Option::label, Collator.getInstance(say.language().locale()));
    }
}
