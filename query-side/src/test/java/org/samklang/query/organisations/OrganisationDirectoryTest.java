package org.samklang.query.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.organisations.DirectoryRow.Member;
import org.samklang.query.organisations.DirectoryRow.Term;

class OrganisationDirectoryTest {
    private static final NetworkId WAVE = new NetworkId("wave");
    private static final Subject IN_WAVE = new Subject(StreamType.NETWORK, "wave");
    private static final OrganisationId UMBRELLA = new OrganisationId("umbrella");
    private static final Subject IN_UMBRELLA = new Subject(StreamType.ORGANISATION, "umbrella");

    private final OrganisationDirectory view = new OrganisationDirectory();

    private static NetworkJoined joined(String id, NetworkMember member, @Nullable String on) {
        return new NetworkJoined(WAVE, new NetworkMembershipId(id), member, date(on), null);
    }

    private static NetworkLeft left(String id, String on) {
        return new NetworkLeft(WAVE, new NetworkMembershipId(id), member(), PartialDate.parse(on), null);
    }

    private static NetworkMember member() {
        return new NetworkMember.Organisation(KSS);
    }

    private static Member member(Subject of, @Nullable PartialDate from, @Nullable PartialDate until) {
        return new Member(of, List.of(new Term(from, until)));
    }

    private static @Nullable PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private List<DirectoryRow> rows(Given given) {
        Map<String, DirectoryRow> rows = new LinkedHashMap<>();
        for (Recorded recorded : given.recorded()) {
            view.keys(recorded).forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded)));
        }
        return List.copyOf(rows.values());
    }

    @Nested
    class Memberships {
        @Test
        void ofANetworkStandWithTheMember() {
            List<DirectoryRow> rows = rows(Given.facts(joined("kss", member(), "2010"), left("kss", "2014-06")));

            assertThat(rows)
                    .extracting(DirectoryRow::said)
                    .containsExactly(member(IN_WAVE, date("2010"), date("2014-06")));
            assertThat(view.columns(rows.getFirst()).groups()).containsExactly("kss");
        }

        @Test
        void whoComesBackWasThereTwice() {
            assertThat(rows(Given.facts(joined("first", member(), "2010"), left("first", "2012"), joined("again", member(), "2014"))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(
                            member(IN_WAVE, date("2010"), date("2012")), member(IN_WAVE, date("2014"), null));
        }

        @Test
        void countriesAndPartnershipsHaveNoPlaceAmongOrganisations() {
            assertThat(rows(Given.facts(
                            joined("no", new NetworkMember.Country("NO"), null),
                            joined("pair", new NetworkMember.Partnership(KSS_SPAVO), null))))
                    .isEmpty();
        }

        @Test
        void ofAnotherOrganisationStandBesideThem() {
            assertThat(rows(Given.facts(
                            new MembershipRecorded(KSS, UMBRELLA, date("2009")),
                            joined("kss", member(), null),
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2011")))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(member(IN_UMBRELLA, date("2009"), date("2011")), member(IN_WAVE, null, null));
        }

        @Test
        void ofAnotherOrganisationMayBeTakenUpAgain() {
            assertThat(rows(Given.facts(
                            new MembershipRecorded(KSS, UMBRELLA, date("2009")),
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2011")),
                            new MembershipRecorded(KSS, UMBRELLA, date("2014")),
                            new MembershipRecorded(KSS, UMBRELLA, date("2003")),
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2005")))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(new Member(
                            IN_UMBRELLA,
                            List.of(
                                    new Term(date("2009"), date("2011")),
                                    new Term(date("2014"), null),
                                    new Term(date("2003"), date("2005")))));
        }

        @Test
        void anEndIsThatOfTheOneThatBeganLast() {
            assertThat(rows(Given.facts(
                            new MembershipRecorded(KSS, UMBRELLA, date("2009")),
                            new MembershipRecorded(KSS, UMBRELLA, null),
                            new MembershipRecorded(KSS, UMBRELLA, date("2003")),
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2011")))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(new Member(
                            IN_UMBRELLA,
                            List.of(
                                    new Term(date("2009"), date("2011")),
                                    new Term(null, null),
                                    new Term(date("2003"), null))));
        }

        @Test
        void anotherEndWithoutABeginningIsKeptBesideTheFirst() {
            assertThat(rows(Given.facts(
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2011")),
                            new MembershipEnded(KSS, UMBRELLA, PartialDate.parse("2014")))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(new Member(
                            IN_UMBRELLA, List.of(new Term(null, date("2011")), new Term(null, date("2014")))));
        }

        @Test
        void anEndThatIsSaidMoreExactlyIsStillOneEnd() {
            assertThat(rows(Given.facts(joined("kss", member(), "2010"), left("kss", "2014"), left("kss", "2014-06"))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(member(IN_WAVE, date("2010"), date("2014-06")));
        }

        @Test
        void anEndForFewIsNotForMany() {
            Given given = new Given()
                    .then(joined("kss", member(), null))
                    .then(Visibility.PARTNERS, left("kss", "2014"));

            assertThat(rows(given)).extracting(DirectoryRow::visibility).containsExactly(Visibility.PARTNERS);
        }

        @Test
        void anEndWithoutABeginningIsKept() {
            assertThat(rows(Given.facts(left("kss", "2014"))))
                    .extracting(DirectoryRow::said)
                    .containsExactly(member(IN_WAVE, null, date("2014")));
        }
    }

    @Nested
    class OnADay {
        @ParameterizedTest
        @CsvSource(nullValues = "-", value = {
            // from, until, day, how it stands
            "-, -, 2014-06-01, SURELY",
            "2010, -, 2014-06-01, SURELY",
            "2010, 2015, 2014-06-01, SURELY",
            "2015, -, 2014-06-01, NOT",
            "-, 2013, 2014-06-01, NOT",
            "2014, -, 2014-06-01, PERHAPS",
            "2010, 2014, 2014-06-01, PERHAPS",
            "XXXX-06, -, 2014-06-01, PERHAPS",
            "-, XXXX-06, 2014-06-01, PERHAPS",
            "2014-06-01, -, 2014-06-01, SURELY",
            "2014-06-02, -, 2014-06-01, NOT",
            "2010, 2014-06-01, 2014-06-01, SURELY",
            "2010, 2014-05-31, 2014-06-01, NOT",
        })
        void aMembershipStandsAsItsDatesSay(
                @Nullable String from, @Nullable String until, LocalDate day, String standing) {
            Optional<OrganisationEntry.Membership> membership =
                    OrganisationQueries.membership(IN_WAVE, new Term(date(from), date(until)), day);

            assertThat(membership.map(one -> one.perhaps() ? "PERHAPS" : "SURELY").orElse("NOT"))
                    .isEqualTo(standing);
        }

        @Test
        void withoutADayAllAreTold() {
            assertThat(OrganisationQueries.membership(IN_WAVE, new Term(date("2010"), date("2012")), null))
                    .contains(new OrganisationEntry.Membership(IN_WAVE, date("2010"), date("2012"), false));
        }
    }
}
