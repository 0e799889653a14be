package org.samklang.portal.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Views;
import org.samklang.query.Page;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one partnership, on both time axes.
@Controller
class PartnershipPages {
    private final Views views;
    private final Unsealing unsealing;
    private final Texts texts;
    private final Clock clock;

    PartnershipPages(Views views, Unsealing unsealing, Texts texts, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.unsealing = unsealing;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param atLeast position that must be shown: what the reader has just recorded, which is marked
    @GetMapping("/partnerships/{id}")
    String page(
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
        Page part = new Page(after == null || after.isBlank() ? null : after, Page.whole().size());
        Partnership partnership = Behind.orAsItIs(
                atLeast, at -> Partnership.ask(views, caller, new PartnershipId(id), time.moment(), part, at));
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute(
                "page",
                new PartnershipReading(partnership, unsealing, new Reader(caller), say, time, today, atLeast).page());
        model.addAttribute("questions", Questions.about(new Subject(StreamType.PARTNERSHIP, id), say));
        return "partnership";
    }
}
