package org.samklang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.Fact;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.NetworkMember;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.Recorded;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Given;

class OutsidersTest {
    private static final NetworkId NETWORK = new NetworkId("equality");
    private static final OrganisationId STELLENBOSCH = new OrganisationId("stellenbosch");
    private static final Map<OrganisationId, String> COUNTRIES = Map.of(KSS, "NO", SPAVO, "CY", STELLENBOSCH, "ZA");
    private static final PartnershipTimeline VIEW = new PartnershipTimeline();

    private static @Nullable OutsideScope judge(NetworkJoined joined, Fact... said) {
        List<TimelineRow> rows = new ArrayList<>();
        for (Recorded recorded : Given.facts(said).recorded()) {
            VIEW.keys(recorded).forEach(key -> rows.add(VIEW.fold(key, null, recorded)));
        }
        return new Outsiders(rows, COUNTRIES).judge(joined);
    }

    private static NetworkScopeSet scope(@Nullable String setOn, String... countries) {
        return new NetworkScopeSet(
                NETWORK, List.of(countries), null, null, setOn == null ? null : PartialDate.parse(setOn));
    }

    private static NetworkJoined joined(NetworkMember member, @Nullable String on) {
        return new NetworkJoined(
                NETWORK,
                new NetworkMembershipId("membership"),
                member,
                on == null ? null : PartialDate.parse(on),
                null);
    }

    private static NetworkJoined country(String country, @Nullable String on) {
        return joined(new NetworkMember.Country(country), on);
    }

    private static OutsideScope surely(List<String> from, String... scope) {
        return new OutsideScope(false, false, from, List.of(scope));
    }

    private static OutsideScope perhaps(List<String> from, String... scope) {
        return new OutsideScope(true, false, from, List.of(scope));
    }

    @Nested
    class WhereAMemberIsFrom {
        @Test
        void aCountryOfTheScopeIsInside() {
            assertThat(judge(country("CO", null), scope(null, "CO", "GT"))).isNull();
        }

        @Test
        void anotherCountryIsOutside() {
            assertThat(judge(country("TZ", null), scope(null, "CO", "GT")))
                    .isEqualTo(surely(List.of("TZ"), "CO", "GT"));
        }

        @Test
        void aNetworkWithoutScopeOrWithoutCountriesIsOpenToAll() {
            assertThat(judge(country("TZ", null))).isNull();
            assertThat(judge(country("TZ", null), scope(null))).isNull();
        }

        @Test
        void theScopeOfAnotherNetworkSaysNothing() {
            NetworkScopeSet other = new NetworkScopeSet(new NetworkId("wave"), List.of("CO"), null, null, null);

            assertThat(judge(country("TZ", null), other)).isNull();
        }

        @Test
        void anOrganisationIsFromTheCountryOfItsSeat() {
            assertThat(judge(joined(new NetworkMember.Organisation(KSS), null), scope(null, "SE")))
                    .isEqualTo(surely(List.of("NO"), "SE"));
        }

        @Test
        void aCountryThatNobodyNamedIsNoGround() {
            OrganisationId unknown = new OrganisationId("somebody");

            assertThat(judge(joined(new NetworkMember.Organisation(unknown), null), scope(null, "SE"))).isNull();
        }

        @Test
        void aPartnershipIsFromTheCountriesOfAllItsPartiesAndOneOutsideIsEnough() {
            assertThat(partnership(null, scope(null, "NO", "CY"))).isNull();
            assertThat(partnership(null, scope(null, "NO", "CO"))).isEqualTo(surely(List.of("CY"), "NO", "CO"));
            assertThat(partnership(null, scope(null, "CO"))).isEqualTo(surely(List.of("CY", "NO"), "CO"));
        }

        @Test
        void aPartyThatCameLaterSaysNothingOfTheTimeOfJoining() {
            assertThat(partnership("2015", scope(null, "NO", "CY"), added("2016"))).isNull();
            assertThat(partnership("2015", scope(null, "NO", "CY"), added("2014")))
                    .isEqualTo(surely(List.of("ZA"), "NO", "CY"));
            assertThat(partnership("2015", scope(null, "NO", "CY"), added(null)))
                    .isEqualTo(surely(List.of("ZA"), "NO", "CY"));
            assertThat(partnership("2015", scope(null, "NO", "CY"), added("2015")))
                    .isEqualTo(perhaps(List.of("ZA"), "NO", "CY"));
        }

        @Test
        void aPartyThatHadGoneSaysNothingEither() {
            assertThat(partnership("2015", scope(null, "NO"), withdrawn("2014"))).isNull();
            assertThat(partnership("2015", scope(null, "NO"), withdrawn("2016")))
                    .isEqualTo(surely(List.of("CY"), "NO"));
            assertThat(partnership("2015", scope(null, "NO"), withdrawn("2015-06")))
                    .isEqualTo(perhaps(List.of("CY"), "NO"));
        }

        private static @Nullable OutsideScope partnership(@Nullable String on, Fact... more) {
            List<Fact> said = new ArrayList<>(List.of(Given.registered(KSS_SPAVO)));
            said.addAll(List.of(more));
            return judge(joined(new NetworkMember.Partnership(KSS_SPAVO), on), said.toArray(Fact[]::new));
        }

        private static PartnerAdded added(@Nullable String on) {
            return new PartnerAdded(KSS_SPAVO, Party.partner(STELLENBOSCH), on == null ? null : PartialDate.parse(on));
        }

        private static PartnerWithdrawn withdrawn(String on) {
            return new PartnerWithdrawn(KSS_SPAVO, SPAVO, PartialDate.parse(on), null);
        }
    }

    @Nested
    class WhichScopeWasInForce {
        @Test
        void aReasonExplainsAndTakesNothingBack() {
            NetworkJoined explained = new NetworkJoined(
                    NETWORK,
                    new NetworkMembershipId("membership"),
                    new NetworkMember.Country("TZ"),
                    null,
                    Narrative.of("en", "Their theme is ours."));

            assertThat(judge(explained, scope(null, "CO")))
                    .isEqualTo(new OutsideScope(false, true, List.of("TZ"), List.of("CO")));
        }

        @Test
        void ofScopesThatNobodyDatedTheLastOneStands() {
            assertThat(judge(country("TZ", null), scope(null, "CO"), scope(null, "TZ"))).isNull();
            assertThat(judge(country("TZ", null), scope(null, "TZ"), scope(null, "CO")))
                    .isEqualTo(surely(List.of("TZ"), "CO"));
        }

        @Test
        void aLaterScopeDoesNotReachBack() {
            assertThat(judge(country("TZ", "2014"), scope("2013", "TZ"), scope("2015", "CO"))).isNull();
            assertThat(judge(country("TZ", "2016"), scope("2013", "TZ"), scope("2015", "CO")))
                    .isEqualTo(surely(List.of("TZ"), "CO"));
        }

        @Test
        void scopesStandByTheirDatesHoweverTheyWereRecorded() {
            assertThat(judge(country("TZ", "2016"), scope("2015", "CO"), scope("2013", "TZ")))
                    .isEqualTo(surely(List.of("TZ"), "CO"));
            assertThat(judge(country("TZ", "2016"), scope("2015", "CO"), scope("2015", "TZ"))).isNull();
        }

        @Test
        void beforeAnyScopeTheNetworkIsOpenToAll() {
            assertThat(judge(country("TZ", "2012"), scope("2013", "CO"))).isNull();
        }

        @Test
        void joiningOnTheDayOfTheScopeIsUnderIt() {
            assertThat(judge(country("TZ", "2013-05-02"), scope("2013-05-02", "CO")))
                    .isEqualTo(surely(List.of("TZ"), "CO"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2013", "2013-04/2013-06", "2014~", "2014?", "XXXX-06", "XXXX"})
        void whereTheDatesDoNotTellItIsPerhapsSo(String on) {
            assertThat(judge(country("TZ", on), scope("2013-05", "CO"))).isEqualTo(perhaps(List.of("TZ"), "CO"));
        }

        @Test
        void aMemberOfWhichNobodyKnowsWhenItJoinedIsPerhapsOutsideADatedScope() {
            assertThat(judge(country("TZ", null), scope("2013", "CO"))).isEqualTo(perhaps(List.of("TZ"), "CO"));
            assertThat(judge(country("TZ", "2014"), scope("XXXX-05", "CO"))).isEqualTo(perhaps(List.of("TZ"), "CO"));
        }

        @Test
        void whicheverOfTwoScopesItWasIfBothLeaveItOutItIsOutside() {
            assertThat(judge(country("TZ", "2015"), scope("2013", "CO"), scope("2015-06", "GT", "CO")))
                    .isEqualTo(surely(List.of("TZ"), "CO", "GT"));
            assertThat(judge(country("GT", "2015"), scope("2013", "CO"), scope("2015-06", "GT")))
                    .isEqualTo(perhaps(List.of("GT"), "CO", "GT"));
        }

        @Test
        void whatNobodyDatedStandsUntilTheFirstDatedScope() {
            assertThat(judge(country("TZ", "2012"), scope(null, "CO"), scope("2013", "TZ")))
                    .isEqualTo(surely(List.of("TZ"), "CO"));
            assertThat(judge(country("TZ", "2014"), scope(null, "CO"), scope("2013", "TZ"))).isNull();
        }
    }
}
