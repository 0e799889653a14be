package org.samklang.portal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Trace;
import org.samklang.query.timeline.Timeline;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The facts behind one entry, for auditors: who recorded what, when, as what, and on which source.
@Controller
class EntryPages {
    private final Views views;
    private final Unsealing unsealing;
    private final Texts texts;

    EntryPages(Views views, Unsealing unsealing, Texts texts) {
        this.views = views;
        this.unsealing = unsealing;
        this.texts = texts;
    }

    /// One fact.
    record Shown(
            long position,
            String recordedAt,
            String fact,
            String actor,
            String role,
            @Nullable String organisation,
            String source,
            @Nullable String reason,
            String eventId) {}

    /// @param key of the entry, with `~` for `:`
    @GetMapping("/partnerships/{id}/entries/{key}")
    String ofPartnership(
            @PathVariable String id,
            @PathVariable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        return page(new Subject(StreamType.PARTNERSHIP, id), key, caller, locale, model);
    }

    /// @param key of the entry, with `~` for `:`
    @GetMapping("/subjects/{type}/{id}/entries/{key}")
    String ofSubject(
            @PathVariable String type,
            @PathVariable String id,
            @PathVariable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        return page(new Subject(SubjectList.kind(type), id), key, caller, locale, model);
    }

    private String page(Subject about, String key, Caller caller, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        TimelineEntry entry = find(about, key, caller);
        Set<OrganisationId> organisations = new HashSet<>(Mentioned.in(entry.told()));
        entry.traces().forEach(trace -> {
            if (trace.actorOrganisation() != null) {
                organisations.add(trace.actorOrganisation());
            }
        });
        Labels labels = new Labels(
                views.organisations(caller, organisations, Moment.live(), null).entries(),
                views.subjects(caller, Mentioned.subjectsIn(entry.told()), Moment.live(), null)
                        .entries(),
                say);
        Secrets secrets = Secrets.of(unsealing, caller, Entries.quotes(List.of(entry)), List.of(), say);
        Entries entries = new Entries(
                SubjectList.path(about), say, new EntryWords(say, labels, secrets), secrets, new Reader(caller), null);
        model.addAttribute("back", SubjectList.path(about) + "#" + Entries.anchor(entry.key()));
        model.addAttribute("row", entries.row(entry));
        model.addAttribute("key", entry.key());
        model.addAttribute(
                "facts",
                entry.traces().stream()
                        .map(trace -> shown(trace, say, labels, entries))
                        .toList());
        return "entry";
    }

    /// On whatever page of the timeline it stands.
    private TimelineEntry find(Subject about, String key, Caller caller) {
        Page page = Page.whole();
        while (true) {
            Timeline timeline = views.timeline(caller, about, Moment.live(), page, null);
            Optional<TimelineEntry> found = timeline.entries().stream()
                    .filter(each -> each.key().replace(":", "~").equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (timeline.next() == null) {
                throw new NotThere();
            }
            page = new Page(timeline.next(), page.size());
        }
    }

    private static Shown shown(Trace trace, Say say, Labels labels, Entries entries) {
        return new Shown(
                trace.position(),
                say.instant(trace.recordedAt()),
                trace.fact(),
                trace.actorId(),
                trace.actorRole(),
                trace.actorOrganisation() == null ? null : labels.name(trace.actorOrganisation()),
                entries.source(trace.source()).citation(),
                trace.reason(),
                trace.eventId());
    }
}
