package org.samklang.portal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.organisations.OrganisationEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The directory of organisations with all their names, found in spite of misspelling.
@Controller
class OrganisationPages {
    private static final int MOST = 500;

    private final Views views;
    private final Texts texts;

    OrganisationPages(Views views, Texts texts) {
        this.views = views;
        this.texts = texts;
    }

    /// One organisation.
    ///
    /// @param merged the organisation that goes on for it
    record Shown(
            String id,
            Phrase name,
            String country,
            String type,
            List<OtherName> others,
            List<String> memberships,
            @Nullable String website,
            @Nullable String merged) {}

    /// @param kind what kind of name it is, in words
    record OtherName(Phrase name, String kind) {}

    @GetMapping("/organisations")
    String page(
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        List<OrganisationEntry> found =
                views.organisations(caller, text.strip(), Moment.live(), MOST, null).entries();
        Set<org.samklang.events.value.OrganisationId> mentioned = found.stream()
                .flatMap(entry -> java.util.stream.Stream.concat(
                        entry.memberships().stream().map(OrganisationEntry.Membership::memberOf),
                        java.util.stream.Stream.ofNullable(entry.mergedInto())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<OrganisationEntry> all = new java.util.ArrayList<>(found);
        if (!mentioned.isEmpty()) {
            all.addAll(views.organisations(caller, mentioned, Moment.live(), null).entries());
        }
        Labels labels = new Labels(all, say);
        model.addAttribute("text", text);
        model.addAttribute(
                "organisations",
                found.stream().map(entry -> shown(entry, labels, say)).toList());
        return "organisations";
    }

    private static Shown shown(OrganisationEntry entry, Labels labels, Say say) {
        Phrase name = labels.phrase(entry.id());
        return new Shown(
                entry.id().value(),
                name,
                labels.country(entry.id()),
                say.texts()
                        .find(say.language(), "organisation-type." + entry.type())
                        .orElse(entry.type()),
                entry.names().stream()
                        .filter(each -> !each.text().equals(name.text()))
                        .map(each -> new OtherName(new Phrase(each.text(), each.language()), say.word(each.kind())))
                        .toList(),
                entry.memberships().stream()
                        .map(membership -> labels.name(membership.memberOf()))
                        .toList(),
                entry.contact() == null ? null : entry.contact().website(),
                entry.mergedInto() == null ? null : labels.name(entry.mergedInto()));
    }
}
