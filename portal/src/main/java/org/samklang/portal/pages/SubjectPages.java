package org.samklang.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.persons.Persons;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.Timeline;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of anything that facts are about, a network, a programme, a project, an organisation, with its own timeline;
/// and what there is of a kind.
@Controller
class SubjectPages {
    private static final Page MANY = Page.first(500);

    private final Views views;
    private final Unsealing unsealing;
    private final Texts texts;
    private final Clock clock;

    SubjectPages(Views views, Unsealing unsealing, Texts texts, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.unsealing = unsealing;
        this.texts = texts;
        this.clock = clock;
    }

    /// A subject as it is shown.
    ///
    /// @param kind what it is: "Network", "Body, steering group"
    /// @param of what it belongs to
    /// @param parts what belongs to it, by kind
    /// @param offered what the reader can do with it
    record Shown(
            String path,
            Phrase name,
            String kind,
            boolean ended,
            List<SubjectList.Line> of,
            List<SubjectList.Group> parts,
            List<Corrections.Offered> offered,
            TimeControls time,
            String knownWords,
            String here,
            List<PartnershipPage.EntryGroup> groups,
            @Nullable String next) {}

    @GetMapping("/subjects")
    String kinds(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute("heading", say.of("menu.subjects"));
        model.addAttribute("groups", List.of(new SubjectList.Group(
                "",
                Stream.concat(
                                listed().map(type -> new SubjectList.Line(
                                        list(type), Say.own(say.of("subjects." + type)), "", false)),
                                Stream.of(new SubjectList.Line(
                                        "/commitments", Say.own(say.of("commitments.heading")), "", false)))
                        .toList())));
        return "subjects";
    }

    /// Rules are listed with what they ask for.
    private static String list(StreamType type) {
        return type == StreamType.RULE_SET ? "/rule-sets" : "/subjects/" + type.prefix();
    }

    /// Those that stand in no list of their own.
    private static Stream<StreamType> listed() {
        return Arrays.stream(StreamType.values())
                .filter(type -> switch (type) {
                    case ORGANISATION, PERSON, PARTNERSHIP, TREATY_PARTICIPATION, CAUSE -> false;
                    case ACTIVITY,
                            LEARNING,
                            INSTRUMENT,
                            AGREEMENT,
                            PROJECT,
                            OUTCOME,
                            BODY,
                            NETWORK,
                            PROGRAMME,
                            GRANT,
                            STRATEGY,
                            RULE_SET,
                            DOCUMENT,
                            STATEMENT,
                            INQUIRY,
                            INITIATIVE -> true;
                });
    }

    @GetMapping("/subjects/{type}")
    String list(@PathVariable String type, @AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        StreamType kind = SubjectList.kind(type);
        Subjects found = views.subjects(caller, kind, null, Moment.live(), MANY, null);
        Labels labels = labels(caller, say, found.entries(), List.of(), Moment.live());
        model.addAttribute("heading", say.of("subjects." + kind));
        model.addAttribute("groups", List.of(new SubjectList.Group("", SubjectList.lines(found.entries(), labels))));
        return "subjects";
    }

    /// @param atLeast position that must be shown: what the reader has just recorded, which is marked
    @GetMapping("/subjects/{type}/{id}")
    String page(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        TimeControls time = TimeControls.read(asOf, knownAt, today);
        Subject subject = new Subject(SubjectList.kind(type), id);
        if (subject.type() == StreamType.PARTNERSHIP) {
            return "redirect:/partnerships/" + id;
        }
        Page part = new Page(after == null || after.isBlank() ? null : after, MANY.size());
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute("page", shown(caller, subject, time, part, atLeast, say));
        model.addAttribute("questions", Questions.about(subject, say));
        return "subject";
    }

    private Shown shown(Caller caller, Subject subject, TimeControls time, Page part, @Nullable Long atLeast, Say say) {
        Timeline timeline =
                Behind.orAsItIs(atLeast, at -> views.timeline(caller, subject, time.moment(), part, at));
        Moment whenever = Moment.knownAt(timeline.stand().knownAt());
        List<SubjectEntry> parts =
                views.subjects(caller, null, subject, whenever, MANY, null).entries().stream()
                        .filter(each -> !each.subject().equals(subject))
                        .toList();
        SubjectEntry self = subject.type() == StreamType.ORGANISATION
                ? organisation(caller, subject, whenever)
                : views.subject(caller, subject, whenever, null);
        List<SubjectEntry> about = Stream.concat(Stream.of(self), parts.stream()).toList();
        Labels labels = labels(caller, say, about, timeline.entries(), whenever);
        List<TimelineEntry> entries = timeline.entries();
        List<Persons.PersonEntry> persons = persons(caller, entries, whenever);
        Secrets secrets = Secrets.of(unsealing, caller, Entries.quotes(entries), persons, say);
        String path = "/subjects/" + subject.type().prefix() + "/" + subject.id();
        Entries rows =
                new Entries(path, say, new EntryWords(say, labels, secrets), secrets, new Reader(caller), atLeast);
        String here = path + "?asOf=" + time.asOf() + "&knownAt=" + timeline.stand().knownAt();
        return new Shown(
                path,
                labels.phrase(self),
                labels.kind(self)
                        .map(more -> say.of("subjects.kind", "type", say.of("subject." + subject.type()), "kind", more))
                        .orElseGet(() -> say.of("subject." + subject.type())),
                self.ended(),
                self.of().stream()
                        .map(of -> new SubjectList.Line(SubjectList.path(of), labels.subjectPhrase(of), say.of("subject." + of.type()), false))
                        .toList(),
                SubjectList.grouped(parts, labels, say),
                subject.type() == StreamType.ACTIVITY
                        ? new Corrections(views, caller).offered(new ActivityId(subject.id()), entries, say)
                        : List.of(),
                time,
                say.of("pages.known-at", "position", timeline.stand().knownAt()),
                here,
                rows.groups(entries),
                timeline.next() == null
                        ? null
                        : here + "&after=" + URLEncoder.encode(timeline.next(), StandardCharsets.UTF_8));
    }

    /// An organisation stands in a directory of its own.
    private SubjectEntry organisation(Caller caller, Subject subject, Moment moment) {
        OrganisationEntry entry = views.organisation(caller, new OrganisationId(subject.id()), moment, null)
                .entries()
                .getFirst();
        return new SubjectEntry(
                subject,
                null,
                entry.names(),
                null,
                List.of(),
                List.of(),
                entry.mergedInto() != null,
                org.samklang.events.value.Visibility.PUBLIC);
    }

    private List<Persons.PersonEntry> persons(Caller caller, List<TimelineEntry> entries, Moment moment) {
        var people = Entries.persons(entries);
        return people.isEmpty() || !new Reader(caller).isCoordinator()
                ? List.of()
                : views.persons(caller, people, moment, null).entries();
    }

    /// The names of everything that the page says.
    private Labels labels(
            Caller caller, Say say, List<SubjectEntry> shown, List<TimelineEntry> entries, Moment moment) {
        return new Naming(views).of(entries).labels(caller, say, moment, shown);
    }
}
