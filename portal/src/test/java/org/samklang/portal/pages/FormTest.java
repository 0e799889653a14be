package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;

class FormTest {
    private static final Say NORWEGIAN = new Say(Texts.load(), Language.NORWEGIAN);
    private static final Problem WRONG = new Problem(
            "wrong-fields",
            422,
            "Feil",
            "Noen felt er feil.",
            List.of(
                    new Problem.FieldError("/command/details/occurredOn", "missing", "Dette må fylles ut."),
                    new Problem.FieldError("/command/activityId", "x", "Noe annet.")),
            Map.of(),
            null);

    private static FormPage form(Map<String, String> typed, Problem problem) {
        return new Form(NORWEGIAN, typed, problem)
                .date("command.details.occurredOn", "Når", true)
                .text("command.details.title", "Overskrift", false, "")
                .page("h", "i", "/a", "/b");
    }

    private static FormPage.Field field(FormPage page, String name) {
        return page.fields().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void nothingTypedIsLost() {
        FormPage page = form(Map.of("command.details.title", "<b>Besøk</b>", "commandId", "c-1"), WRONG);

        assertThat(field(page, "command.details.title").value()).isEqualTo("<b>Besøk</b>");
        assertThat(field(page, "commandId").value()).isEqualTo("c-1");
    }

    @Test
    void anErrorStandsByItsFieldAndAtTheTopWithALink() {
        FormPage page = form(Map.of(), WRONG);

        assertThat(field(page, "command.details.occurredOn").error()).isEqualTo("Dette må fylles ut.");
        assertThat(page.wrong()).contains(
                new FormPage.Wrong("command-details-occurredOn", "Når", "Dette må fylles ut."));
    }

    @Test
    void anErrorOfAFieldThatIsNotShownStandsAtTheTop() {
        assertThat(form(Map.of(), WRONG).wrong()).contains(new FormPage.Wrong(null, "", "Noe annet."));
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
        assertThat(field(form(Map.of(), null), "commandId").value())
                .isNotEqualTo(field(form(Map.of(), null), "commandId").value());
    }
}
