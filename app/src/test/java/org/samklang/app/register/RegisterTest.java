package org.samklang.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samklang.command.IntentCatalogue;
import org.samklang.portal.commands.Binder;
import org.samklang.portal.commands.Binding;
import org.samklang.portal.commands.Reading;

/// The register says what the documents say, where it says they say it.
class RegisterTest {
    private final Register register = Register.read();

    @Test
    void everyEntryIsWellFormed() {
        assertThat(register.entries()).allSatisfy(entry -> assertThat(Binder.bind(
                        IntentCatalogue.named(entry.commandName()).orElseThrow(),
                        entry.command(),
                        Reading.in(java.util.Locale.forLanguageTag(entry.language()))))
                .as(entry.key())
                .isInstanceOf(Binding.Bound.class));
    }

    @Test
    void allFourteenPartnershipsAreThere() {
        assertThat(register.entries())
                .filteredOn(entry -> entry.commandName().equals("register-partnership"))
                .hasSize(14);
    }

    @Test
    void bothContradictionsAreKeptAsClaims() {
        assertThat(register.entries())
                .filteredOn(entry -> entry.commandName().equals("record-claim"))
                .hasSize(4);
    }

    @Test
    void everyQuoteStandsOnItsLine() throws IOException {
        Map<String, List<String>> documents = Documents.lines();
        assertThat(register.entries())
                .allSatisfy(entry -> assertThat(documents.get(entry.document()).get(entry.line() - 1))
                        .as(entry.key())
                        .contains(entry.quote()));
    }

    @Test
    void aQuoteFitsIntoACitation() {
        assertThat(register.entries())
                .allSatisfy(entry -> assertThat(entry.quote()).as(entry.key()).hasSizeLessThanOrEqualTo(300));
    }
}
