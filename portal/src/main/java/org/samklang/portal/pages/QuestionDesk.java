package org.samklang.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Asked;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Answer;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Stand;
import org.samklang.query.persons.Persons;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.ui.Model;

/// Where pages ask questions over the register: each at the moment that its address says, for the reader who asks, and in
/// that reader's words.
final class QuestionDesk {
    private static final int PAGE = 100;

    private final Views views;
    private final Unsealing unsealing;
    private final Texts texts;
    private final Clock clock;

    QuestionDesk(Views views, Unsealing unsealing, Texts texts, Clock clock) {
        this.views = views;
        this.unsealing = unsealing;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param path of the page: `/contested-claims`
    /// @param given what its address says: `about`, `asOf`, `knownAt`, `after`, and what the question knows beside these
    Visit visit(String path, Caller caller, Locale locale, Map<String, String> given) {
        return new Visit(path, caller, new Say(texts, Language.of(locale)), given);
    }

    /// One question being asked and shown.
    final class Visit {
        private final String path;
        private final Caller caller;
        private final Say say;
        private final Map<String, String> given;
        private final TimeControls time;
        private final @Nullable Subject about;
        private @Nullable Stand stand;
        private @Nullable String next;

        private Visit(String path, Caller caller, Say say, Map<String, String> given) {
            this.path = path;
            this.caller = caller;
            this.say = say;
            this.given = given;
            this.time = controls(given.get("asOf"), given.get("knownAt"));
            this.about = subject(given.get("about"));
        }

        Say say() {
            return say;
        }

        Caller caller() {
            return caller;
        }

        TimeControls time() {
            return time;
        }

        @Nullable Subject about() {
            return about;
        }

        /// Where another page shows this moment, for one subject or for everything.
        String address(String page, @Nullable Subject subject) {
            StringBuilder address = new StringBuilder(page).append("?asOf=").append(time.asOf());
            if (!time.knownAtText().isEmpty()) {
                address.append("&knownAt=").append(encoded(time.knownAtText()));
            }
            if (subject != null) {
                address.append("&about=").append(encoded(subject.streamId()));
            }
            return address.toString();
        }

        /// Another moment than that of the address.
        TimeControls controls(@Nullable String asOf, @Nullable String knownAt) {
            return TimeControls.read(asOf, knownAt, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        }

        /// Asks the question. One that is asked after another is answered from the same position.
        <A extends Answer<?>> A ask(Function<Asked, Question<A>> question) {
            return ask(PAGE, question);
        }

        /// The same for a page that shows only so many lines.
        <A extends Answer<?>> A ask(int size, Function<Asked, Question<A>> question) {
            String after = given.get("after");
            A answer = views.ask(
                    caller,
                    about,
                    moment(),
                    new Page(after == null || after.isBlank() ? null : after, size),
                    null,
                    question);
            if (stand == null) {
                stand = answer.stand();
                next = answer.next();
            }
            return answer;
        }

        /// The address of another page, or of this one asked otherwise, at the moment that is looked at.
        ///
        /// @param more pairs of a name and its value
        String at(String otherPath, String... more) {
            StringBuilder address = new StringBuilder(otherPath).append("?asOf=").append(time.asOf());
            if (!time.knownAtText().isEmpty() && !time.knownAtWrong()) {
                address.append("&knownAt=").append(encoded(time.knownAtText()));
            }
            for (int i = 0; i < more.length; i += 2) {
                address.append('&').append(more[i]).append('=').append(encoded(more[i + 1]));
            }
            return address.toString();
        }

        /// What the address says beside the moment; empty where it says nothing.
        String given(String name) {
            return given.getOrDefault(name, "").strip();
        }

        /// What was known when the first answer was given, whenever it happened.
        private Moment known() {
            return stand == null ? time.moment() : Moment.knownAt(stand.knownAt());
        }

        /// The moment at which all of the page is told.
        Moment moment() {
            return stand == null ? time.moment() : time.moment().at(stand.knownAt());
        }

        /// The address of this page, with other parameters, at the same moment.
        ///
        /// @param other what they are; those that are not named are left out, but for the subject
        String with(Map<String, String> other) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String kept : List.of("about", "asOf", "knownAt")) {
                if (given.get(kept) != null) {
                    parameters.put(kept, given.getOrDefault(kept, ""));
                }
            }
            parameters.putAll(other);
            return parameters.entrySet().stream()
                    .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                    .collect(Collectors.joining("&", path + (parameters.isEmpty() ? "" : "?"), ""));
        }

        /// The words for entries, and for everything else that the page names.
        Lines lines(
                Collection<TimelineEntry> entries,
                Collection<Subject> subjects,
                Collection<OrganisationId> organisations) {
            Naming naming = new Naming(views).of(entries).subjects(subjects).organisations(organisations);
            if (about != null) {
                naming.subjects(List.of(about));
            }
            Labels labels = naming.labels(caller, say, known(), List.of());
            return QuestionDesk.this.lines(path, caller, say, labels, List.copyOf(entries), known());
        }

        /// Shows the answer.
        ///
        /// @param key of the question's texts: `question.<key>` and `question.<key>.lead`
        /// @return the template
        String show(Model model, String key, Lines lines, List<QuestionPage.Section> sections) {
            model.addAttribute("page", page(key, lines, sections));
            return "question";
        }

        /// The same for a template of the question's own.
        QuestionPage page(String key, Lines lines, List<QuestionPage.Section> sections) {
            Map<String, String> carried = new LinkedHashMap<>(given);
            carried.keySet().removeAll(Set.of("asOf", "knownAt", "after", "lang"));
            long known = stand == null ? -1 : stand.knownAt();
            String here = address(carried, known);
            return new QuestionPage(
                    say.of("question." + key),
                    say.of("question." + key + ".lead", "day", say.day(time.asOf())),
                    about == null ? null : lines.link(about),
                    path,
                    carried,
                    time,
                    say.of("pages.known-at", "position", known),
                    here,
                    sections,
                    next == null ? null : here + "&after=" + encoded(next));
        }

        private String address(Map<String, String> carried, long known) {
            StringBuilder address = new StringBuilder(path)
                    .append("?asOf=")
                    .append(time.asOf())
                    .append("&knownAt=")
                    .append(known);
            carried.forEach((name, value) ->
                    address.append('&').append(encoded(name)).append('=').append(encoded(value)));
            return address.toString();
        }
    }

    /// The words for entries, on any page.
    Lines lines(String path, Caller caller, Say say, Labels labels, List<TimelineEntry> entries, Moment known) {
        Secrets secrets =
                Secrets.of(unsealing, caller, Entries.quotes(entries), persons(caller, entries, known), say);
        EntryWords words = new EntryWords(say, labels, secrets);
        return new Lines(say, labels, new Entries(path, say, words, secrets, new Reader(caller), null));
    }

    private List<Persons.PersonEntry> persons(Caller caller, List<TimelineEntry> entries, Moment known) {
        var people = Entries.persons(entries);
        return people.isEmpty() || !new Reader(caller).isCoordinator()
                ? List.of()
                : views.persons(caller, people, known, null).entries();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Subject subject(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new NotThere();
        }
        return new Subject(SubjectList.kind(text.substring(0, colon)), text.substring(colon + 1));
    }
}
