package org.samklang.portal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Id;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.WrittenDates;

/// Everything the portal says, in every language: one UTF-8 file per catalogue and language,
/// `messages/<catalogue>_<tag>.properties`. A text names its places, `{start}`; an apostrophe is an apostrophe.
public final class Texts {

    /// The catalogues that are looked for on the class path. One that is missing in all languages is left out; a
    /// text that stands in several is taken from the last.
    static final List<String> CATALOGUES = List.of(
            "fields", "problems", "sign-in", "pages", "facts", "commitments", "questions", "work", "portfolio", "signs");

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final Map<Language, Map<String, String>> texts;

    private Texts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /// Reads all catalogues of the class path.
    public static Texts load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            for (String catalogue : CATALOGUES) {
                all.putAll(read(catalogue, language));
            }
            texts.put(language, Map.copyOf(all));
        }
        return new Texts(texts);
    }

    /// The text, with its places filled.
    ///
    /// @throws MissingResourceException for a key without a text, which the build's tests find first
    public String say(Language language, String key, Map<String, ? extends @Nullable Object> values) {
        return fill(language, find(language, key)
                .orElseThrow(() -> new MissingResourceException(
                        "no text in " + language.tag() + ": " + key, Texts.class.getName(), key)), values);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /// The text as it stands in the catalogue.
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
    }

    /// All keys of one language, in order.
    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
    }

    /// A value in the reader's language: dates as people write them, ids and codes as they are.
    public String write(Language language, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case PartialDate date -> WrittenDates.write(date, language.locale());
            case Id id -> id.value();
            case Enum<?> constant -> find(language, wordKey(constant)).orElse(constant.name());
            case Iterable<?> many -> {
                StringBuilder joined = new StringBuilder();
                for (Object one : many) {
                    joined.append(joined.isEmpty() ? "" : ", ").append(write(language, one));
                }
                yield joined.toString();
            }
            default -> value.toString();
        };
    }

    /// The key of an enum constant's word: `word.PartnershipCriterion.CORE_COMPETENCE`.
    public static String wordKey(Enum<?> constant) {
        return "word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /// The names of the places in a text.
    static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String fill(Language language, String text, Map<String, ? extends @Nullable Object> values) {
        return PLACE.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            return Matcher.quoteReplacement(values.containsKey(name) ? write(language, values.get(name)) : match.group());
        });
    }

    private static Map<String, String> read(String catalogue, Language language) {
        String file = "/messages/" + catalogue + "_" + language.tag() + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                return Map.of();
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(reader);
                return properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
