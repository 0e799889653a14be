package org.samklang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.organisation.OrganisationFacts.MASIMANYANE;
import static org.samklang.command.organisation.OrganisationFacts.MERGED;
import static org.samklang.command.organisation.OrganisationFacts.NAME;
import static org.samklang.command.organisation.OrganisationFacts.REGISTERED;
import static org.samklang.command.organisation.OrganisationFacts.date;
import static org.samklang.command.organisation.OrganisationFacts.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OrganisationId;

class RegisterOrganisationTest {
    private static final RegisterOrganisation REGISTER =
            new RegisterOrganisation(MASIMANYANE, List.of(NAME), "ZA", "22");
    private static final Reason ALREADY =
            new Reason.AlreadyRegistered("/organisationId", StreamType.ORGANISATION, "masimanyane");

    @Test
    void anOrganisationBecomesKnown() {
        given().when(REGISTER).then(REGISTERED);
    }

    @Test
    void registeringTheSameTwiceRecordsItOnce() {
        given(REGISTERED).when(REGISTER).thenNothing();
    }

    @Test
    void anIdThatStandsForSomethingElseIsRefused() {
        given(REGISTERED).when(new RegisterOrganisation(MASIMANYANE, List.of(NAME), "ZA", "21")).thenRejected(ALREADY);
        given(REGISTERED, MERGED).when(REGISTER).thenRejected(ALREADY);
    }

    @Test
    void anOrganisationBetweenStatesHasNoCountry() {
        given().when(new RegisterOrganisation(MASIMANYANE, List.of(NAME), null, "40"))
                .then(new OrganisationRegistered(MASIMANYANE, List.of(NAME), null, "40"));
    }

    @Test
    void kosovoHasACodeThatIsNoIsoCode() {
        given().when(new RegisterOrganisation(MASIMANYANE, List.of(NAME), "XK", "22"))
                .then(new OrganisationRegistered(MASIMANYANE, List.of(NAME), "XK", "22"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Name strange = new Name(" ", "xx", NameKind.FORMER, date("2015"), date("2010"));

        given().when(new RegisterOrganisation(new OrganisationId("No Id"), List.of(NAME, strange), "UK", "12"))
                .thenRejected(
                        new Reason.IllFormedId("/organisationId", "No Id"),
                        new Reason.Missing("/names/1/text"),
                        new Reason.UnknownCode("/names/1/language", "xx"),
                        new Reason.EndBeforeStart("/names/1/until", date("2015"), date("2010")),
                        new Reason.UnknownCode("/country", "UK"),
                        new Reason.UnknownCode("/type", "12"));
    }

    @Test
    void anOrganisationHasANameAtLeast() {
        given().when(new RegisterOrganisation(MASIMANYANE, null, "ZA", "22"))
                .thenRejected(new Reason.Missing("/names"));
    }

    @Test
    void anyCoordinatorMayRegisterWhomTheyWorkWith() {
        assertThat(given().whoMay(REGISTER)).isNull();
    }
}
