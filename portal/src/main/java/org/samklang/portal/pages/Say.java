package org.samklang.portal.pages;

import java.math.BigDecimal;
import java.text.ListFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.Money;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Place;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.events.value.Span;
import org.samklang.events.value.WrittenDates;
import org.samklang.events.value.WrittenSpans;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

/// Everything in the words of one reader's language: texts, codes, dates, countries, lists.
record Say(Texts texts, Language language) {

    private Locale locale() {
        return language.locale();
    }

    String of(String key) {
        return texts.say(language, key);
    }

    /// @param values pairs of a place's name and its value
    String of(String key, Object... values) {
        Map<String, Object> places = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            places.put(values[i].toString(), values[i + 1]);
        }
        return texts.say(language, key, places);
    }

    /// A text about a number, which has a form for one.
    String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".many"), "n", number);
    }

    String word(Enum<?> constant) {
        return of(Texts.wordKey(constant));
    }

    /// The word for a code of a vocabulary; a code that nobody translated is shown readably as it is.
    String code(String code) {
        return texts.find(language, "code." + code).orElseGet(() -> readable(code));
    }

    private static String readable(String code) {
        String plain = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return plain.isEmpty() ? code : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    String date(PartialDate date) {
        return WrittenDates.write(date, locale());
    }

    String day(LocalDate day) {
        return date(PartialDate.on(day));
    }

    /// In UTC, and says so.
    String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /// How long something lasted, from a claim's value; the value as it stands where it is no length.
    String span(String iso) {
        try {
            return WrittenSpans.write(WrittenSpans.read(iso, Locale.ROOT), locale());
        } catch (InvalidPartialDate noLength) {
            return iso;
        }
    }

    String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /// As far as it may be told.
    String place(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return String.join(
                ", ",
                Stream.of(
                                place.locality(),
                                place.note(),
                                part(place.subdivision()),
                                place.country() == null ? null : country(place.country()))
                        .filter(text -> text != null && !text.isBlank())
                        .distinct()
                        .toList());
    }

    private @Nullable String part(@Nullable String subdivision) {
        return subdivision == null ? null : texts.find(language, "place." + subdivision).orElse(subdivision);
    }

    String listed(List<String> texts) {
        return texts.isEmpty()
                ? ""
                : ListFormat.getInstance(locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(texts);
    }

    String number(long number) {
        return java.text.NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// Decimals as they were stated.
    private String number(BigDecimal number) {
        java.text.NumberFormat format = java.text.NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /// As it was said: "about 30 000 people", "several meetings".
    String quantity(Quantity quantity) {
        return beside(figure(quantity), unit(quantity.unit()));
    }

    /// As it was said, without its unit: "about 30 000", "several".
    String figure(Quantity quantity) {
        String number = quantity.value() == null ? "" : number(quantity.value());
        return quantity.qualifier() == Qualifier.EXACT
                ? number
                : of("quantity." + quantity.qualifier().name(), "number", number).strip();
    }

    /// Part by part: "120 and about 30 000 people", "3 meetings and about 20 people".
    String sum(QuantitySum sum) {
        List<@Nullable String> units = new ArrayList<>();
        sum.parts().stream().map(Quantity::unit).distinct().forEach(units::add);
        return units.size() == 1
                ? beside(listed(sum.parts().stream().map(this::figure).toList()), unit(units.getFirst()))
                : listed(sum.parts().stream().map(this::quantity).toList());
    }

    private String unit(@Nullable String unit) {
        return unit == null ? "" : code("UNIT_" + unit.toUpperCase(Locale.ROOT));
    }

    private static String beside(String figure, String unit) {
        return figure.isEmpty() || unit.isEmpty() ? figure + unit : figure + " " + unit;
    }

    /// With its ISO 4217 code, since "kr." are three currencies. Decimals as they were stated.
    String money(Money money) {
        return money.currency() + " " + number(money.amount());
    }

    /// Each currency for itself.
    String money(MoneySums sums) {
        return listed(sums.perCurrency().stream().map(this::money).toList());
    }

    String index(double index) {
        java.text.NumberFormat format = java.text.NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(index);
    }

    Phrase phrase(Narrative narrative) {
        return new Phrase(narrative.in(language.tag()), narrative.languageFor(language.tag()));
    }

    /// Words of the portal's own, which are in the page's language.
    static Phrase own(String text) {
        return new Phrase(text, null);
    }
}
