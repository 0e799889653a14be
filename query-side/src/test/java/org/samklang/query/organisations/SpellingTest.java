package org.samklang.query.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Maismanyane,Masimanyane Women's Support Centre",
        "masimanyane,Masimanyane Women's Support Centre",
        "support centre,Masimanyane Women's Support Centre",
        "jonkoping,Jönköping",
        "JØNKØPING,Jönköping",
        "Kvinderadet,Kvinderådet",
        "krisesenter,Krisesentersekretariatet",
        "stelenbosch,Stellenbosch"
    })
    void findsWhatIsSpeltSomewhatOtherwise(String wanted, String name) {
        assertThat(Spelling.distance(Spelling.plain(wanted), Spelling.plain(name))).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"ROSA,LOKK", "Lund,Falun kommun", "Danner,FOKUS", "xx,Masimanyane"})
    void findsNothingThatIsSomethingElse(String wanted, String name) {
        assertThat(Spelling.distance(Spelling.plain(wanted), Spelling.plain(name))).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"kss,KSS,kss norge", "falun,Falun,Falum"})
    void theBetterFitComesFirst(String wanted, String better, String worse) {
        assertThat(Spelling.distance(Spelling.plain(wanted), Spelling.plain(better)))
                .isLessThan(Spelling.distance(Spelling.plain(wanted), Spelling.plain(worse)));
    }
}
