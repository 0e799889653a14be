package org.samklang.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.LogFailure;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.document.RegisterDocument;
import org.samklang.command.document.ReviseDocument;
import org.samklang.events.DocumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.CommandDesk;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.FormFields;
import org.samklang.portal.commands.Reading;
import org.samklang.portal.commands.Submission;
import org.samklang.portal.files.Download;
import org.samklang.portal.files.FileDesk;
import org.samklang.portal.files.FileRefused;
import org.samklang.portal.files.UploadForm;
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
import org.samklang.query.Page;
import org.samklang.query.documents.DocumentEntry;
import org.samklang.query.documents.DocumentVersion;
import org.samklang.query.documents.Documents;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.vault.DamagedFile;
import org.samklang.vault.ErasedSubject;
import org.samklang.vault.VaultRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The shelf of documents, one document with its versions, and the forms that bring a file.
@Controller
class DocumentPages {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentPages.class);
    private static final Page MANY = Page.first(500);

    private final Views views;
    private final CommandDesk desk;
    private final FileDesk files;
    private final Texts texts;
    private final Problems problems;
    private final Clock clock;

    DocumentPages(
            Views views,
            CommandDesk desk,
            FileDesk files,
            Texts texts,
            ProblemAnswers answers,
            @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.desk = desk;
        this.files = files;
        this.texts = texts;
        this.problems = answers.problems();
        this.clock = clock;
    }

    /// Documents as a list.
    ///
    /// @param about what they are about, and where its page is; null for all
    /// @param aboutText the same as an address names it; empty for all
    /// @param text what is looked for
    record Shelf(
            SubjectList.@Nullable Line about,
            String aboutText,
            String text,
            List<Line> documents,
            TimeControls time,
            String path,
            String knownWords,
            String here,
            @Nullable String next,
            @Nullable String register) {}

    /// One of them.
    record Line(
            String address, Phrase title, String kind, String when, String authors, long versions, boolean withdrawn) {}

    /// One document.
    ///
    /// @param alike documents that are perhaps the same
    /// @param upload where a new version is sent to; null where this reader may not
    record Shown(
            Phrase title,
            String kind,
            List<PartnershipPage.Labelled> facts,
            @Nullable String address,
            List<SubjectList.Line> concerns,
            List<SubjectList.Line> alike,
            @Nullable Phrase withdrawal,
            List<Version> versions,
            TimeControls time,
            String path,
            String knownWords,
            String here,
            String timeline,
            @Nullable FileForm upload) {}

    /// One version.
    ///
    /// @param download where its file is; null where there is none for this reader
    record Version(
            String name, String when, @Nullable Phrase change, @Nullable String file, @Nullable String download) {}

    /// A form with a file.
    ///
    /// @param typed what was typed before, by field name
    /// @param wrong everything that is wrong; empty at first
    record FileForm(
            String action,
            Map<String, String> typed,
            List<String> wrong,
            List<StartPage.Option> kinds,
            List<StartPage.Option> languages,
            List<StartPage.Option> visibilities,
            long largest) {

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    @GetMapping("/documents")
    String shelf(
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        TimeControls time = time(asOf, knownAt);
        Say say = new Say(texts, Language.of(locale));
        @Nullable Subject subject = subject(about);
        Page part = new Page(after == null || after.isBlank() ? null : after, MANY.size());
        Documents found = views.documents(caller, subject, text.strip(), time.moment(), part, null);
        Moment whenever = Moment.knownAt(found.stand().knownAt());
        Labels labels = labels(caller, say, found.entries(), subject, whenever);
        String named = (subject == null ? "" : "&about=" + subject.streamId())
                + (text.isBlank() ? "" : "&text=" + java.net.URLEncoder.encode(text.strip(), java.nio.charset.StandardCharsets.UTF_8));
        String here = "/documents?asOf=" + time.asOf() + "&knownAt=" + found.stand().knownAt() + named;
        model.addAttribute(
                "page",
                new Shelf(
                        subject == null
                                ? null
                                : new SubjectList.Line(
                                        SubjectList.path(subject), labels.subjectPhrase(subject), "", false),
                        subject == null ? "" : subject.streamId(),
                        text,
                        found.entries().stream().map(entry -> line(entry, labels, say)).toList(),
                        time,
                        "/documents",
                        say.of("pages.known-at", "position", found.stand().knownAt()),
                        here,
                        found.next() == null
                                ? null
                                : here + "&after="
                                        + java.net.URLEncoder.encode(
                                                found.next(), java.nio.charset.StandardCharsets.UTF_8),
                        new Reader(caller).isCoordinator()
                                ? "/documents/new" + (subject == null ? "" : "?about=" + subject.streamId())
                                : null));
        return "documents";
    }

    private TimeControls time(@Nullable String asOf, @Nullable String knownAt) {
        return TimeControls.read(asOf, knownAt, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /// What `partnership:kss-spavo` names; nothing for nothing.
    private static @Nullable Subject subject(@Nullable String about) {
        if (about == null || about.isBlank()) {
            return null;
        }
        int colon = about.indexOf(':');
        if (colon < 0) {
            throw new NotThere();
        }
        return new Subject(SubjectList.kind(about.substring(0, colon)), about.substring(colon + 1));
    }

    private static Line line(DocumentEntry entry, Labels labels, Say say) {
        return new Line(
                "/documents/" + entry.id().value(),
                say.phrase(entry.title()),
                say.word(entry.kind()),
                entry.datedOn() == null ? "" : say.date(entry.datedOn()),
                say.listed(entry.authors().stream().map(labels::brief).toList()),
                entry.versions().size(),
                entry.withdrawal() != null);
    }

    private Labels labels(
            Caller caller, Say say, List<DocumentEntry> documents, @Nullable Subject about, Moment moment) {
        Set<Subject> subjects = new HashSet<>();
        Set<OrganisationId> organisations = new HashSet<>();
        if (about != null) {
            subjects.add(about);
        }
        for (DocumentEntry entry : documents) {
            subjects.addAll(entry.concerns());
            organisations.addAll(entry.authors());
        }
        List<SubjectEntry> known = subjects.isEmpty()
                ? List.of()
                : views.subjects(caller, subjects, moment, null).entries();
        known.forEach(entry -> organisations.addAll(entry.parties()));
        subjects.stream()
                .filter(each -> each.type() == StreamType.ORGANISATION)
                .forEach(each -> organisations.add(new OrganisationId(each.id())));
        return new Labels(
                organisations.isEmpty()
                        ? List.of()
                        : views.organisations(caller, organisations, moment, null).entries(),
                known,
                say);
    }

    /// @param atLeast position that must be shown: what the reader has just recorded
    @GetMapping("/documents/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute("page", shown(caller, new DocumentId(id), time(asOf, knownAt), atLeast, say, null));
        return "document";
    }

    private Shown shown(
            Caller caller,
            DocumentId id,
            TimeControls time,
            @Nullable Long atLeast,
            Say say,
            @Nullable FileForm refused) {
        Documents found = Behind.orAsItIs(atLeast, at -> views.document(caller, id, time.moment(), at));
        DocumentEntry entry = found.entries().getFirst();
        Labels labels =
                labels(caller, say, List.of(entry), null, Moment.knownAt(found.stand().knownAt()));
        String path = "/documents/" + id.value();
        boolean mayUpload = new Reader(caller).isCoordinator() && entry.withdrawal() == null;
        return new Shown(
                say.phrase(entry.title()),
                say.word(entry.kind()),
                facts(entry, labels, say),
                entry.address(),
                entry.concerns().stream()
                        .map(subject -> new SubjectList.Line(
                                SubjectList.path(subject),
                                labels.subjectPhrase(subject),
                                say.of("subject." + subject.type()),
                                false))
                        .toList(),
                alike(entry, say),
                entry.withdrawal() == null ? null : say.phrase(entry.withdrawal().reason()),
                entry.versions().reversed().stream()
                        .map(version -> version(entry, version, caller, say))
                        .toList(),
                time,
                path,
                say.of("pages.known-at", "position", found.stand().knownAt()),
                path + "?asOf=" + time.asOf() + "&knownAt=" + found.stand().knownAt(),
                "/subjects/document/" + id.value(),
                refused != null || !mayUpload ? refused : revision(entry, say, Map.of(), null));
    }

    private static List<SubjectList.Line> alike(DocumentEntry entry, Say say) {
        return entry.perhapsTheSameAs() == null
                ? List.of()
                : entry.perhapsTheSameAs().stream()
                        .map(other -> new SubjectList.Line(
                                "/documents/" + other.id().value(), say.phrase(other.title()), "", false))
                        .toList();
    }

    private static List<PartnershipPage.Labelled> facts(DocumentEntry entry, Labels labels, Say say) {
        List<PartnershipPage.Labelled> facts = new ArrayList<>();
        add(facts, say, "documents.authors", say.listed(entry.authors().stream().map(labels::brief).toList()));
        add(facts, say, "documents.dated", entry.datedOn() == null ? "" : say.date(entry.datedOn()));
        add(facts, say, "documents.period", entry.period() == null ? "" : say.date(entry.period()));
        add(facts, say, "documents.as-of", entry.asOf() == null ? "" : say.date(entry.asOf()));
        add(facts, say, "documents.credit", Objects.requireNonNullElse(entry.credit(), ""));
        add(facts, say, "form.visibility", say.word(entry.visibility()));
        return facts;
    }

    private static void add(List<PartnershipPage.Labelled> facts, Say say, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new PartnershipPage.Labelled(say.of(key), Say.own(text)));
        }
    }

    private static Version version(DocumentEntry entry, DocumentVersion version, Caller caller, Say say) {
        StoredFile file = version.file();
        boolean readable = entry.withdrawal() == null
                && (entry.depicts().isEmpty() || new Reader(caller).isCoordinator());
        return new Version(
                say.of("documents.version", "number", version.number()),
                version.datedOn() == null ? "" : say.date(version.datedOn()),
                version.change() == null ? null : say.phrase(version.change()),
                file == null
                        ? null
                        : say.of(
                                "documents.file",
                                "kind",
                                org.samklang.portal.files.FileKind.of(file.mediaType())
                                        .map(Enum::name)
                                        .orElse(file.mediaType()),
                                "size",
                                say.number(Math.max(1, file.size() >> 10))),
                file == null || !readable
                        ? null
                        : "/documents/" + entry.id().value() + "/file?version=" + version.number());
    }

    @GetMapping("/documents/{id}/file")
    void download(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        DocumentEntry entry = views.document(caller, new DocumentId(id), Moment.live(), null)
                .entries()
                .getFirst();
        try {
            Download.send(files.open(caller, entry, version), entry.title().text(), response);
        } catch (FileRefused refused) {
            response.sendError(refused.trouble().status());
        } catch (DamagedFile damaged) {
            LOG.error("a file is damaged", damaged);
            response.sendError(Trouble.DAMAGED_FILE.status());
        }
    }

    // --- register a document

    @GetMapping("/documents/new")
    String newDocument(
            @RequestParam(required = false) @Nullable String about,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Map<String, String> first = new LinkedHashMap<>();
        Subject subject = subject(about);
        OrganisationId own = new Reader(caller).organisation();
        Subject concern = subject == null && own != null
                ? new Subject(StreamType.ORGANISATION, own.value())
                : Objects.requireNonNullElseGet(subject, () -> {
                    throw new NotThere();
                });
        first.put("command.concerns[0].type", concern.type().name());
        first.put("command.concerns[0].id", concern.id());
        first.put("command.documentId", UUID.randomUUID().toString());
        model.addAttribute("form", registration(new Say(texts, Language.of(locale)), first, null));
        return "document-new";
    }

    private FileForm registration(Say say, Map<String, String> typed, @Nullable Problem problem) {
        return form("/documents/new", say, typed, problem);
    }

    private FileForm revision(
            DocumentEntry entry, Say say, Map<String, String> typed, @Nullable Problem problem) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("command.documentId", entry.id().value());
        all.put("command.replaces", String.valueOf(entry.versions().getLast().number()));
        all.putIfAbsent("visibility", entry.visibility().name());
        return form("/documents/" + entry.id().value() + "/file", say, all, problem);
    }

    private FileForm form(String action, Say say, Map<String, String> typed, @Nullable Problem problem) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        // A file that is sent again is sealed anew and therefore another command.
        all.put("commandId", UUID.randomUUID().toString());
        all.putIfAbsent("language", say.language().tag());
        all.putIfAbsent("visibility", Visibility.PARTNERS.name());
        return new FileForm(
                action,
                all,
                problem == null ? List.of() : wrong(problem),
                options(say, List.of(DocumentKind.values())),
                Shell.tongues(Language.ENGLISH, "/").stream()
                        .map(tongue -> new StartPage.Option(tongue.tag(), tongue.name(), false))
                        .toList(),
                options(say, List.of(Visibility.PUBLIC, Visibility.FUNDER, Visibility.PARTNERS)),
                files.largestMegabytes());
    }

    private static <E extends Enum<E>> List<StartPage.Option> options(Say say, List<E> constants) {
        return constants.stream()
                .map(each -> new StartPage.Option(each.name(), say.word(each), false))
                .toList();
    }

    private static List<String> wrong(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(problem.title() + ". " + problem.detail())
                : problem.errors().stream().map(Problem.FieldError::detail).distinct().toList();
    }

    @PostMapping("/documents/new")
    String register(
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Say say = new Say(texts, Language.of(locale));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Problem problem;
        try {
            UploadForm sent = UploadForm.read(request, files, DocumentPages::ofTheDocument);
            fields.putAll(sent.fields());
            return "redirect:" + given(RegisterDocument.class, caller, say, sent);
        } catch (RuntimeException failure) {
            problem = problem(failure, say.language());
        }
        response.setStatus(problem.status());
        model.addAttribute("form", registration(say, typed(fields), problem));
        return "document-new";
    }

    private static Subject ofTheDocument(Map<String, List<String>> fields) {
        DocumentId id = new DocumentId(fields.getOrDefault("command.documentId", List.of("")).getFirst());
        if (!id.isWellFormed()) {
            throw new NotThere();
        }
        return new Subject(StreamType.DOCUMENT, id.value());
    }

    // --- revise it

    @PostMapping("/documents/{id}/file")
    String revise(
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Say say = new Say(texts, Language.of(locale));
        DocumentEntry entry = views.document(caller, new DocumentId(id), Moment.live(), null)
                .entries()
                .getFirst();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Problem problem;
        try {
            UploadForm sent = UploadForm.read(request, files, _ -> sealedFor(entry));
            fields.putAll(sent.fields());
            return "redirect:" + given(ReviseDocument.class, caller, say, sent);
        } catch (RuntimeException failure) {
            problem = problem(failure, say.language());
        }
        response.setStatus(problem.status());
        FileForm again = revision(entry, say, typed(fields), problem);
        model.addAttribute("page", shown(caller, entry.id(), time(null, null), null, say, again));
        return "document";
    }

    private static Subject sealedFor(DocumentEntry entry) {
        return entry.depicts().stream().distinct().count() == 1
                ? new Subject(StreamType.PERSON, entry.depicts().getFirst().value())
                : new Subject(StreamType.DOCUMENT, entry.id().value());
    }

    /// The page of the document, once the command is recorded.
    private String given(Class<? extends Intent<?>> type, Caller caller, Say say, UploadForm sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.fields());
        fields.keySet().removeIf(name -> !name.startsWith("command.")
                && !List.of("commandId", "language", "visibility").contains(name));
        fields.keySet().removeIf(name -> name.startsWith("command.file"));
        StoredFile file = sent.file();
        if (file != null) {
            fields.put("command.file.hash", List.of(file.hash()));
            fields.put("command.file.size", List.of(String.valueOf(file.size())));
            fields.put("command.file.mediaType", List.of(file.mediaType()));
            fields.put("command.file.sealedFor.type", List.of(file.sealedFor().type().name()));
            fields.put("command.file.sealedFor.id", List.of(file.sealedFor().id()));
        }
        Submission submission = Submission.read(
                        type, FormFields.read(fields), Reading.in(say.language().locale()))
                .orThrow("");
        Receipt receipt = desk.give(caller.actor(), submission);
        String path = "/documents/" + submission.intent().id();
        return receipt.recorded() ? path + "?atLeast=" + receipt.last() : path;
    }

    private Problem problem(RuntimeException failure, Language language) {
        return switch (failure) {
            case FaultyFields faulty -> problems.faulty(language, faulty.faults());
            case Rejection rejection -> problems.refused(language, rejection.reasons());
            case LogFailure failed -> problems.failed(language, failed);
            case FileRefused refused -> problems.of(language, refused.trouble(), refused.details(), null);
            case ErasedSubject _ -> problems.of(language, Trouble.ERASED_SUBJECT);
            case NotThere notThere -> throw notThere;
            default -> {
                boolean passing = failure instanceof VaultRefusal || Passing.is(failure);
                if (passing) {
                    LOG.warn("unavailable: {}", failure.getClass().getName());
                } else {
                    LOG.error("a form's command failed", failure);
                }
                yield problems.of(language, passing ? Trouble.UNAVAILABLE : Trouble.SERVER_FAULT);
            }
        };
    }

    private static Map<String, String> typed(Map<String, List<String>> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, values) -> typed.put(name, values.getFirst()));
        return typed;
    }
}
