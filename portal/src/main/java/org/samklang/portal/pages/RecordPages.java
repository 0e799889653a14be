package org.samklang.portal.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.StreamType;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.NotThere;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Everything that a reader can record, and the word that something was.
@Controller
class RecordPages {
    private final Texts texts;

    RecordPages(Texts texts) {
        this.texts = texts;
    }

    /// Commands about one kind of thing.
    record Group(String id, String title, List<Item> items) {}

    /// @param help in one sentence what the command records
    record Item(String title, String help, String address) {}

    /// @param partnership the one that everything chosen here will be about
    @GetMapping("/record")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String partnership,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        List<IntentTraits> found = IntentCatalogue.all().values().stream()
                .map(IntentTraits::of)
                .filter(command -> command.roles().contains(caller.role()))
                .filter(command -> fits(command, text, say))
                .toList();
        Map<String, String> about = partnership == null || partnership.isBlank() ? Map.of() : Map.of("partnership", partnership);
        List<Group> groups = Stream.concat(
                        Stream.of(new Group("most-used", say.of("record.most-used"), mostUsed(found, about, say))),
                        Arrays.stream(StreamType.values()).map(type -> group(type, found, about, say)))
                .filter(group -> !group.items().isEmpty())
                .toList();
        model.addAttribute("text", text);
        model.addAttribute("partnership", partnership);
        model.addAttribute("groups", groups);
        model.addAttribute("found", found.size());
        return "record";
    }

    /// That a command was recorded which has no page of its own yet.
    @GetMapping("/record/{command}/recorded")
    String recorded(
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        IntentTraits traits = IntentCatalogue.named(command).map(IntentTraits::of).orElseThrow(NotThere::new);
        if (!traits.roles().contains(caller.role())) {
            throw new NotThere();
        }
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute("title", new FieldTexts(say).title(command));
        model.addAttribute("help", new FieldTexts(say).help(command));
        model.addAttribute("position", atLeast);
        model.addAttribute("again", "/record/" + command);
        return "recorded";
    }

    /// Whether its title or its sentence has all the words.
    private static boolean fits(IntentTraits command, String text, Say say) {
        Locale locale = say.language().locale();
        FieldTexts words = new FieldTexts(say);
        String said = (words.title(command.name()) + " " + words.help(command.name())).toLowerCase(locale);
        return Stream.of(text.toLowerCase(locale).split("\\s+", -1)).allMatch(said::contains);
    }

    private static List<Item> mostUsed(List<IntentTraits> found, Map<String, String> about, Say say) {
        return Forms.SHORT.stream()
                .flatMap(form -> found.stream().filter(command -> command.type() == form.type()))
                .map(command -> item(command, about, say))
                .toList();
    }

    private static Group group(StreamType type, List<IntentTraits> found, Map<String, String> about, Say say) {
        return new Group(
                "stream-" + type.prefix(),
                say.of("subjects." + type),
                found.stream()
                        .filter(command -> command.streamType() == type)
                        .map(command -> item(command, about, say))
                        .sorted(Comparator.comparing(
                                Item::title, java.text.Collator.getInstance(say.language().locale())))
                        .toList());
    }

    private static Item item(IntentTraits command, Map<String, String> about, Say say) {
        FieldTexts words = new FieldTexts(say);
        return new Item(
                words.title(command.name()), words.help(command.name()), Settings.record(command.name(), about));
    }
}
