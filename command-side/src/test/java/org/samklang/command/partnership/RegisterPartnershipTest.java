package org.samklang.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.partnership.PartnershipFacts.KSS;
import static org.samklang.command.partnership.PartnershipFacts.REGISTERED;
import static org.samklang.command.partnership.PartnershipFacts.SPAVO;
import static org.samklang.command.partnership.PartnershipFacts.TOGETHER;
import static org.samklang.command.partnership.PartnershipFacts.UNIVERSITY;
import static org.samklang.command.partnership.PartnershipFacts.date;
import static org.samklang.command.partnership.PartnershipFacts.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.PartyRole;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

class RegisterPartnershipTest {
    private static final OrganisationId NOBODY = new OrganisationId("nobody");
    private static final Party KNOWLEDGE = new Party(UNIVERSITY, PartyRole.KNOWLEDGE);
    private static final PartnerAdded ADDED = new PartnerAdded(TOGETHER, KNOWLEDGE, date("2013"));

    private static RegisterPartnership register(OrganisationId... parties) {
        return new RegisterPartnership(
                TOGETHER,
                java.util.stream.Stream.of(parties).map(Party::partner).toList(),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                date("2012"),
                null,
                null);
    }

    private static AddPartner add(String addedOn) {
        return new AddPartner(TOGETHER, KNOWLEDGE, date(addedOn));
    }

    @Test
    void twoOrganisationsWorkTogether() {
        given().when(register(KSS, SPAVO)).then(REGISTERED);
    }

    @Test
    void registeringTheSameTwiceRecordsItOnce() {
        given(REGISTERED, ADDED).when(register(KSS, SPAVO)).thenNothing();
    }

    @Test
    void anIdThatStandsForSomethingElseIsRefused() {
        given(REGISTERED)
                .when(register(SPAVO, KSS))
                .thenRejected(new Reason.AlreadyRegistered("/partnershipId", StreamType.PARTNERSHIP, "kss-spavo"));
    }

    @Test
    void onePartyIsNoPartnership() {
        given().when(register(KSS)).thenRejected(new Reason.TooFewParties("/parties"));
        given().when(register()).thenRejected(new Reason.TooFewParties("/parties"));
        given().when(register(KSS, KSS)).thenRejected(new Reason.SamePartyTwice("/parties/1/organisation", KSS));
    }

    @Test
    void partiesAreKnownAndWereNotMerged() {
        given().knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(KSS))
                .when(register(KSS, NOBODY, SPAVO))
                .thenRejected(
                        new Reason.UnknownReference("/parties/1/organisation", StreamType.ORGANISATION, "nobody"),
                        new Reason.OrganisationMerged("/parties/2/organisation", SPAVO, KSS));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        given().when(new RegisterPartnership(
                        new PartnershipId("x"),
                        List.of(Party.partner(KSS)),
                        PartnershipKind.INFORMAL,
                        Narrative.of("xx", ""),
                        date("2030"),
                        " ",
                        Narrative.of("nb", "")))
                .thenRejected(
                        new Reason.IllFormedId("/partnershipId", "x"),
                        new Reason.TooFewParties("/parties"),
                        new Reason.Missing("/title/text"),
                        new Reason.UnknownCode("/title/language", "xx"),
                        new Reason.WhollyInTheFuture("/agreedOn", date("2030")),
                        new Reason.Missing("/programme"),
                        new Reason.Missing("/description/text"));
    }

    @Test
    void noDateIsThe31stOfFebruary() {
        PartialDate impossible = new PartialDate("2014-02-31", null);
        given().when(new RegisterPartnership(
                        TOGETHER,
                        List.of(Party.partner(KSS), Party.partner(SPAVO)),
                        PartnershipKind.INFORMAL,
                        null,
                        impossible,
                        null,
                        null))
                .thenRejected(new Reason.IllFormedDate("/agreedOn", "2014-02-31"));
    }

    @Test
    void coordinatorsRegisterWhatTheyTakePartIn() {
        assertThat(given().whoMay(register(KSS, SPAVO))).containsExactlyInAnyOrder(KSS, SPAVO);
        assertThat(given().whoMay(register())).isNull();
    }

    @Test
    void aUniversityJoins() {
        given(REGISTERED).when(add("2013")).then(ADDED);
        given(REGISTERED, ADDED).when(add("2013")).thenNothing();
    }

    @Test
    void nobodyJoinsTwiceOrAddsItself() {
        given(REGISTERED, ADDED)
                .when(add("2014"))
                .thenRejected(new Reason.SamePartyTwice("/party/organisation", UNIVERSITY));
        assertThat(given(REGISTERED).whoMay(add("2013"))).containsExactlyInAnyOrder(KSS, SPAVO);
        assertThat(given(REGISTERED, ADDED).whoMay(add("2013"))).contains(UNIVERSITY);
    }

    @Test
    void onlyWhoIsKnownJoins() {
        given(REGISTERED)
                .when(new AddPartner(TOGETHER, Party.partner(NOBODY), null))
                .thenRejected(new Reason.UnknownReference("/party/organisation", StreamType.ORGANISATION, "nobody"));
    }
}
