package org.samklang.portal.pages;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Quantity;
import org.samklang.portal.commands.Shape;

/// What fields offer that hold a code: a language, a country, a topic, a currency, a unit, a type of organisation.
record Codes(Say say) {

    private static final String ORGANISATION_TYPE = "organisation-type.";
    private static final String UNIT = "code.UNIT_";

    /// Null where anything may be typed.
    @Nullable List<StartPage.Option> of(Shape.Part part) {
        return switch (part.name()) {
            case "language", "languages", "wordsLanguage" -> languages();
            case "country", "countries", "state" -> countries();
            case "topic", "topics" -> topics();
            case "currency" -> currencies();
            case "unit" -> part.owner() == Quantity.class ? units() : null;
            case "type" -> part.raw() == String.class ? organisationTypes() : null;
            default -> null;
        };
    }

    /// The languages of the portal, and then all others.
    List<StartPage.Option> languages() {
        List<StartPage.Option> own = spoken();
        List<String> known = own.stream().map(StartPage.Option::value).toList();
        return Stream.concat(
                        own.stream(),
                        sorted(Arrays.stream(Locale.getISOLanguages())
                                .filter(code -> code.length() == 2 && !known.contains(code) && !code.equals("no")), code ->
                                Locale.of(code).getDisplayLanguage(say.language().locale())))
                .toList();
    }

    /// The languages that the portal speaks, by their own names.
    static List<StartPage.Option> spoken() {
        return Shell.tongues(org.samklang.portal.text.Language.ENGLISH, "/").stream()
                .map(tongue -> new StartPage.Option(tongue.tag(), tongue.name(), false))
                .toList();
    }

    List<StartPage.Option> countries() {
        return sorted(Arrays.stream(Locale.getISOCountries()), say::country).toList();
    }

    List<StartPage.Option> topics() {
        return sorted(Topics.KNOWN.stream(), say::code).toList();
    }

    private List<StartPage.Option> currencies() {
        List<String> near = List.of("DKK", "EUR", "NOK", "SEK", "USD", "ZAR");
        return Stream.concat(
                        near.stream(),
                        Currency.getAvailableCurrencies().stream()
                                .map(Currency::getCurrencyCode)
                                .filter(code -> !near.contains(code) && !code.startsWith("X"))
                                .sorted())
                .map(code -> new StartPage.Option(
                        code, code + " – " + Currency.getInstance(code).getDisplayName(say.language().locale()), false))
                .toList();
    }

    private List<StartPage.Option> units() {
        return sorted(
                        keys(UNIT).map(key -> key.substring(UNIT.length()).toLowerCase(Locale.ROOT)),
                        unit -> say.code("UNIT_" + unit.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private List<StartPage.Option> organisationTypes() {
        return keys(ORGANISATION_TYPE)
                .map(key -> new StartPage.Option(key.substring(ORGANISATION_TYPE.length()), say.of(key), false))
                .toList();
    }

    private Stream<String> keys(String prefix) {
        return say.texts().keys(say.language()).stream().filter(key -> key.startsWith(prefix));
    }

    /// Every label once: "people" and "persons" are one word in most languages.
    private Stream<StartPage.Option> sorted(Stream<String> codes, Function<String, String> label) {
        java.util.Set<String> labels = new java.util.HashSet<>();
        return codes.map(code -> new StartPage.Option(code, label.apply(code), false))
                .filter(option -> labels.add(option.label()))
                .sorted(Comparator.comparing(
                        StartPage.Option::label, Collator.getInstance(say.language().locale())));
    }
}
