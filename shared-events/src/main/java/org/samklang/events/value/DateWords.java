package org.samklang.events.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of one language for dates, lengths and frequencies: months and weekdays from the JDK, the rest from
/// `dates_<language>.properties`.
final class DateWords {

    private static final int SHORTEST_ABBREVIATION = 3;

    /// In the order in which they are tried after the reader's own.
    static final List<DateWords> ALL = List.of(
            new DateWords("da"), new DateWords("nb"), new DateWords("sv"), new DateWords("en"), new DateWords("es"));

    private static final DateWords NORWEGIAN = ALL.get(1);
    private static final DateWords ENGLISH = ALL.get(3);

    private final Locale locale;
    private final Properties phrases;
    private final Vocabulary dates;
    private final Vocabulary spans;
    private final Vocabulary frequencies;
    private final Vocabulary relatives;

    private DateWords(String language) {
        locale = Locale.of(language);
        phrases = load("dates_" + language + ".properties");
        dates = vocabularyOfDates();
        spans = vocabularyOfSpans();
        frequencies = vocabularyOfFrequencies();
        relatives = vocabularyOfRelatives();
    }

    /// English for a language that has no words here, for a date must be written somehow.
    static DateWords of(Locale locale) {
        String language = locale.getLanguage();
        if (language.equals("no") || language.equals("nn")) {
            return NORWEGIAN;
        }
        return ALL.stream()
                .filter(words -> words.locale.getLanguage().equals(language))
                .findFirst()
                .orElse(ENGLISH);
    }

    Vocabulary dates() {
        return dates;
    }

    Vocabulary spans() {
        return spans;
    }

    Vocabulary frequencies() {
        return frequencies;
    }

    Vocabulary relatives() {
        return relatives;
    }

    /// All languages in the order in which they are tried for a reader: their own first.
    static List<DateWords> startingWith(Locale locale) {
        DateWords own = of(locale);
        return Stream.concat(Stream.of(own), ALL.stream().filter(words -> words != own))
                .toList();
    }

    /// "April 3": only in English may a number after the month be a day.
    boolean monthFirst() {
        return this == ENGLISH;
    }

    boolean language(String language) {
        return locale.getLanguage().equals(language);
    }

    String say(Sense sense) {
        return all(sense).getFirst();
    }

    /// "1 day", "2 days": the second word of the line, where it has one.
    String unit(Sense unit, int number) {
        List<String> forms = all(unit);
        return number == 1 ? forms.getFirst() : forms.get(Math.min(1, forms.size() - 1));
    }

    /// A phrase with places to fill in, which is written but never read by its name.
    String form(String key) {
        return Objects.requireNonNull(phrases.getProperty(key), key);
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    /// The first of the words for a number: "twice"; null where there is none.
    @Nullable
    String once(int number) {
        List<String> forms = all(Sense.ONCE);
        return number > forms.size() ? null : forms.get(number - 1);
    }

    /// The first word for a period in which times are counted: "a year".
    String per(Cycle cycle) {
        return phrases(cycle.key(Sense.PER)).getFirst();
    }

    String every() {
        return all(Sense.EVERY).getFirst().split("\\|", -1)[0];
    }

    private List<String> all(Sense sense) {
        return phrases(sense.key());
    }

    private List<String> phrases(String key) {
        String line = phrases.getProperty(key, "");
        return line.isBlank() ? List.of() : Arrays.asList(line.strip().split(", *", -1));
    }

    private Vocabulary vocabularyOfDates() {
        Vocabulary words = new Vocabulary();
        for (Sense sense : Sense.OF_DATES) {
            int season = Sense.SEASONS.indexOf(sense);
            if (season < 0) {
                all(sense).forEach(phrase -> words.add(phrase, sense, 0));
            } else {
                all(sense).forEach(phrase -> words.add(phrase, Sense.SEASON, YearPart.SPRING + season));
            }
        }
        for (Month month : Month.values()) {
            addAbbreviations(words, month);
        }
        addParts(words, Sense.HALF, 2);
        addParts(words, Sense.QUARTER, 4);
        for (DayOfWeek day : DayOfWeek.values()) {
            words.add(day.getDisplayName(TextStyle.FULL, locale), Sense.FILLER, 0);
        }
        return words;
    }

    private void addParts(Vocabulary words, Sense part, int number) {
        for (int i = 1; i <= number; i++) {
            for (String phrase : phrases(part.key() + "-" + i)) {
                words.add(phrase, part, i);
            }
        }
    }

    private void addAbbreviations(Vocabulary words, Month month) {
        String name = month(month).toLowerCase(locale);
        for (int length = SHORTEST_ABBREVIATION; length <= name.length(); length++) {
            words.add(name.substring(0, length), Sense.MONTH, month.getValue());
            words.add(name.substring(0, length) + ".", Sense.MONTH, month.getValue());
        }
    }

    private Vocabulary vocabularyOfSpans() {
        Vocabulary words = new Vocabulary();
        // Units first: in "one month" the word counts, which in "the month of May" it does not.
        for (Sense sense : Sense.OF_SPANS) {
            if (sense != Sense.NUMBERS) {
                all(sense).forEach(phrase -> words.add(phrase, sense, 0));
            }
        }
        Sense.OF_BOTH.forEach(sense -> all(sense).forEach(phrase -> words.add(phrase, sense, 0)));
        addNumbered(words, Sense.NUMBERS);
        return words;
    }

    private Vocabulary vocabularyOfFrequencies() {
        Vocabulary words = new Vocabulary();
        addCycles(words, Sense.PER, Sense.EACH);
        Sense.OF_FREQUENCIES.forEach(sense -> all(sense).forEach(phrase -> words.add(phrase, sense, 0)));
        addNumbered(words, Sense.ONCE);
        addNumbered(words, Sense.EVERY);
        Sense.UNITS.forEach(unit -> all(unit).forEach(phrase -> words.add(phrase, unit, 0)));
        Sense.OF_BOTH.forEach(sense -> all(sense).forEach(phrase -> words.add(phrase, sense, 0)));
        addNumbered(words, Sense.NUMBERS);
        return words;
    }

    private Vocabulary vocabularyOfRelatives() {
        Vocabulary words = new Vocabulary();
        addCycles(words, Sense.THIS, Sense.LAST, Sense.NEXT);
        Sense.OF_RELATIVES.forEach(sense -> all(sense).forEach(phrase -> words.add(phrase, sense, 0)));
        return words;
    }

    private void addCycles(Vocabulary words, Sense... senses) {
        for (Cycle cycle : Cycle.values()) {
            for (Sense sense : senses) {
                phrases(cycle.key(sense)).forEach(phrase -> words.add(phrase, sense, cycle.ordinal()));
            }
        }
    }

    /// A line whose first word, or words with bars between them, means 1, the next 2.
    private void addNumbered(Vocabulary words, Sense sense) {
        List<String> numbers = all(sense);
        for (int i = 0; i < numbers.size(); i++) {
            for (String number : numbers.get(i).split("\\|", -1)) {
                words.add(number, sense, i + 1);
            }
        }
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(DateWords.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
        return properties;
    }
}
