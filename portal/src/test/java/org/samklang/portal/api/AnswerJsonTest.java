package org.samklang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.command.Role;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.portal.FakeVault;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Unsealing;

class AnswerJsonTest {

    private final FakeVault vault = new FakeVault();
    private final AnswerJson json = new AnswerJson(new Unsealing(vault));
    private final SealedValue quote = vault.seal("document:S1", "citation#quote", "Hun sa ja");
    private final SealedValue place = vault.seal("organisation:kss", "place#withheld", "{\"locality\":\"Gate 3\"}");

    private record Answer(Source source, Place place, List<SealedValue> names) {}

    private String as(Role role, String organisation) {
        Answer answer = new Answer(
                new Source.Citation("S1", "42", quote, "nb"),
                new Place("NO", null, null, null, Protection.PROTECTED, place),
                List.of(vault.seal("person:5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11", "person.registered#name", "Tove")));
        return new String(
                json.write(new Caller("u", "u", role, organisation, Access.WRITE, false), answer),
                StandardCharsets.UTF_8);
    }

    @Test
    void aCoordinatorReadsNamesQuotesAndThePlacesOfItsOwnOrganisation() {
        assertThat(as(Role.COORDINATOR, "kss"))
                .contains("{\"text\":\"Hun sa ja\"}")
                .contains("Gate 3")
                .contains("[{\"text\":\"Tove\"}]");
    }

    @Test
    void anotherOrganisationsShelterStaysHidden() {
        assertThat(as(Role.COORDINATOR, "spavo")).contains("Hun sa ja").doesNotContain("Gate 3");
        assertThat(as(Role.COORDINATOR, "ks")).doesNotContain("Gate 3");
    }

    @Test
    void nobodyElseReadsAnythingSealedAndNobodySeesASeal() {
        for (Role role : Role.values()) {
            if (role != Role.COORDINATOR) {
                assertThat(as(role, "kss"))
                        .as(role.name())
                        .doesNotContain("Hun sa ja")
                        .doesNotContain("Gate 3")
                        .doesNotContain("Tove")
                        .contains("{\"withheld\":true}");
            }
            assertThat(as(role, "kss")).doesNotContain("s1.");
        }
    }
}
