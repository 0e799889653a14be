package org.samklang.portal.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Visibility;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.text.Texts;
import org.samklang.query.Stopped;
import org.samklang.query.Trace;
import org.samklang.query.compare.Difference;
import org.samklang.query.timeline.TimelineEntry;

/// Puts what differs into words. A line may be of any view: what it says is told part by part, as far as there are words
/// for it.
record DifferenceWords(Lines lines) {

    /// What the line is, and where it leads.
    ///
    /// @param address null where it has no page
    record Title(Phrase words, @Nullable String address) {}

    Title title(Difference difference) {
        Object said = difference.after() != null ? difference.after() : difference.before();
        if (said instanceof TimelineEntry entry) {
            QuestionPage.Item item = lines.item(entry, List.of());
            return new Title(item.title(), difference.after() == null ? null : item.address());
        }
        Subject subject = subject(difference.key());
        if (subject == null) {
            return new Title(Say.own(String.join(" · ", said(said))), null);
        }
        Phrase name = lines.labels().subjectPhrase(subject);
        String state = state(difference.key());
        return new Title(
                state.isEmpty() ? name : new Phrase(name.text() + ", " + state, name.lang()), SubjectList.path(subject));
    }

    /// The subject that a line is of, where its key begins with one: `instrument:cedaw/NO/in-force`.
    static @Nullable Subject subject(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String prefix = key.substring(0, colon).equals("commitment") || key.startsWith("balance:")
                ? StreamType.PARTNERSHIP.prefix()
                : key.substring(0, colon);
        int end = key.indexOf('/', colon);
        String id = key.substring(colon + 1, end < 0 ? key.length() : end);
        for (StreamType type : StreamType.values()) {
            if (type.prefix().equals(prefix)) {
                return new Subject(type, id);
            }
        }
        return null;
    }

    /// The country that a line about a state is of.
    private String state(String key) {
        String[] parts = key.split("/", -1);
        return parts.length > 1 && parts[1].matches("[A-Z]{2}") ? lines.say().country(parts[1]) : "";
    }

    /// What it says at one moment and not at the other.
    List<String> only(@Nullable Object here, @Nullable Object there) {
        List<String> other = said(there);
        return said(here).stream().filter(text -> !other.contains(text)).toList();
    }

    private List<String> said(@Nullable Object line) {
        Set<String> words = new LinkedHashSet<>();
        if (line instanceof TimelineEntry entry) {
            PartnershipPage.EntryRow row = lines.entries().row(entry);
            add(words, row.when());
            if (row.perhaps()) {
                add(words, lines.say().of("entry.perhaps"));
            }
            add(words, row.state());
            add(words, row.kind());
            add(words, row.what() == null ? "" : row.what().text());
            add(words, row.more() == null ? "" : row.more().text());
            row.who().forEach(one -> add(words, one.text()));
            add(words, row.where());
            add(words, row.direction());
            if (entry.contested()) {
                add(words, lines.say().of("entry.contested"));
            }
            add(words, row.visibility());
            return List.copyOf(words);
        }
        collect(line, words);
        return List.copyOf(words);
    }

    private static void add(Set<String> words, String text) {
        if (!text.isBlank()) {
            words.add(text);
        }
    }

    private void collect(@Nullable Object part, Set<String> words) {
        Say say = lines.say();
        switch (part) {
            case null -> {}
            case Trace _, Stopped _, Visibility _, SealedValue _, Boolean _ -> {}
            case PartialDate date -> add(words, say.date(date));
            case LocalDate day -> add(words, say.day(day));
            case Narrative narrative -> add(words, say.phrase(narrative).text());
            case Name name -> add(words, name.text());
            case Quantity quantity -> add(words, say.quantity(quantity));
            case QuantitySum sum -> add(words, say.sum(sum));
            case Money money -> add(words, say.money(money));
            case OrganisationId organisation -> add(words, lines.labels().brief(organisation));
            case Subject subject -> add(words, lines.labels().subject(subject));
            case Id id -> Subject.of(id).ifPresent(subject -> add(words, lines.labels().subject(subject)));
            case Enum<?> constant -> say.texts()
                    .find(say.language(), Texts.wordKey(constant))
                    .ifPresent(text -> add(words, text));
            case Integer number -> add(words, say.number(number));
            case Long number -> add(words, say.number(number));
            case Double number -> add(words, say.index(number));
            case TimelineEntry entry -> words.addAll(said(entry));
            case Collection<?> many -> many.forEach(one -> collect(one, words));
            case Record record -> Shape.of(record.getClass()).everyPart().forEach(each -> {
                if (!each.name().equals("version") && !each.name().equals("madeAt")) {
                    collect(each.value(record), words);
                }
            });
            default -> {}
        }
    }

    /// One fact behind a difference.
    QuestionPage.Detail fact(Trace trace) {
        return new QuestionPage.Detail(
                lines.say().of(
                        "compare.recorded",
                        "when",
                        lines.say().instant(trace.recordedAt()),
                        "position",
                        trace.position(),
                        "role",
                        role(trace.actorRole())),
                Say.own(lines.entries().source(trace.source()).citation()),
                null);
    }

    private String role(String role) {
        return lines.say()
                .texts()
                .find(lines.say().language(), "word.Role." + role)
                .orElse(role.toLowerCase(Locale.ROOT));
    }
}
