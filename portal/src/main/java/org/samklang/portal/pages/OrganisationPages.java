package org.samklang.portal.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.organisations.OrganisationEntry;
import org.springframework.beans.factory.annotation.Qualifier;
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
    private final Clock clock;

    OrganisationPages(Views views, Texts texts, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    /// One organisation.
    ///
    /// @param memberships the organisations and networks that it belongs to today
    /// @param merged the organisation that goes on for it
    record Shown(
            String id,
            Phrase name,
            String country,
            String type,
            List<OtherName> others,
            List<Belonging> memberships,
            @Nullable String website,
            @Nullable String merged) {}

    /// @param kind what kind of name it is, in words
    record OtherName(Phrase name, String kind) {}

    /// @param perhaps whether the dates leave it open
    record Belonging(String address, Phrase name, boolean perhaps) {}

    @GetMapping("/organisations")
    String page(
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        Moment today = Moment.asOf(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        List<OrganisationEntry> found =
                views.organisations(caller, text.strip(), today, MOST, null).entries();
        Labels labels = labels(caller, found, today, say);
        model.addAttribute("text", text);
        model.addAttribute(
                "organisations",
                found.stream().map(entry -> shown(entry, labels, say)).toList());
        return "organisations";
    }

    private Labels labels(Caller caller, List<OrganisationEntry> found, Moment moment, Say say) {
        Set<Subject> subjects = new HashSet<>();
        Set<OrganisationId> organisations = new HashSet<>();
        for (OrganisationEntry entry : found) {
            for (OrganisationEntry.Membership membership : entry.memberships()) {
                if (membership.memberOf().type() == StreamType.ORGANISATION) {
                    organisations.add(new OrganisationId(membership.memberOf().id()));
                } else {
                    subjects.add(membership.memberOf());
                }
            }
            if (entry.mergedInto() != null) {
                organisations.add(entry.mergedInto());
            }
        }
        List<OrganisationEntry> all = new ArrayList<>(found);
        if (!organisations.isEmpty()) {
            all.addAll(views.organisations(caller, organisations, moment, null).entries());
        }
        return new Labels(
                all,
                subjects.isEmpty()
                        ? List.of()
                        : views.subjects(caller, subjects, moment, null).entries(),
                say);
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
                        .map(membership -> new Belonging(
                                SubjectList.path(membership.memberOf()),
                                labels.subjectPhrase(membership.memberOf()),
                                membership.perhaps()))
                        .toList(),
                entry.contact() == null ? null : entry.contact().website(),
                entry.mergedInto() == null ? null : labels.name(entry.mergedInto()));
    }
}
