package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

/// What templates may do: say only what every catalogue has, escape everything but the picture, and carry nothing that
/// the content security policy forbids.
class TemplateTextsTest {
    private static final Texts TEXTS = Texts.load();

    private static List<Path> templates() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(TemplateTextsTest.class.getResource("/templates/layout.html"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> keys(Path template) throws IOException {
        Matcher matcher = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)").matcher(Files.readString(template));
        Set<String> keys = new TreeSet<>();
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    @Test
    void everyKeyOfATemplateIsInEveryLanguage() throws Exception {
        for (Path template : templates()) {
            for (Language language : Language.values()) {
                assertThat(TEXTS.keys(language)).as(template + " " + language).containsAll(keys(template));
            }
        }
    }

    @Test
    void everyLanguageHasTheSameKeysAndPlaces() {
        Pattern place = Pattern.compile("\\{[A-Za-z0-9]+}");
        for (Language language : Language.values()) {
            assertThat(TEXTS.keys(language)).isEqualTo(TEXTS.keys(Language.ENGLISH));
            for (String key : TEXTS.keys(language)) {
                assertThat(places(place, language, key)).as(language + " " + key).isEqualTo(places(place, Language.ENGLISH, key));
            }
        }
    }

    private static Set<String> places(Pattern place, Language language, String key) {
        return new TreeSet<>(place.matcher(TEXTS.find(language, key).orElseThrow())
                .results()
                .map(found -> found.group())
                .toList());
    }

    /// Words that once stood beside another word for the same thing.
    private static final Map<Language, String> SECOND_NAMES = Map.of(
            Language.DANISH, "bevillingsgiver|bidragyder|udtalelse|praktikophold",
            Language.NORWEGIAN, "bidragsyter|uttalelse|innkommende",
            Language.SWEDISH, "regelsaml|regeluppsätt|traktat|inkommande",
            Language.ENGLISH, "rule set",
            Language.SPANISH, "asociaci");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aThingHasOneName(Language language) {
        Pattern second = Pattern.compile(Objects.requireNonNull(SECOND_NAMES.get(language)), Pattern.CASE_INSENSITIVE);

        assertThat(TEXTS.keys(language))
                .filteredOn(key -> second.matcher(TEXTS.find(language, key).orElseThrow()).find())
                .isEmpty();
    }

    @Test
    void onlyThePictureIsUnescaped() throws Exception {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(text.replace("th:utext=\"${page.svg()}\"", "")).as(template.toString()).doesNotContain("utext");
        }
    }

    @Test
    void noTemplateCarriesInlineScriptOrStyle() throws Exception {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)");
        }
    }
}
