package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.NetworkMember;
import org.samklang.events.Practice;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.Id;
import org.samklang.events.value.Money;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Span;
import org.samklang.events.value.Theme;
import org.samklang.portal.commands.Shape;

/// Tells a fact in one sentence of the reader's language: `tells.<stored name>` of the catalogue of texts, with the
/// fact's components in their places. What somebody wrote in words of their own stands beside the sentence, in its own
/// language.
///
/// A part in brackets, `[ until {until}]`, is left out where a place in it has nothing to say. A component that is a yes
/// or no has a text of its own for yes: `tells.<stored name>.<component>`.
record FactWords(EntryWords words) {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final String LANGUAGE_UNKNOWN = "und";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    String sentence(Fact fact) {
        Map<String, String> values = new HashMap<>();
        for (Shape.Part part : parts(fact)) {
            values.put(part.name(), text(fact, part));
        }
        String text = words.say().of("tells." + name(fact));
        String chosen = PART.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        PLACE.matcher(match.group(1)).results()
                                        .allMatch(place -> !values.getOrDefault(place.group(1), "").isEmpty())
                                ? match.group(1)
                                : ""));
        return PLACE.matcher(chosen)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /// The first thing that somebody said in words of their own.
    @Nullable Phrase what(Fact fact) {
        return ownWords(fact).findFirst().orElse(null);
    }

    /// The next one.
    @Nullable Phrase more(Fact fact) {
        return ownWords(fact).skip(1).findFirst().orElse(null);
    }

    private Stream<Phrase> ownWords(Fact fact) {
        return parts(fact).stream().flatMap(part -> switch (part.value(fact)) {
            case null -> Stream.empty();
            case SealedValue secret -> Stream.ofNullable(words.secrets().text(secret))
                    .map(text -> new Phrase(text, languageOf(fact, part)));
            case Object value -> ownWords(value);
        });
    }

    /// The language of `words` stands in `wordsLanguage`.
    private static String languageOf(Fact fact, Shape.Part sealed) {
        return parts(fact).stream()
                .filter(part -> part.name().equals(sealed.name() + "Language"))
                .map(part -> part.value(fact))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(LANGUAGE_UNKNOWN);
    }

    private Stream<Phrase> ownWords(Object value) {
        return switch (value) {
            case Narrative narrative -> Stream.of(words.say().phrase(narrative));
            case Practice practice -> Stream.of(practice(practice));
            case Collection<?> many -> many.stream().flatMap(this::ownWords);
            case Name name -> name.kind() == NameKind.OFFICIAL
                    ? Stream.of(new Phrase(name.text(), name.language()))
                    : Stream.empty();
            default -> Stream.empty();
        };
    }

    private Phrase practice(Practice practice) {
        Phrase said = words.say().phrase(practice.practice());
        String where = practice.organisation() != null
                ? words.labels().brief(practice.organisation())
                : practice.country() == null ? "" : words.say().country(practice.country());
        return where.isEmpty() ? said : new Phrase(where + ": " + said.text(), said.lang());
    }

    private String text(Fact fact, Shape.Part part) {
        Object value = part.value(fact);
        if (value instanceof Boolean yes) {
            return yes ? words.say().of("tells." + name(fact) + "." + part.name()) : "";
        }
        return value == null ? "" : text(part.name(), value);
    }

    private String text(String name, Object value) {
        return switch (value) {
            case OrganisationId organisation -> words.labels().brief(organisation);
            case PersonId person -> words.secrets().person(person);
            case Subject subject when subject.type() == StreamType.PERSON ->
                words.secrets().person(new PersonId(subject.id()));
            case Subject subject -> words.labels().subject(subject);
            case Id id -> Subject.of(id).map(words.labels()::subject).orElse(id.value());
            case PartialDate date -> words.say().date(date);
            case Money money -> words.say().money(money);
            case Quantity quantity -> words.say().quantity(quantity);
            case Span span -> words.say().span(span.iso());
            case Theme theme -> words.say().code(theme.code());
            case Enum<?> constant -> words.say().word(constant);
            case Participant participant -> words.participant(participant).text();
            case Participation participation -> words.participant(participation.who()).text();
            case NetworkMember.Country(String country) -> words.say().country(country);
            case NetworkMember member -> words.labels().subject(Objects.requireNonNull(member.subject()));
            case String text -> isPlace(name) ? words.say().country(text) : coded(text);
            case Collection<?> many -> words.say().listed(many.stream()
                    .map(one -> text(name, one))
                    .filter(one -> !one.isEmpty())
                    .toList());
            case Number number -> words.say().number(number.longValue());
            case Name other when other.kind() != NameKind.OFFICIAL -> other.text();
            // In words of their own, beside the sentence.
            case Narrative _, SealedValue _, Name _ -> "";
            default -> "";
        };
    }

    private String coded(String text) {
        return CODE.matcher(text).matches() ? words.say().code(text) : text;
    }

    private static boolean isPlace(String name) {
        return List.of("country", "countries", "state", "states").contains(name);
    }

    private static List<Shape.Part> parts(Fact fact) {
        return new ArrayList<>(Shape.of(fact.getClass()).everyPart());
    }

    private static String name(Fact fact) {
        return EventCatalogue.ofFacts().forType(fact.getClass()).orElseThrow().name();
    }
}
