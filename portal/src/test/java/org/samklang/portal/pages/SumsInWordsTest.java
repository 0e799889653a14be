package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.value.Money;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

class SumsInWordsTest {
    private static final Texts TEXTS = Texts.load();
    private static final Quantity BUCHAREST = Quantity.exactly(120, "people");
    private static final Quantity NORDISK_FORUM = Quantity.about(30_000, "people");

    /// The attendance of both, as the documents state it (S3:5 and S1:20).
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "da | 120 og omkring 30.000 personer",
        "nb | 120 og omtrent 30 000 personer",
        "sv | 120 och omkring 30 000 personer",
        "en | 120 and about 30,000 people",
        "es | 120 y unos 30.000 personas"
    })
    void bucharestAndNordiskForumAreToldPartByPart(String language, String words) {
        assertThat(plainSpaces(in(language).sum(QuantitySum.of(List.of(NORDISK_FORUM, BUCHAREST)))))
                .isEqualTo(words);
    }

    @Test
    void partsOfSeveralUnitsSayEachOfThem() {
        QuantitySum sum =
                QuantitySum.of(List.of(BUCHAREST, new Quantity(null, "meetings", Qualifier.SEVERAL), NORDISK_FORUM));

        assertThat(in("en").sum(sum)).isEqualTo("120 people, several meetings, and about 30,000 people");
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(in("en").sum(QuantitySum.NOTHING)).isEmpty();
        assertThat(in("en").money(MoneySums.NOTHING)).isEmpty();
    }

    @Test
    void decimalsAreSaidAsTheyWereStated() {
        assertThat(in("en").quantity(new Quantity(new BigDecimal("1.50"), "days", Qualifier.ABOUT)))
                .isEqualTo("about 1.50 days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "da | EUR 1.234,50 og SEK 300.000",
        "nb | EUR 1 234,50 og SEK 300 000",
        "sv | EUR 1 234,50 och SEK 300 000",
        "en | EUR 1,234.50 and SEK 300,000",
        "es | EUR 1.234,50 y SEK 300.000"
    })
    void eachCurrencyIsSaidForItself(String language, String words) {
        MoneySums sums = MoneySums.of(List.of(
                new Money(new BigDecimal("300000"), "SEK"), new Money(new BigDecimal("1234.50"), "EUR")));

        assertThat(plainSpaces(in(language).money(sums))).isEqualTo(words);
    }

    private static Say in(String language) {
        return new Say(TEXTS, Language.named(language).orElseThrow());
    }

    /// Numbers are grouped by spaces that do not break.
    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
