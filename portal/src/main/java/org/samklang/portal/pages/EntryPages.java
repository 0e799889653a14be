package org.samklang.portal.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Trace;
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
    String page(
            @PathVariable String id,
            @PathVariable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        Partnership partnership =
                Partnership.ask(views, caller, new PartnershipId(id), Moment.live(), Page.whole(), null);
        TimelineEntry entry = partnership.timeline().entries().stream()
                .filter(each -> each.key().replace(":", "~").equals(key))
                .findFirst()
                .orElseThrow(NotThere::new);
        Labels labels = new Labels(partnership.organisations(), say);
        Secrets secrets =
                Secrets.of(unsealing, caller, Entries.quotes(List.of(entry)), partnership.persons(), say);
        EntryWords words = new EntryWords(say, labels, secrets);
        Entries entries = new Entries(id, say, words, secrets, new Reader(caller), null);
        model.addAttribute("back", "/partnerships/" + id + "#" + Entries.anchor(entry.key()));
        model.addAttribute("row", entries.row(entry));
        model.addAttribute("key", entry.key());
        model.addAttribute(
                "facts",
                entry.traces().stream()
                        .map(trace -> shown(trace, say, labels, entries))
                        .toList());
        return "entry";
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
