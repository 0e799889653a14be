package org.samklang.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;

/// Every form, filled in by keyboard alone, with scripts and without.
@ExtendWith({Chromium.class, DemoProgram.class})
class FormsIT {
    private Demo demo;
    private Browser browser;
    private String partnership;

    @BeforeEach
    void open(Demo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
        this.partnership = "forms-" + UUID.randomUUID();
        demo.as(Who.KSS)
                .give("register-partnership", """
                        {"partnershipId": "%s", "kind": "CIVIL_SOCIETY",
                         "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(partnership))
                .hasStatus(201);
    }

    private Visitor visitor(boolean scripts, Who who) {
        return (scripts
                        ? Visitor.to(demo, browser, "en", Visitor.SCREEN)
                        : Visitor.withoutScripts(demo, browser, "en"))
                .as(who);
    }

    private static String field(String name) {
        return "[name='" + name + "']";
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aStudyVisitIsLoggedAndMarkedOnTheTimeline(boolean scripts) {
        try (Visitor kari = visitor(scripts, Who.KSS)) {
            kari.opens("/partnerships/" + partnership).tabTo("#log-study-visit").leaves("Enter");
            kari.tabTo(field("command.visitor")).type("Association for");
            kari.tabTo(field("command.host")).type("Krisesenter");
            kari.tabTo(field("command.details.occurredOn")).type("autumn 2013");
            kari.tabTo(field("command.details.title")).type("How shelters are run");
            kari.tabTo("main button[type=submit]").leaves("Enter");

            assertThat(kari.page().url()).contains("/partnerships/" + partnership, "atLeast=");
            assertThat(kari.see("tr.fresh").innerText()).contains("autumn 2013", "How shelters are run");
            assertThat(kari.see("tr.fresh").count()).isEqualTo(1);
            kari.keepsPicture("form-study-visit-recorded-" + (scripts ? "scripts" : "plain")).hearsNoComplaint();
        }
    }

    @Test
    void whatWasUnderstoodOfADateIsSaidWhileItIsTyped() {
        try (Visitor kari = visitor(true, Who.KSS)) {
            kari.opens("/partnerships/" + partnership + "/study-visits/new")
                    .tabTo(field("command.details.occurredOn"))
                    .type("sept. 02");
            kari.page().keyboard().press("Tab");

            kari.see(".understood:has-text('September 2002')").waitFor();
            kari.hearsNoComplaint();
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void nothingThatWasTypedIsLostAndEveryFaultStandsAtItsField(boolean scripts) {
        try (Visitor kari = visitor(scripts, Who.KSS)) {
            kari.opens("/partnerships/" + partnership + "/study-visits/new");
            long head = demo.head();
            kari.tabTo(field("command.visitor")).type("Krisesenter");
            kari.tabTo(field("command.details.occurredOn")).type("31 February 2014");
            kari.tabTo(field("command.details.title")).type("Blåbær <b>&amp; \"x\" 👩‍👧");
            kari.tabTo(field("command.details.description")).type("two\nlines");
            kari.tabTo("main button[type=submit]");
            Response answer = kari.page().waitForResponse(
                    response -> response.request().isNavigationRequest(), () -> kari.page().keyboard().press("Enter"));
            kari.see("#errors").waitFor();

            assertThat(answer.status()).isEqualTo(422);
            assertThat(kari.see(field("command.visitor")).inputValue()).isEqualTo("kss");
            assertThat(kari.see(field("command.details.occurredOn")).inputValue()).isEqualTo("31 February 2014");
            assertThat(kari.see(field("command.details.title")).inputValue()).isEqualTo("Blåbær <b>&amp; \"x\" 👩‍👧");
            assertThat(kari.see(field("command.details.description")).inputValue()).isEqualTo("two\nlines");
            assertThat(kari.see(".field:has([name='command.details.occurredOn']) .wrong").innerText())
                    .contains("there is no such day");
            assertThat(kari.see(field("command.details.occurredOn")).getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(kari.see("#errors").isVisible()).isTrue();
            assertThat(demo.head()).isEqualTo(head);
            kari.keepsPicture("form-refused-" + (scripts ? "scripts" : "plain"));
            if (scripts) {
                kari.findsItAccessible();
            }
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void learningIsRecordedByOneSideAndConfirmedByTheOther(boolean scripts) {
        try (Visitor kari = visitor(scripts, Who.KSS)) {
            kari.opens("/partnerships/" + partnership).tabTo("#record-learning").leaves("Enter");
            kari.tabTo(field("command.direction.from")).type("Krisesenter");
            kari.tabTo(field("command.direction.to")).type("Association for");
            kari.tabTo(field("command.kind")).type("Good");
            kari.tabTo(field("command.topic")).type("Legis");
            kari.tabTo(field("command.summary")).type("No papers at the door");
            kari.tabTo(field("command.learnedOn")).type("May 2014");
            kari.tabTo("main button[type=submit]").leaves("Enter");
            assertThat(kari.see("tr.fresh").innerText()).contains("No papers at the door", "May 2014");
            kari.hearsNoComplaint();
        }
        try (Visitor eleni = visitor(scripts, Who.SPAVO)) {
            eleni.opens("/partnerships/" + partnership).tabTo("#entries a.do").leaves("Enter");
            eleni.tabTo(field("command.level")).type("Adopt");
            eleni.tabTo(field("command.confirmedOn")).type("autumn 2014");
            eleni.tabTo("main button[type=submit]").leaves("Enter");

            assertThat(eleni.see("tr.fresh .state").innerText()).containsIgnoringCase("confirmed");
            eleni.keepsPicture("form-learning-confirmed-" + (scripts ? "scripts" : "plain")).hearsNoComplaint();
        }
        Api funder = demo.as(Who.AUDITOR);
        assertThat(funder.get("/api/partnerships/" + partnership + "/learning-balance")
                        .body()
                        .at("/pairs/0/confirmed/there")
                        .intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aPartnershipIsRegistered(boolean scripts) {
        try (Visitor kari = visitor(scripts, Who.KSS)) {
            kari.opens("/").tabTo("#register-partnership").leaves("Enter");
            kari.tabTo(field("command.parties[1].organisation")).type("Masimanyane");
            kari.tabTo(field("command.kind")).type("Civil");
            kari.tabTo(field("command.title")).type("Shelters together");
            kari.tabTo(field("command.agreedOn")).type("1 April 2014");
            kari.tabTo("main button[type=submit]").leaves("Enter");

            assertThat(kari.page().url()).contains("/partnerships/", "atLeast=");
            assertThat(kari.see("h1").innerText()).contains("Shelters together");
            kari.hearsNoComplaint();
        }
    }

    @Test
    void aRatificationIsRecorded() {
        try (Visitor kari = visitor(false, Who.KSS)) {
            kari.opens("/conventions").tabTo("a[href='/conventions/ratifications/new']").leaves("Enter");
            kari.tabTo(field("command.instrumentId")).type("CEDAW");
            kari.tabTo(field("command.state")).type("Iceland");
            kari.tabTo(field("command.ratifiedOn")).type("1985");
            kari.tabTo("main button[type=submit]").leaves("Enter");

            assertThat(kari.page().url()).contains("/conventions?atLeast=");
            assertThat(kari.see("main").innerText()).contains("Iceland", "1985");
            kari.keepsPicture("conventions-recorded").hearsNoComplaint();
        }
    }

    @Test
    void aRatificationOfADeclarationIsRefusedAtItsField() {
        try (Visitor kari = visitor(false, Who.KSS)) {
            kari.opens("/conventions/ratifications/new");
            kari.tabTo(field("command.instrumentId")).type("FN's");
            kari.tabTo(field("command.state")).type("Norway");
            kari.tabTo(field("command.ratifiedOn")).type("1995");
            kari.tabTo("main button[type=submit]").leaves("Enter");

            assertThat(kari.see(".field:has([name='command.instrumentId']) .wrong").innerText()).contains("is no treaty");
            assertThat(kari.see(field("command.ratifiedOn")).inputValue()).isEqualTo("1995");
        }
    }

    private static String button(String again) {
        return "button[value='" + again + "']";
    }

    @Test
    void whatHasNoFormOfItsOwnIsRecordedToo() {
        String participants = "command.details.participants";
        try (Visitor kari = visitor(false, Who.KSS)) {
            kari.opens("/partnerships/" + partnership).tabTo("#record-more").leaves("Enter");
            kari.tabTo("a[href^='/record/log-activity']").leaves("Enter");
            kari.tabTo(field("command.kind")).type("Advice");
            kari.tabTo(field("command.details.title")).type("On the telephone");
            kari.tabTo("#command-details-participants-summary").press("Enter");
            kari.tabTo(field(participants + "[0].who.type")).type("A number");
            kari.tabTo(button("kind:" + participants + "[0].who")).leaves("Enter");
            assertThat(kari.isFocused(field(participants + "[0].who.quantity.value"))).isTrue();
            kari.type("3");
            kari.tabTo(button("more:" + participants)).leaves("Enter");
            assertThat(kari.isFocused(field(participants + "[1].who.type"))).isTrue();
            kari.type("A country");
            kari.tabTo(button("kind:" + participants + "[1].who")).leaves("Enter");
            kari.tabTo(field(participants + "[1].who.country")).type("Cyprus");
            assertThat(kari.see(field("command.details.title")).inputValue()).isEqualTo("On the telephone");
            assertThat(kari.see(field(participants + "[0].who.quantity.value")).inputValue()).isEqualTo("3");

            // Without its date it is refused, and the summary of what is wrong has the focus.
            kari.tabTo("#send").leaves("Enter");
            assertThat(kari.isFocused("#errors")).isTrue();
            kari.keepsPicture("form-of-everything-refused");
            kari.tabTo("#errors a").press("Enter");
            kari.tabTo(field("command.details.occurredOn")).type("May 2014");
            kari.tabTo("#send").leaves("Enter");

            assertThat(kari.page().url()).contains("/partnerships/" + partnership, "atLeast=");
            assertThat(kari.see("tr.fresh").innerText()).contains("On the telephone", "May 2014", "Cyprus");
        }
    }

    @Test
    void theKeyboardAloneFillsInRowsThatComeWithoutANewPage() {
        try (Visitor kari = visitor(true, Who.KSS)) {
            kari.opens("/record").tabTo("#text").type("register organisation").leaves("Enter");
            kari.tabTo("a[href='/record/register-organisation']").leaves("Enter");
            kari.tabTo(field("command.names[0].text")).type("Kvennaathvarf");
            kari.tabTo(button("more:command.names")).press("Enter");
            kari.see(field("command.names[1].text")).waitFor();
            assertThat(kari.isFocused(field("command.names[1].text"))).isTrue();
            kari.type("The shelter");
            kari.tabTo(field("command.names[1].kind")).type("translation");
            kari.tabTo(field("command.country")).type("Iceland");
            kari.tabTo(field("command.type")).type("national NGO");
            kari.tabTo(field("visibility")).type("everybody");
            kari.tabTo("#send").leaves("Enter");

            assertThat(kari.page().url()).contains("/subjects/organisation/", "atLeast=");
            assertThat(kari.see("h1").innerText()).contains("Kvennaathvarf");
            kari.hearsNoComplaint();
        }
    }

    @Test
    void enterInAFieldRecordsTheFormAndAddsNoRow() {
        try (Visitor kari = visitor(false, Who.KSS)) {
            kari.opens("/record/register-organisation");
            kari.tabTo(field("command.names[0].text")).type("Stígamót").leaves("Enter");

            assertThat(kari.see("#errors").isVisible()).isTrue();
            assertThat(kari.see(field("command.names[1].text")).count()).isZero();
        }
    }

    @Test
    void signingOutShutsThePagesBehindOneself() {
        try (Visitor kari = visitor(false, Who.KSS)) {
            kari.opens("/").tabTo("form[action='/sign-out'] button").leaves("Enter");

            kari.page().navigate("/partnerships/kss-spavo");
            assertThat(kari.page().url()).contains("/sign-in");
        }
    }
}
