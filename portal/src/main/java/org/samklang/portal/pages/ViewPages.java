package org.samklang.portal.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Views;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.maintenance.ViewStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How the views stand, and rebuilding them, for administrators.
@Controller
class ViewPages {
    private final Views views;
    private final Rebuilds rebuilds;
    private final Texts texts;

    ViewPages(Views views, Rebuilds rebuilds, Texts texts) {
        this.views = views;
        this.rebuilds = rebuilds;
        this.texts = texts;
    }

    /// One view.
    ///
    /// @param rebuild how far a rebuild has come, in words; null where there was none
    /// @param running whether a rebuild runs
    record Shown(
            String name,
            long position,
            long behind,
            long generation,
            long stopped,
            @Nullable String rebuild,
            long done,
            long total,
            boolean running) {}

    @GetMapping("/views")
    String page(Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        ViewStatus status = views.status();
        List<Shown> shown =
                status.views().stream().map(view -> shown(view, status.logHead(), say)).toList();
        model.addAttribute("head", status.logHead());
        model.addAttribute("views", shown);
        model.addAttribute("running", shown.stream().anyMatch(Shown::running));
        return "views";
    }

    @PostMapping("/views/{name}/rebuild")
    String rebuild(@PathVariable String name) {
        if (!rebuilds.views().contains(name)) {
            throw new NotThere();
        }
        try {
            rebuilds.start(name);
        } catch (RebuildRefused running) {
            // It runs already, which is what was asked for; the page shows how far it is.
            return "redirect:/views";
        }
        return "redirect:/views";
    }

    private static Shown shown(ViewStatus.OneView view, long head, Say say) {
        RebuildProgress rebuild = view.rebuild();
        return new Shown(
                view.view(),
                view.position(),
                Math.max(0, head - view.position()),
                view.generation(),
                view.stoppedRows(),
                rebuild == null
                        ? null
                        : say.of(
                                "views.progress",
                                "step",
                                say.word(rebuild.step()),
                                "done",
                                say.number(rebuild.done()),
                                "total",
                                say.number(rebuild.total())),
                rebuild == null ? 0 : rebuild.done(),
                rebuild == null ? 0 : Math.max(1, rebuild.total()),
                rebuild != null && !rebuild.isOver());
    }
}
