package org.samklang.query.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyEvent.MemberAppointed;
import org.samklang.events.BodyEvent.MemberLeft;
import org.samklang.events.Capacity;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SeatId;
import org.samklang.query.Given;
import org.samklang.query.Page;
import org.samklang.query.memberships.Memberships.Membership;
import org.samklang.query.memberships.Memberships.OfBody;
import org.samklang.query.memberships.Memberships.Standing;
import org.samklang.query.timeline.NaiveEntries;

class MembershipQueriesTest {
    private static final NetworkId WAVE = new NetworkId("wave");
    private static final BodyId BOARD = new BodyId("board");
    private static final PersonId ANNA = new PersonId("5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a04");
    private static final Subject SPAVOS_PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, KSS_SPAVO.value());

    private static PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static NetworkJoined joined(OrganisationId organisation, @Nullable String on) {
        return new NetworkJoined(
                WAVE,
                new NetworkMembershipId(organisation.value()),
                new NetworkMember.Organisation(organisation),
                date(on),
                null);
    }

    private static NetworkLeft left(OrganisationId organisation, String on) {
        return new NetworkLeft(
                WAVE,
                new NetworkMembershipId(organisation.value()),
                new NetworkMember.Organisation(organisation),
                date(on),
                null);
    }

    private static MemberAppointed seat(String id, Participant who, @Nullable String from, @Nullable String until) {
        return new MemberAppointed(
                BOARD,
                List.of(SPAVOS_PARTNERSHIP),
                new SeatId(id),
                who,
                SPAVO,
                Capacity.POLITICIAN,
                PoliticalPosition.OPPOSITION,
                date(from),
                date(until));
    }

    private static List<Membership> found(Given given, @Nullable Subject about, String day, Subject... taking) {
        return MembershipQueries.found(NaiveEntries.on(day, given.recorded()), about, Set.of(taking), Page.whole())
                .lines();
    }

    private static List<String> standings(Given given, String day) {
        return found(given, null, day).stream()
                .map(membership -> membership.standing().name())
                .toList();
    }

    private static Subject network() {
        return new Subject(StreamType.NETWORK, WAVE.value());
    }

    private static Subject organisation(OrganisationId id) {
        return new Subject(StreamType.ORGANISATION, id.value());
    }

    @Nested
    class OnADay {

        @ParameterizedTest
        @CsvSource(nullValues = "-", value = {
            "2014-03-01, -, 2014-02-28, -",
            "2014-03-01, -, 2014-03-01, MEMBER",
            "2014, -, 2014-06-01, PERHAPS",
            "2014, -, 2014-12-31, MEMBER",
            "-, -, 1990-01-01, SINCE_UNKNOWN",
            "XXXX-06, -, 1990-01-01, SINCE_UNKNOWN",
            "2014, 2016-05-10, 2016-05-10, MEMBER",
            "2014, 2016-05-10, 2016-05-11, -",
            "2014, 2016, 2016-01-01, MEMBER",
            "2014, 2016, 2016-01-02, PERHAPS",
            "2014, 2016, 2017-01-01, -",
            "2014, XXXX, 2016-06-01, PERHAPS",
            "-, 2016, 2016-06-01, PERHAPS"
        })
        void aMembershipIsOneInEveryReadingOrInSome(
                @Nullable String since, @Nullable String until, String day, @Nullable String standing) {
            Given given = until == null ? facts(joined(KSS, since)) : facts(joined(KSS, since), left(KSS, until));

            assertThat(standings(given, day)).isEqualTo(standing == null ? List.of() : List.of(standing));
        }

        @Test
        void whenItEndsIsToldAlsoWhereThatIsLater() {
            assertThat(found(facts(joined(KSS, "2014"), left(KSS, "2018")), null, "2015-01-01"))
                    .singleElement()
                    .satisfies(membership -> {
                        assertThat(membership.since()).isEqualTo(date("2014"));
                        assertThat(membership.until()).isEqualTo(date("2018"));
                        assertThat(membership.entries()).hasSize(2);
                    });
        }

        @Test
        void anotherMembersLeavingEndsNothing() {
            assertThat(standings(facts(joined(KSS, "2014"), joined(SPAVO, "2014"), left(SPAVO, "2015")), "2016-01-01"))
                    .containsExactly("MEMBER");
        }

        @ParameterizedTest
        @CsvSource({"2016-12-31, 1", "2017-01-01, 0"})
        void theEndOfANetworkEndsItsMemberships(String day, int members) {
            Given given = facts(joined(KSS, "2014"), new NetworkClosed(WAVE, date("2016-12-31"), null));

            assertThat(found(given, network(), day)).hasSize(members);
        }

        @ParameterizedTest
        @CsvSource(nullValues = "-", value = {
            "2016-12-31, -, -, 2017-01-01, 0",
            "2016-12-31, -, -, 2016-12-31, 1",
            "2016-12-31, 2018-01-01, -, 2017-06-01, 1",
            "-, -, 2015-01-01, 2015-01-02, 0"
        })
        void aSeatEndsWhenItsTermDoesUnlessTheMemberLeavesAndWithTheBody(
                @Nullable String term, @Nullable String left, @Nullable String dissolved, String day, int members) {
            Participant who = new Participant.Organisation(KSS);
            Given given = facts(seat("s", who, "2014-01-01", term));
            if (left != null) {
                given.then(new MemberLeft(BOARD, List.of(), new SeatId("s"), who, SPAVO, date(left), null));
            }
            if (dissolved != null) {
                given.then(new BodyDissolved(BOARD, List.of(), date(dissolved), null));
            }

            assertThat(found(given, new Subject(StreamType.BODY, "board"), day)).hasSize(members);
        }
    }

    @Nested
    class InBothDirections {

        @Test
        void aNetworkHasItsMembersAndAnOrganisationItsNetworks() {
            Given given = facts(joined(KSS, "2014"), joined(SPAVO, "2014"));

            assertThat(found(given, network(), "2016-01-01")).hasSize(2);
            assertThat(found(given, organisation(KSS), "2016-01-01"))
                    .extracting(Membership::of)
                    .containsExactly(network());
        }

        @Test
        void anOrganisationBelongsThroughItsPartnershipsToo() {
            Given given = facts(
                    new NetworkJoined(
                            WAVE, new NetworkMembershipId("p"), new NetworkMember.Partnership(KSS_SPAVO), date("2014"), null),
                    seat("s", new Participant.Country("NO", null), "2014", null));

            assertThat(found(given, organisation(KSS), "2016-01-01")).isEmpty();
            assertThat(found(given, organisation(KSS), "2016-01-01", SPAVOS_PARTNERSHIP))
                    .as("the network, but not the seats of others in the partnership's bodies")
                    .extracting(Membership::of)
                    .containsExactly(network());
        }

        @Test
        void aSeatIsFoundByWhoSitsThereByWhomItIsForAndByWhoseBodyItIs() {
            Given given = facts(seat("s", new Participant.Person(ANNA, KSS), "2014", null));

            for (Subject about : List.of(
                    new Subject(StreamType.PERSON, ANNA.value()),
                    organisation(KSS),
                    organisation(SPAVO),
                    new Subject(StreamType.BODY, "board"),
                    SPAVOS_PARTNERSHIP)) {
                assertThat(found(given, about, "2016-01-01")).as("%s", about).hasSize(1);
            }
            assertThat(found(given, organisation(new OrganisationId("others")), "2016-01-01")).isEmpty();
            assertThat(found(given, new Subject(StreamType.PERSON, "somebody-else"), "2016-01-01")).isEmpty();
        }

        @Test
        void aSeatSaysForWhomAndAsWhat() {
            assertThat(found(facts(seat("s", new Participant.Office(text("mayor"), null, null), "2014", null)), null, "2016-01-01"))
                    .singleElement()
                    .satisfies(membership -> {
                        assertThat(membership.standing()).isEqualTo(Standing.MEMBER);
                        assertThat(membership.member())
                                .isEqualTo(new OfBody(
                                        new Participant.Office(text("mayor"), null, null),
                                        SPAVO,
                                        Capacity.POLITICIAN,
                                        PoliticalPosition.OPPOSITION));
                    });
        }
    }
}
