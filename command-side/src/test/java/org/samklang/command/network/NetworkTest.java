package org.samklang.command.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeadAssigned;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.NetworkMember;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.Theme;

/// The equality network of ICLD (S2), WAVE without a host (S1:18), SYNERGY (S3:28).
class NetworkTest {
    private static final NetworkId EQUALITY = new NetworkId("icld-equality");
    private static final NetworkId WAVE = new NetworkId("wave");
    private static final OrganisationId ICLD = new OrganisationId("icld");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId GOTLAND = new OrganisationId("region-gotland");
    private static final OrganisationId KIBAHA = new OrganisationId("kibaha");
    private static final PartnershipId GOTLAND_KIBAHA = new PartnershipId("gotland-kibaha");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("municipal-partnership");
    private static final Theme THEME = new Theme("samklang", "EQUALITY");
    private static final NetworkMembershipId FIRST = new NetworkMembershipId("membership-1");
    private static final NetworkMembershipId SECOND = new NetworkMembershipId("membership-2");
    private static final NetworkMember PARTNERSHIP = new NetworkMember.Partnership(GOTLAND_KIBAHA);
    private static final Narrative WHY = Narrative.of("sv", "De arbetar redan med samma tema.");
    private static final List<Name> NAMES = List.of(Name.official("Nätverk för jämställdhet", "sv"));
    private static final NetworkFounded FOUNDED =
            new NetworkFounded(EQUALITY, NAMES, THEME, ICLD, PROGRAMME, null, date("2013"));
    private static final NetworkFounded FOUNDED_WAVE =
            new NetworkFounded(WAVE, List.of(Name.official("WAVE", "en")), null, null, null, null, null);
    private static final NetworkScopeSet SCOPE =
            new NetworkScopeSet(EQUALITY, List.of("SE", "CO", "GT"), date("2021/2024"), null, null);

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(StreamType.ORGANISATION, ICLD, new Standing.OfOrganisation(null))
                .knowing(StreamType.ORGANISATION, KSS, new Standing.OfOrganisation(null))
                .knowing(StreamType.PROGRAMME, PROGRAMME, new Standing.OfProgramme(ICLD))
                .knowing(
                        StreamType.PARTNERSHIP,
                        GOTLAND_KIBAHA,
                        new Standing.OfPartnership(Set.of(GOTLAND, KIBAHA), date("2018")));
    }

    private static NetworkJoined joined(NetworkMembershipId id, NetworkMember member, String on) {
        return new NetworkJoined(EQUALITY, id, member, on == null ? null : date(on), null);
    }

    private static JoinNetwork join(NetworkMembershipId id, NetworkMember member, String on) {
        return new JoinNetwork(EQUALITY, id, member, on == null ? null : date(on), null);
    }

    private static NetworkLeft left(NetworkMembershipId id, NetworkMember member, String on) {
        return new NetworkLeft(EQUALITY, id, member, date(on), null);
    }

    private static LeaveNetwork leave(NetworkMembershipId id, String on) {
        return new LeaveNetwork(EQUALITY, id, date(on), null);
    }

    private static NetworkClosed closed(String on) {
        return new NetworkClosed(EQUALITY, date(on), null);
    }

    private static CloseNetwork close(String on) {
        return new CloseNetwork(EQUALITY, date(on), null);
    }

    private static SetNetworkScope scope(List<String> countries, String setOn) {
        return new SetNetworkScope(
                EQUALITY, countries, date("2021/2024"), null, setOn == null ? null : date(setOn));
    }

    @Test
    void nothingIsWrittenAboutANetworkThatIsUnknown() {
        for (NetworkIntent intent : List.of(
                scope(List.of("SE"), null),
                new AssignNetworkLead(EQUALITY, new NetworkMember.Country("NO"), null),
                join(FIRST, PARTNERSHIP, "2014"),
                leave(FIRST, "2015"),
                close("2016"))) {
            given().when(intent)
                    .thenRejected(new Reason.NotRegistered("/networkId", StreamType.NETWORK, EQUALITY.value()));
            assertThat(given().whoMay(intent)).isNull();
        }
    }

    @Nested
    class Founding {
        private FoundNetwork found(List<Name> names, String on) {
            return new FoundNetwork(EQUALITY, names, THEME, ICLD, PROGRAMME, null, date(on));
        }

        @Test
        void aProgrammeHasANetwork() {
            given().when(found(NAMES, "2013")).then(FOUNDED);
            given(FOUNDED).when(found(NAMES, "2013")).thenNothing();
            given(FOUNDED)
                    .when(found(NAMES, "2014"))
                    .thenRejected(
                            new Reason.AlreadyRegistered("/networkId", StreamType.NETWORK, EQUALITY.value()));
            assertThat(given().whoMay(found(NAMES, "2013"))).containsExactly(ICLD);
        }

        @Test
        void aNetworkNeedsNoMoreThanAName() {
            FoundNetwork wave =
                    new FoundNetwork(WAVE, List.of(Name.official("WAVE", "en")), null, null, null, null, null);

            given().when(wave).then(FOUNDED_WAVE);
            assertThat(given().whoMay(wave)).isNull();
            given().when(found(List.of(), "2013")).thenRejected(new Reason.Missing("/names"));
        }

        @Test
        void itIsSaidInAKnownLanguageAndNotOfTheFuture() {
            given().when(new FoundNetwork(
                            EQUALITY,
                            List.of(Name.official(" ", "xx")),
                            new Theme("", ""),
                            null,
                            null,
                            null,
                            date("2027")))
                    .thenRejected(
                            new Reason.Missing("/names/0/text"),
                            new Reason.UnknownCode("/names/0/language", "xx"),
                            new Reason.Missing("/theme/scheme"),
                            new Reason.Missing("/theme/code"),
                            new Reason.WhollyInTheFuture("/foundedOn", date("2027")));
        }
    }

    @Nested
    class Scope {
        @Test
        void isSetAndSetAgain() {
            given(FOUNDED).when(scope(List.of("SE", "CO", "GT"), null)).then(SCOPE);
            given(FOUNDED, SCOPE).when(scope(List.of("SE", "CO", "GT"), null)).thenNothing();
        }

        /// Without a date, the last that was said holds: going back to an earlier scope is something new.
        @Test
        void mayGoBackToWhatItWas() {
            NetworkScopeSet wider = new NetworkScopeSet(EQUALITY, List.of(), date("2021/2024"), null, null);

            given(FOUNDED, SCOPE, wider).when(scope(List.of("SE", "CO", "GT"), null)).then(SCOPE);
        }

        @Test
        void isOfCountriesThatAreOnes() {
            given(FOUNDED)
                    .when(scope(List.of("SE", "XX"), null))
                    .thenRejected(new Reason.UnknownCode("/countries/1", "XX"));
        }

        @Test
        void isNotSetAfterTheEnd() {
            given(FOUNDED, closed("2016"))
                    .when(scope(List.of("SE"), "2017"))
                    .thenRejected(new Reason.AfterEnd("/setOn", date("2017"), date("2016")));
        }
    }

    @Nested
    class Lead {
        @Test
        void aCountryLeads() {
            NetworkLeadAssigned norway =
                    new NetworkLeadAssigned(EQUALITY, new NetworkMember.Country("NO"), date("2019"));

            given(FOUNDED)
                    .when(new AssignNetworkLead(EQUALITY, new NetworkMember.Country("NO"), date("2019")))
                    .then(norway);
            given(FOUNDED, norway)
                    .when(new AssignNetworkLead(EQUALITY, new NetworkMember.Country("NO"), date("2019")))
                    .thenNothing();
            given(FOUNDED, closed("2018"))
                    .when(new AssignNetworkLead(EQUALITY, new NetworkMember.Country("NO"), date("2019")))
                    .thenRejected(new Reason.AfterEnd("/from", date("2019"), date("2018")));
            given(FOUNDED)
                    .when(new AssignNetworkLead(EQUALITY, PARTNERSHIP, date("2019")))
                    .thenRejected(new Reason.AfterClosing("/from", date("2019"), date("2018")));
            given(FOUNDED)
                    .when(new AssignNetworkLead(EQUALITY, new NetworkMember.Country("XX"), null))
                    .thenRejected(new Reason.UnknownCode("/lead/country", "XX"));
            given(FOUNDED)
                    .when(new AssignNetworkLead(
                            EQUALITY, new NetworkMember.Organisation(new OrganisationId("nobody")), null))
                    .thenRejected(new Reason.UnknownReference(
                            "/lead/organisation", StreamType.ORGANISATION, "nobody"));
        }
    }

    @Nested
    class Joining {
        @Test
        void organisationsCountriesAndPartnershipsJoin() {
            for (NetworkMember member : List.of(
                    new NetworkMember.Organisation(KSS), new NetworkMember.Country("NO"), PARTNERSHIP)) {
                given(FOUNDED).when(join(FIRST, member, "2014")).then(joined(FIRST, member, "2014"));
                given(FOUNDED, joined(FIRST, member, "2014"))
                        .when(join(FIRST, member, "2014"))
                        .thenNothing();
                given(FOUNDED, joined(FIRST, member, "2014"))
                        .when(join(SECOND, member, "2015"))
                        .thenRejected(new Reason.MemberTwice("/member", "membership-1"));
            }
        }

        /// X3: theme, membership and scope are three things.
        @Test
        void fromACountryThatTheNetworkIsNotMeantForIsNotRefused() {
            given(FOUNDED, SCOPE)
                    .when(new JoinNetwork(EQUALITY, FIRST, PARTNERSHIP, date("2014"), WHY))
                    .then(new NetworkJoined(EQUALITY, FIRST, PARTNERSHIP, date("2014"), WHY));
            given(FOUNDED, SCOPE).when(join(FIRST, PARTNERSHIP, "2014")).then(joined(FIRST, PARTNERSHIP, "2014"));
            given(FOUNDED, SCOPE)
                    .when(join(FIRST, new NetworkMember.Country("TZ"), null))
                    .then(joined(FIRST, new NetworkMember.Country("TZ"), null));
        }

        @Test
        void oneThatLeftMayComeBack() {
            given(FOUNDED, joined(FIRST, PARTNERSHIP, "2013"), left(FIRST, PARTNERSHIP, "2014"))
                    .when(join(SECOND, PARTNERSHIP, "2014"))
                    .then(joined(SECOND, PARTNERSHIP, "2014"));
            given(FOUNDED, joined(FIRST, PARTNERSHIP, "2013"), left(FIRST, PARTNERSHIP, "2015"))
                    .when(join(SECOND, PARTNERSHIP, "2014"))
                    .thenRejected(new Reason.MemberTwice("/member", "membership-1"));
        }

        @Test
        void anEarlierMembershipMayBeWrittenDownLater() {
            given(FOUNDED, joined(SECOND, PARTNERSHIP, "2016"))
                    .when(join(FIRST, PARTNERSHIP, "2014"))
                    .then(joined(FIRST, PARTNERSHIP, "2014"));
            given(FOUNDED, joined(SECOND, PARTNERSHIP, "2016"))
                    .when(join(FIRST, PARTNERSHIP, "2016"))
                    .thenRejected(new Reason.MemberTwice("/member", "membership-2"));
        }

        @Test
        void oneIdIsOneMembership() {
            given(FOUNDED, joined(FIRST, PARTNERSHIP, "2014"))
                    .when(join(FIRST, new NetworkMember.Country("NO"), "2014"))
                    .thenRejected(new Reason.AlreadyRecorded("/membershipId", "membership-1"));
        }

        @Test
        void isNotWhollyAfterTheEndOfTheNetworkOrThePartnership() {
            given(FOUNDED, closed("2016"))
                    .when(join(FIRST, PARTNERSHIP, "2017"))
                    .thenRejected(new Reason.AfterEnd("/joinedOn", date("2017"), date("2016")));
            given(FOUNDED, closed("2016-03"))
                    .when(join(FIRST, PARTNERSHIP, "2016"))
                    .then(joined(FIRST, PARTNERSHIP, "2016"));
            given(FOUNDED)
                    .when(join(FIRST, PARTNERSHIP, "2019"))
                    .thenRejected(new Reason.AfterClosing("/joinedOn", date("2019"), date("2018")));
        }

        @Test
        void bothSidesMaySaySo() {
            assertThat(given(FOUNDED).whoMay(join(FIRST, PARTNERSHIP, null)))
                    .containsExactlyInAnyOrder(ICLD, GOTLAND, KIBAHA);
            assertThat(given(FOUNDED).whoMay(join(FIRST, new NetworkMember.Country("NO"), null)))
                    .containsExactly(ICLD);
            JoinNetwork kssJoinsWave =
                    new JoinNetwork(WAVE, FIRST, new NetworkMember.Organisation(KSS), null, null);
            assertThat(given(FOUNDED_WAVE).whoMay(kssJoinsWave)).containsExactly(KSS);
            assertThat(given(FOUNDED, joined(FIRST, PARTNERSHIP, null)).whoMay(leave(FIRST, "2015")))
                    .containsExactlyInAnyOrder(ICLD, GOTLAND, KIBAHA);
            assertThat(given(FOUNDED).whoMay(close("2016"))).containsExactly(ICLD);
        }
    }

    @Nested
    class Leaving {
        private final NetworkJoined membership = joined(FIRST, PARTNERSHIP, "2014");

        @Test
        void isOfAMember() {
            given(FOUNDED, membership).when(leave(FIRST, "2015")).then(left(FIRST, PARTNERSHIP, "2015"));
            given(FOUNDED, membership, left(FIRST, PARTNERSHIP, "2015"))
                    .when(leave(FIRST, "2015"))
                    .thenNothing();
            given(FOUNDED, membership)
                    .when(leave(SECOND, "2015"))
                    .thenRejected(new Reason.UnknownHere("/membershipId", "membership-2"));
        }

        @Test
        void happensOnceAndNotBeforeTheJoining() {
            given(FOUNDED, membership, left(FIRST, PARTNERSHIP, "2015"))
                    .when(leave(FIRST, "2016"))
                    .thenRejected(new Reason.AlreadyEnded("/leftOn", date("2015")));
            given(FOUNDED, membership)
                    .when(leave(FIRST, "2013"))
                    .thenRejected(new Reason.EndBeforeStart("/leftOn", date("2014"), date("2013")));
            given(FOUNDED, membership).when(leave(FIRST, "2014-01")).then(left(FIRST, PARTNERSHIP, "2014-01"));
        }

        @Test
        void isNotWhollyAfterTheEndOfTheNetwork() {
            given(FOUNDED, closed("2016"), membership)
                    .when(leave(FIRST, "2017"))
                    .thenRejected(new Reason.AfterEnd("/leftOn", date("2017"), date("2016")));
        }

        @Test
        void wasBeforeTheMemberCameBack() {
            given(FOUNDED, membership, joined(SECOND, PARTNERSHIP, "2013"))
                    .when(leave(SECOND, "2015"))
                    .thenRejected(new Reason.MemberTwice("/leftOn", "membership-1"));
            given(FOUNDED, membership, joined(SECOND, PARTNERSHIP, "2013"))
                    .when(leave(SECOND, "2014"))
                    .then(left(SECOND, PARTNERSHIP, "2014"));
        }
    }

    @Nested
    class TheEnd {
        @Test
        void comesOnceButMayBeDatedBetter() {
            given(FOUNDED).when(close("2016")).then(closed("2016"));
            given(FOUNDED, closed("2016")).when(close("2016")).thenNothing();
            given(FOUNDED, closed("2016")).when(close("2016-04")).then(closed("2016-04"));
            given(FOUNDED, closed("2016"))
                    .when(close("2015"))
                    .thenRejected(new Reason.AlreadyEnded("/closedOn", date("2016")));
        }

        @Test
        void comesNotBeforeTheBeginningOrAJoining() {
            given(FOUNDED)
                    .when(close("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/closedOn", date("2013"), date("2012")));
            given(FOUNDED, joined(FIRST, PARTNERSHIP, "2017"))
                    .when(close("2016"))
                    .thenRejected(new Reason.AfterEnd("/closedOn", date("2017"), date("2016")));
            given(FOUNDED, joined(FIRST, PARTNERSHIP, "2016")).when(close("2016-01")).then(closed("2016-01"));
        }

        @Test
        void othersSeeIt() {
            Network network = new Network.Unfounded().evolve(FOUNDED);

            assertThat(network.standing()).isEqualTo(new Standing.OfNetwork(ICLD, null));
            assertThat(network.evolve(closed("2016")).standing())
                    .isEqualTo(new Standing.OfNetwork(ICLD, date("2016")));
        }
    }
}
