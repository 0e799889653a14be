package org.samklang.query.belonging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantKind;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Name;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.query.Given;
import org.samklang.query.timeline.NaiveEntries;

class BelongingTest {
    private static final OrganisationId UNIVERSITY = new OrganisationId("university");
    private static final NetworkId NETWORK = new NetworkId("network");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("programme");
    private static final ProgrammeId WHOLE = new ProgrammeId("whole");
    private static final NetworkMember MEMBER = new NetworkMember.Partnership(KSS_SPAVO);
    private static final NetworkMembershipId MEMBERSHIP = new NetworkMembershipId("m");

    private final Given given = Given.facts(Given.registered(KSS_SPAVO));

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    /// "kss-spavo" for what belongs, "kss-spavo?" for what belongs perhaps.
    private List<String> belongs(Subject whole, String day) {
        NaiveEntries entries = NaiveEntries.on(day, given.recorded());
        return told(Belonging.then(entries, whole).within(entries, whole));
    }

    private static List<String> told(List<Belonging.Member> members) {
        return members.stream()
                .map(member -> member.partnership().value() + (member.perhaps() ? "?" : ""))
                .toList();
    }

    private static Subject subject(StreamType type, String id) {
        return new Subject(type, id);
    }

    @Test
    void aPartnershipIsOfItsPartiesUntilTheyLeave() {
        given.then(
                new PartnerAdded(KSS_SPAVO, Party.partner(UNIVERSITY), date("2015")),
                new PartnerWithdrawn(KSS_SPAVO, UNIVERSITY, date("2017-05-10"), null),
                new PartnerWithdrawn(KSS_SPAVO, SPAVO, date("2018"), null));
        Subject university = subject(StreamType.ORGANISATION, "university");

        assertThat(belongs(subject(StreamType.ORGANISATION, "kss"), "2014-12-31")).containsExactly("kss-spavo");
        assertThat(belongs(university, "2014-12-31")).isEmpty();
        assertThat(belongs(university, "2015-06-01")).containsExactly("kss-spavo?");
        assertThat(belongs(university, "2017-05-09")).containsExactly("kss-spavo");
        assertThat(belongs(university, "2017-05-10")).isEmpty();
        assertThat(belongs(subject(StreamType.ORGANISATION, "spavo"), "2018-06-01")).containsExactly("kss-spavo?");
    }

    @Test
    void whatLeftBelongedByThen() {
        given.then(
                new PartnerAdded(KSS_SPAVO, Party.partner(UNIVERSITY), date("2015")),
                new PartnerWithdrawn(KSS_SPAVO, UNIVERSITY, date("2017"), null),
                new NetworkJoined(NETWORK, MEMBERSHIP, MEMBER, date("2015"), null),
                new NetworkLeft(NETWORK, MEMBERSHIP, MEMBER, date("2017"), null));
        for (Subject whole :
                List.of(subject(StreamType.ORGANISATION, "university"), subject(StreamType.NETWORK, "network"))) {
            assertThat(belongs(whole, "2018-01-01")).isEmpty();
            NaiveEntries later = NaiveEntries.on("2018-01-01", given.recorded());
            assertThat(told(Belonging.ever(later, whole).within(later, whole))).containsExactly("kss-spavo");
            NaiveEntries before = NaiveEntries.on("2014-12-31", given.recorded());
            assertThat(Belonging.ever(before, whole).within(before, whole)).isEmpty();
        }
    }

    @Test
    void whoLeftCanComeBack() {
        given.then(
                new PartnerAdded(KSS_SPAVO, Party.partner(UNIVERSITY), date("2019")),
                new PartnerAdded(KSS_SPAVO, Party.partner(UNIVERSITY), date("2015")),
                new PartnerWithdrawn(KSS_SPAVO, UNIVERSITY, date("2017"), null));
        Subject university = subject(StreamType.ORGANISATION, "university");

        assertThat(belongs(university, "2018-12-31")).isEmpty();
        assertThat(belongs(university, "2019-12-31")).containsExactly("kss-spavo");
    }

    @ParameterizedTest
    @CsvSource({
        "2021/2024, , 2020-12-31, ",
        "2021/2024, , 2022-01-01, kss-spavo?",
        "2021/2024, , 2024-12-31, kss-spavo",
        ", , 2020-12-31, kss-spavo",
        "2021, 2023-06, 2023-05-31, kss-spavo",
        "2021, 2023-06, 2023-06-15, kss-spavo?",
        "2021, 2023-06, 2023-06-30, "
    })
    void aMemberOfANetworkIsOneFromJoiningToLeaving(String joined, String left, String day, String members) {
        given.then(new NetworkJoined(NETWORK, MEMBERSHIP, MEMBER, date(joined), null));
        if (left != null) {
            given.then(new NetworkLeft(NETWORK, MEMBERSHIP, MEMBER, date(left), null));
        }
        assertThat(belongs(subject(StreamType.NETWORK, "network"), day))
                .isEqualTo(members == null ? List.of() : List.of(members));
    }

    @Test
    void anOrganisationThatIsAMemberMakesNoneOfItsPartnershipsOne() {
        given.then(new NetworkJoined(NETWORK, MEMBERSHIP, new NetworkMember.Organisation(KSS), null, null));
        assertThat(belongs(subject(StreamType.NETWORK, "network"), "2020-01-01")).isEmpty();
    }

    private static ProgrammeRegistered programme(ProgrammeId id, ProgrammeId parent) {
        return new ProgrammeRegistered(
                id, ProgrammeKind.PARTNERSHIP, List.of(Name.official(id.value(), "en")), parent, null, List.of(), null, null, null, null);
    }

    @Test
    void aProjectPutsItUnderItsProgrammeAndUnderAllThatThisIsAPartOf() {
        given.then(
                programme(PROGRAMME, WHOLE),
                programme(WHOLE, null),
                new ProjectStarted(
                        new ProjectId("project"), KSS_SPAVO, text("a shelter"), null, date("2014"), null, null, PROGRAMME));

        for (String id : List.of("programme", "whole")) {
            assertThat(belongs(subject(StreamType.PROGRAMME, id), "2013-12-31")).isEmpty();
            assertThat(belongs(subject(StreamType.PROGRAMME, id), "2014-06-01")).containsExactly("kss-spavo?");
            assertThat(belongs(subject(StreamType.PROGRAMME, id), "2015-01-01")).containsExactly("kss-spavo");
        }
    }

    @Test
    void programmesThatArePartsOfEachOtherAreGoneThroughOnce() {
        given.then(programme(PROGRAMME, WHOLE), programme(WHOLE, PROGRAMME), grant());
        assertThat(belongs(subject(StreamType.PROGRAMME, "whole"), "2015-01-01")).containsExactly("kss-spavo");
    }

    private static GrantAwarded grant() {
        return new GrantAwarded(
                new GrantId("grant"),
                List.of(KSS_SPAVO),
                GrantKind.PROJECT,
                new OrganisationId("funder"),
                List.of(KSS),
                PROGRAMME,
                null,
                null,
                text("a shelter"),
                null,
                null);
    }

    @Test
    void thePartnershipsOwnWordsPutItUnderTheProgrammeWithTheLongestNameThatTheyBeginWith() {
        given.then(
                named("partnerships", "Kommunala partnerskap"),
                named("other", "Kommunala"),
                new PartnershipRegistered(
                        new PartnershipId("words"),
                        List.of(Party.partner(KSS), Party.partner(SPAVO)),
                        PartnershipKind.MUNICIPAL,
                        null,
                        null,
                        "kommunala  PARTNERSKAP (ICLD)",
                        null),
                new PartnershipRegistered(
                        new PartnershipId("other-words"),
                        List.of(Party.partner(KSS), Party.partner(SPAVO)),
                        PartnershipKind.MUNICIPAL,
                        null,
                        null,
                        "Kommunalapartnerskap",
                        null));
        assertThat(belongs(subject(StreamType.PROGRAMME, "partnerships"), "2020-01-01")).containsExactly("words");
        assertThat(belongs(subject(StreamType.PROGRAMME, "other"), "2020-01-01")).isEmpty();
    }

    private static ProgrammeRegistered named(String id, String name) {
        return new ProgrammeRegistered(
                new ProgrammeId(id),
                ProgrammeKind.PARTNERSHIP,
                List.of(Name.official(name, "sv")),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void aNetworkPutsItsMembersUnderItsProgramme() {
        given.then(
                new NetworkFounded(NETWORK, List.of(Name.official("n", "en")), null, null, PROGRAMME, null, null),
                new NetworkJoined(NETWORK, MEMBERSHIP, MEMBER, date("2021"), null));
        assertThat(belongs(subject(StreamType.PROGRAMME, "programme"), "2021-05-01")).containsExactly("kss-spavo?");
        assertThat(belongs(subject(StreamType.PROGRAMME, "programme"), "2022-01-01")).containsExactly("kss-spavo");
    }

    @Test
    void aSubjectOfAnyOtherKindLeadsToThePartnershipsThatAreNamedWithIt() {
        given.then(grant());
        assertThat(belongs(subject(StreamType.GRANT, "grant"), "2015-01-01")).containsExactly("kss-spavo");
        assertThat(belongs(subject(StreamType.GRANT, "another"), "2015-01-01")).isEmpty();
    }

    @Test
    void partnershipsThatAreNamedWithItComeOnceAndById() {
        PartnershipId before = new PartnershipId("before");
        given.then(
                registered("before", null, "kss", "other"),
                grant(),
                new GrantAwarded(
                        new GrantId("grant"),
                        List.of(KSS_SPAVO, before),
                        GrantKind.PROJECT,
                        new OrganisationId("funder"),
                        List.of(),
                        null,
                        null,
                        null,
                        text("more"),
                        null,
                        null));
        assertThat(belongs(subject(StreamType.GRANT, "grant"), "2015-01-01")).containsExactly("before", "kss-spavo");
    }

    @Test
    void whoSurelyLeftHasLeftWhateverElseIsSaid() {
        given.then(
                new NetworkJoined(NETWORK, MEMBERSHIP, MEMBER, date("2020"), null),
                new NetworkLeft(NETWORK, MEMBERSHIP, MEMBER, date("2021"), null),
                new NetworkLeft(NETWORK, MEMBERSHIP, MEMBER, date("2021/2025"), null));
        assertThat(belongs(subject(StreamType.NETWORK, "network"), "2022-06-01")).isEmpty();
    }

    @Test
    void allArePartnershipsThatTheReaderMayKnowOfAlsoThoseThatHadNotBegun() {
        given.then(registered("later", "2016", "kss", "other"), registered("undated", null, "kss", "other"));
        NaiveEntries entries = NaiveEntries.on("2015-12-31", given.recorded());
        Belonging belonging = Belonging.then(entries, null);

        assertThat(told(belonging.within(entries, null))).containsExactly("kss-spavo", "later", "undated");
        assertThat(Stream.of("kss-spavo", "later", "undated", "nobody").filter(id -> belonging.begun(new PartnershipId(id))))
                .containsExactly("kss-spavo", "undated");
        assertThat(belonging.wholes()).extracting(Subject::id).containsExactly("kss", "other", "spavo");
    }

    private static PartnershipRegistered registered(String id, String agreedOn, String one, String other) {
        return new PartnershipRegistered(
                new PartnershipId(id),
                List.of(Party.partner(new OrganisationId(one)), Party.partner(new OrganisationId(other))),
                PartnershipKind.MUNICIPAL,
                null,
                date(agreedOn),
                null,
                null);
    }

    @Test
    void whatBelongsOnADayIsReadAsOfThatDay() {
        NaiveEntries entries = NaiveEntries.on("2013-08-31", given.recorded());
        assertThat(entries.asOf()).isEqualTo(LocalDate.of(2013, 8, 31));
        assertThat(Belonging.then(entries, null).begun(KSS_SPAVO)).isFalse();
    }
}
