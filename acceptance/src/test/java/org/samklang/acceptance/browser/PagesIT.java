package org.samklang.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;

/// Every page, as those see it who may open it, on a screen and on a phone.
@ExtendWith({Chromium.class, DemoProgram.class})
class PagesIT {
    private Demo demo;
    private Browser browser;

    @BeforeEach
    void open(Demo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
    }

    /// Which pages each role opens.
    private Stream<String> pages(Who who) {
        String then = "?knownAt=" + demo.registerEnd();
        Stream<String> all = Stream.of(
                "/",
                "/partnerships/kss-spavo" + then,
                "/partnerships/kss-masimanyane" + then,
                "/conventions",
                "/organisations",
                "/rule-sets",
                "/commitments" + then,
                "/open-items" + then,
                "/open-items" + then + "&about=partnership:kss-spavo",
                "/calendar" + then + "&asOf=2013-06-01",
                "/plans" + then,
                "/plans" + then + "&about=partnership:kss-spavo&asOf=2013-12-31",
                "/causes" + then,
                "/causes" + then + "&about=agreement:kss-ewsu",
                "/subjects",
                "/subjects/network",
                "/subjects/network/wave" + then);
        Stream<String> own =
                switch (who) {
                    case KSS ->
                        Stream.of(
                                "/partnerships/new",
                                "/partnerships/kss-spavo/study-visits/new",
                                "/partnerships/kss-spavo/learning/new",
                                "/partnerships/kss-spavo/meetings/new",
                                "/partnerships/kss-spavo/placements/new",
                                "/record?partnership=kss-spavo",
                                "/record/log-conference?all=&partnership=kss-spavo",
                                "/record/log-activity?partnership=kss-spavo&details.place.country=NO"
                                        + "&details.topics%5B0%5D=LEGISLATION&details.participants%5B0%5D.who.type=headcount",
                                "/record/register-person/recorded?atLeast=1",
                                "/subjects/activity/board-visit-spavo-2013",
                                "/record/correct-entry?activity=board-visit-spavo-2013",
                                "/conventions/ratifications/new",
                                "/partnerships/kss-spavo/commitments" + then,
                                "/partnerships/jonkoping-stellenbosch/commitments" + then,
                                "/rule-sets/icld-kp" + then,
                                "/partnerships/kss-ewsu" + then,
                                "/partnerships/jonkoping-stellenbosch" + then,
                                "/signs" + then + "&about=partnership:kss-spavo&asOf=2014-06-01&silence=6",
                                "/learning" + then + "&about=organisation:kss",
                                "/learning-never-passed-on" + then);
                    case SPAVO ->
                        Stream.of(
                                "/partnerships/kss-spavo/learning/low-threshold-access/confirm",
                                "/password",
                                "/directory" + then,
                                "/directory" + then + "&text=Maismanyane");
                    case AUDITOR ->
                        Stream.of(
                                "/partnerships/kss-spavo/entries/activity~board-visit-spavo-2013",
                                "/memberships" + then,
                                "/memberships" + then + "&about=network:icld-human-rights&asOf=2022-06-01",
                                "/strategies" + then + "&asOf=2014-04-01",
                                "/documents" + then + "&text=Maismanyane");
                    case FUNDER ->
                        Stream.of(
                                "/portfolio" + then,
                                "/portfolio" + then + "&about=programme:eea-grants",
                                "/portfolio" + then + "&about=network:icld-human-rights&asOf=2022-06-01",
                                "/portfolio" + then + "&figure=HELD&of=CONFERENCE",
                                "/partnerships/arab-initiative" + then,
                                "/partnerships/norway-romania" + then,
                                "/partnerships/lund-francistown" + then,
                                "/partnerships/kss-spavo" + then + "&asOf=2013-10-15",
                                "/learning" + then,
                                "/continuations" + then,
                                "/signs" + then);
                    case ADMINISTRATOR -> Stream.of("/views", "/record/publish-rule-set");
                    case DATA_PROTECTION_OFFICER -> Stream.of("/record", "/record/withdraw-consent");
                };
        return Stream.concat(all, own);
    }

    private static String name(Who who, String path, String how) {
        String page = path.replaceAll("\\?.*", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return who.name().toLowerCase(java.util.Locale.ROOT) + "-" + (page.isEmpty() ? "start" : page)
                + (path.contains("asOf") ? "-then" : "") + "-" + how;
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void isAccessibleAndRunsNothingThatIsNotOurs(Who who) {
        try (Visitor visitor = Visitor.to(demo, browser, "en", Visitor.SCREEN).as(who)) {
            for (String path : pages(who).toList()) {
                visitor.opens(path).keepsPicture(name(who, path, "en")).findsItAccessible().findsItFitting();
                assertThat(visitor.overlappingLabels()).as(path).isEmpty();
            }
            visitor.hearsNoComplaint();
        }
    }

    @Test
    void control_aHeadingThatSaysNothingIsSeen() {
        try (Visitor visitor = Visitor.to(demo, browser, "en", Visitor.SCREEN).as(Who.FUNDER)) {
            visitor.opens("/subjects/network").findsItAccessible();
            visitor.page().evaluate("document.querySelector('h1').textContent = ''");

            assertThatThrownBy(visitor::findsItAccessible).hasMessageContaining("empty-heading");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void fitsOnAPhone(Who who) {
        try (Visitor visitor = Visitor.to(demo, browser, "nb", Visitor.PHONE).as(who)) {
            for (String path : pages(who).toList()) {
                visitor.opens(path).keepsPicture(name(who, path, "nb-phone")).findsItFitting();
                assertThat(visitor.overlappingLabels()).as(path).isEmpty();
            }
            visitor.opens("/partnerships/kss-spavo").findsItAccessible().hearsNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.SCREEN, Visitor.PHONE})
    void theSignInPageIsAccessibleToo(int width) {
        try (Visitor visitor = Visitor.to(demo, browser, "es", width)) {
            visitor.opens("/sign-in").keepsPicture("sign-in-es-" + width).findsItAccessible().findsItFitting().hearsNoComplaint();
        }
    }

    @Test
    void theTwoHundredPerCentZoomOfASmallScreenFits() {
        try (Visitor visitor = Visitor.to(demo, browser, "sv", Visitor.SCREEN / 2).as(Who.FUNDER)) {
            visitor.opens("/partnerships/kss-spavo").findsItFitting().opens("/").findsItFitting().hearsNoComplaint();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "da, efterår 2013, Norge",
        "nb, høst 2013, Norge",
        "sv, hösten 2013, Norge",
        "en, autumn 2013, Norway",
        "es, otoño de 2013, Noruega"
    })
    void speaksTheLanguageOfItsReader(String language, String date, String country) {
        try (Visitor visitor = Visitor.to(demo, browser, language, Visitor.SCREEN).as(Who.FUNDER)) {
            visitor.opens("/partnerships/kss-spavo?knownAt=" + demo.registerEnd());
            assertThat(visitor.see("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visitor.see("#entries").innerText()).containsIgnoringCase(date);
            visitor.opens("/");
            assertThat(visitor.see("#partnership-kss-spavo").innerText()).contains(country);
            assertThat(visitor.see("main").innerText()).doesNotContain("??");
        }
    }

    @Test
    void thePictureShowsLearningBothWaysAndTheTableSaysTheSame() {
        try (Visitor visitor = Visitor.to(demo, browser, "en", Visitor.SCREEN).as(Who.FUNDER)) {
            visitor.opens("/partnerships/kss-spavo?knownAt=" + demo.registerEnd());

            assertThat(visitor.see("#chart svg").count()).isEqualTo(1);
            assertThat(visitor.see("#entries tr:has-text('KSS → SPAVO')").count()).isGreaterThanOrEqualTo(3);
            assertThat(visitor.see("#balance").innerText()).contains("0.33");
        }
    }

    @Test
    void theListFindsAPartnerThatIsMisspelt() {
        try (Visitor visitor = Visitor.to(demo, browser, "en", Visitor.SCREEN).as(Who.KSS)) {
            visitor.opens("/");
            visitor.tabTo("#text").type("Maismanyane").leaves("Enter");

            assertThat(visitor.see("#partnership-kss-masimanyane").isVisible()).isTrue();
            assertThat(visitor.see("#partnership-kss-spavo").count()).isZero();
            visitor.hearsNoComplaint();
        }
    }

    @Test
    void bothTimeControlsAreKeptInTheAddress() {
        try (Visitor visitor = Visitor.to(demo, browser, "en", Visitor.SCREEN).as(Who.AUDITOR)) {
            visitor.opens("/partnerships/kss-spavo?asOf=2013-12-31&knownAt=" + demo.registerEnd());

            assertThat(visitor.see("#asOf").inputValue()).isEqualTo("2013-12-31");
            assertThat(visitor.see("#knownAt").inputValue()).isEqualTo(String.valueOf(demo.registerEnd()));
            assertThat(visitor.see("#here").getAttribute("href"))
                    .contains("asOf=2013-12-31", "knownAt=" + demo.registerEnd());
            assertThat(visitor.see("[role=status]").first().isVisible()).isTrue();
        }
    }

    @Test
    void theTabSaysNothingToWhoeverLooksOverAShoulder() {
        try (Visitor visitor = Visitor.to(demo, browser, "nb", Visitor.SCREEN)) {
            for (String path : List.of("/sign-in", "/partnerships/kss-spavo")) {
                visitor.page().navigate(path);
                assertThat(visitor.page().title()).doesNotContainIgnoringCase("samklang", "krisesenter", "SPAVO", "vold");
            }
        }
    }
}
