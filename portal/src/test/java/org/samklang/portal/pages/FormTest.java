package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samklang.command.activity.LogConference;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

class FormTest {
    private static final Say NORWEGIAN = new Say(Texts.load(), Language.NORWEGIAN);
    private static final Setting NOWHERE =
            new Setting("i", "/a", "/b", Map.of(), Map.of(), List.of(), null, null);
    private static final Problem WRONG = problem(
            new Problem.FieldError("/command/details/occurredOn", "missing", "Dette må fylles ut."),
            new Problem.FieldError("/command/activityId", "x", "Noe annet."));

    private static final Form VISIT = new Form(
            FormDescription.at(Forms.EVERYTHING, LogStudyVisit.class), NOWHERE, NORWEGIAN, _ -> null);
    private static final Form CONFERENCE = new Form(
            FormDescription.at(Forms.EVERYTHING, LogConference.class), NOWHERE, NORWEGIAN, _ -> null);
    private static final Form ORGANISATION = new Form(
            FormDescription.at(Forms.EVERYTHING, RegisterOrganisation.class), NOWHERE, NORWEGIAN, _ -> null);

    private static Problem problem(Problem.FieldError... errors) {
        return new Problem("wrong-fields", 422, "Feil", "Noen felt er feil.", List.of(errors), Map.of(), null);
    }

    private static Entered typed(Map<String, String> values, String again) {
        Map<String, List<String>> typed = new TreeMap<>(Map.of("commandId", List.of("c-1")));
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Entered(typed, Map.of(), again);
    }

    private static FormPage.Field field(FormPage page, String name) {
        return page.fields().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(FormPage page) {
        return page.fields().stream().map(FormPage.Field::name).toList();
    }

    @Test
    void nothingTypedIsLost() {
        FormPage page = VISIT.page(typed(Map.of("command.details.title", "<b>Besøk</b>"), null), WRONG);

        assertThat(field(page, "command.details.title").value()).isEqualTo("<b>Besøk</b>");
        assertThat(field(page, "commandId").value()).isEqualTo("c-1");
    }

    @Test
    void anErrorStandsByItsFieldAndAtTheTopWithALink() {
        FormPage page = VISIT.page(Entered.NOTHING, WRONG);

        assertThat(field(page, "command.details.occurredOn").error()).isEqualTo("Dette må fylles ut.");
        assertThat(page.wrong()).contains(
                new FormPage.Wrong("command-details-occurredOn", "Når", "Dette må fylles ut."));
    }

    @Test
    void anErrorOfAFieldThatIsNotShownStandsAtTheTop() {
        assertThat(VISIT.page(Entered.NOTHING, WRONG).wrong()).contains(new FormPage.Wrong(null, "", "Noe annet."));
    }

    @Test
    void anErrorDeeperThanAFieldStandsAtTheField() {
        FormPage page = VISIT.page(
                Entered.NOTHING, problem(new Problem.FieldError("/command/details/title/text", "too-long", "For langt.")));

        assertThat(field(page, "command.details.title").error()).isEqualTo("For langt.");
    }

    @Test
    void anErrorOfAThingOfSeveralFieldsStandsAtTheFirstOfThem() {
        FormPage page = CONFERENCE.page(
                Entered.NOTHING, problem(new Problem.FieldError("/command/attendance", "x", "Mangler tall.")));

        assertThat(field(page, "command.attendance.value").error()).isEqualTo("Mangler tall.");
    }

    @Test
    void whatIsWrongIsNeverFoldedAway() {
        FormPage page = VISIT.page(
                Entered.NOTHING, problem(new Problem.FieldError("/command/details/place/country", "x", "Ukjent land.")));

        assertThat(group(page, "command.details.place").open()).isTrue();
        assertThat(group(VISIT.page(Entered.NOTHING, null), "command.details.place").open()).isFalse();
    }

    private static FormPage.Group group(FormPage page, String name) {
        return page.parts()
                .filter(FormPage.Group.class::isInstance)
                .map(FormPage.Group.class::cast)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneMoreRowKeepsWhatWasTypedAndHasTheFocus() {
        FormPage page = VISIT.page(
                typed(Map.of("command.details.topics[0]", "LEGISLATION"), "more:command.details.topics"), null);

        assertThat(field(page, "command.details.topics[0]").value()).isEqualTo("LEGISLATION");
        assertThat(field(page, "command.details.topics[1]").value()).isEmpty();
        assertThat(page.fields().stream().filter(FormPage.Field::focus).map(FormPage.Field::name))
                .containsExactly("command.details.topics[1]");
        assertThat(group(page, "command.details.topics").open()).isTrue();
    }

    @Test
    void aKindShowsItsFieldsOnceItIsChosen() {
        String who = "command.details.participants[0].who";
        FormPage before = VISIT.page(Entered.NOTHING, null);
        FormPage after = VISIT.page(typed(Map.of(who + ".type", "headcount"), "kind:" + who), null);

        assertThat(names(before)).contains(who + ".type").doesNotContain(who + ".quantity.value");
        assertThat(names(after)).contains(who + ".quantity.value", who + ".category");
        assertThat(after.fields().stream().filter(FormPage.Field::focus).map(FormPage.Field::name))
                .containsExactly(who + ".quantity.value");
    }

    @Test
    void whatWasTypedForAnotherKindComesBackWithIt() {
        String who = "command.details.participants[0].who";
        Map<String, String> typed = new HashMap<>(Map.of(who + ".type", "organisation", who + ".category", "dommere"));
        FormPage other = VISIT.page(typed(typed, "kind:" + who), null);
        assertThat(names(other)).doesNotContain(who + ".category");
        assertThat(other.kept()).containsExactly(new FormPage.Kept("kept." + who + ".category", "dommere"));

        FormPage back = VISIT.page(
                typed(Map.of(who + ".type", "headcount", "kept." + who + ".category", "dommere"), "kind:" + who), null);
        assertThat(field(back, who + ".category").value()).isEqualTo("dommere");
    }

    @Test
    void whatBelongsToAnotherKindIsNotSaid() {
        String who = "command.details.participants[0].who";
        Map<String, List<String>> said = VISIT.said(
                typed(Map.of(who + ".type", "country", who + ".country", "CY", who + ".category", "dommere"), null).typed());

        assertThat(said).containsEntry(who + ".country", List.of("CY")).doesNotContainKey(who + ".category");
    }

    @Test
    void aGroupInWhichNobodyChangedAnythingIsNotSaid() {
        assertThat(CONFERENCE.said(typed(Map.of("command.attendance.qualifier", "EXACT"), null).typed()))
                .containsEntry("command.attendance.qualifier", List.of(""));
        assertThat(CONFERENCE.said(typed(Map.of("command.attendance.qualifier", "MANY"), null).typed()))
                .containsEntry("command.attendance.qualifier", List.of("MANY"));
        assertThat(CONFERENCE
                        .said(typed(Map.of("command.attendance.qualifier", "EXACT", "command.attendance.value", "120"), null)
                                .typed()))
                .containsEntry("command.attendance.qualifier", List.of("EXACT"));
    }

    @Test
    void aSourceThatNamesNoDocumentIsNotSaid() {
        assertThat(VISIT.said(typed(Map.of("source.type", "citation", "source.document", ""), null).typed()))
                .containsEntry("source.type", List.of(""));
        assertThat(VISIT.said(typed(Map.of("source.type", "citation", "source.document", "S1"), null).typed()))
                .containsEntry("source.type", List.of("citation"));
    }

    @Test
    void aRowThatNobodyTouchedIsNotSaidThoughItBeginsWithSomething() {
        Map<String, List<String>> said = ORGANISATION.said(typed(
                        Map.of(
                                "command.names[0].text", "KSS",
                                "command.names[0].kind", "OFFICIAL",
                                "command.names[1].kind", "OFFICIAL",
                                "command.names[1].language", "nb"),
                        null)
                .typed());

        assertThat(said)
                .containsEntry("command.names[0].kind", List.of("OFFICIAL"))
                .containsEntry("command.names[1].kind", List.of(""));
    }

    @Test
    void whatTheListDoesNotHaveIsStillShownAsItWasTyped() {
        FormPage page = VISIT.page(typed(Map.of("command.details.place.country", "XX"), null), null);

        assertThat(field(page, "command.details.place.country").options())
                .filteredOn(StartPage.Option::chosen)
                .containsExactly(new StartPage.Option("XX", "XX", true));
    }

    @Test
    void whatWasUnderstoodOfADateIsShown() {
        assertThat(Form.understood(NORWEGIAN, "høsten 2013")).contains("2013");
        assertThat(Form.understood(NORWEGIAN, "en gang")).isNull();
    }

    @Test
    void whatMayBeMeantIsAsked() {
        assertThat(Form.understood(NORWEGIAN, "Generalforsamling 2014"))
                .isEqualTo("Dette forstås ikke som en dato. Mente du 2014?");
        assertThat(Form.understood(NORWEGIAN, "rapport fra høsten 2010"))
                .isEqualTo("Dette kan være flere datoer: fra høst 2010; høst 2010. Skriv bare den ene.");
        assertThat(Form.understood(NORWEGIAN, "møtet i fjor")).isNull();
    }

    @Test
    void everyShownFormHasACommandIdOfItsOwn() {
        assertThat(field(VISIT.page(Entered.NOTHING, null), "commandId").value())
                .isNotEqualTo(field(VISIT.page(Entered.NOTHING, null), "commandId").value());
        assertThat(field(VISIT.page(Entered.NOTHING, null), "command.activityId").type()).isEqualTo("hidden");
    }
}
