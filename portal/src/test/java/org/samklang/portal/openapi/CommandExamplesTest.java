package org.samklang.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.command.IntentCatalogue;
import org.samklang.portal.openapi.CommandExamples.Example;

class CommandExamplesTest {

    @Test
    void everyCommandHasAnExampleAndNothingElseHas() {
        Set<String> named = CommandExamples.all().stream().map(Example::name).collect(Collectors.toSet());

        assertThat(named).isEqualTo(IntentCatalogue.all().keySet());
    }

    @Test
    void theFirstOfACommandIsShown() {
        assertThat(CommandExamples.of("register-organisation"))
                .hasValueSatisfying(command -> assertThat(command).containsEntry("organisationId", "example-shelter"));
    }
}
