package org.samklang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.organisation.OrganisationFacts.MASIMANYANE;
import static org.samklang.command.organisation.OrganisationFacts.MERGED;
import static org.samklang.command.organisation.OrganisationFacts.NAME;
import static org.samklang.command.organisation.OrganisationFacts.NOBODY;
import static org.samklang.command.organisation.OrganisationFacts.REASON;
import static org.samklang.command.organisation.OrganisationFacts.REGISTERED;
import static org.samklang.command.organisation.OrganisationFacts.TWIN;
import static org.samklang.command.organisation.OrganisationFacts.WAVE;
import static org.samklang.command.organisation.OrganisationFacts.date;
import static org.samklang.command.organisation.OrganisationFacts.given;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.command.Standing;
import org.samklang.events.OrganisationEvent.ContactPointSet;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.OrganisationEvent.OrganisationClassified;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.OrganisationEvent.OrganisationsUnmerged;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;

class ChangingOrganisationsTest {
    private static final Name MISSPELLING = new Name("Maismanyane", "nb", NameKind.MISSPELLING, null, null);
    private static final Reason NOT_REGISTERED =
            new Reason.NotRegistered("/organisationId", StreamType.ORGANISATION, "masimanyane");
    private static final Reason MERGED_AWAY = new Reason.OrganisationMerged("/organisationId", MASIMANYANE, TWIN);

    private static MembershipRecorded joined(String from) {
        return new MembershipRecorded(MASIMANYANE, WAVE, from == null ? null : date(from));
    }

    private static MembershipEnded left(String endedOn) {
        return new MembershipEnded(MASIMANYANE, WAVE, date(endedOn));
    }

    private static RecordMembership join(String from) {
        return new RecordMembership(MASIMANYANE, WAVE, from == null ? null : date(from));
    }

    private static EndMembership leave(String endedOn) {
        return new EndMembership(MASIMANYANE, WAVE, date(endedOn));
    }

    @Test
    void nothingIsWrittenAboutAnOrganisationThatIsUnknownOrWasMerged() {
        for (OrganisationIntent intent : List.of(
                new AddOrganisationName(MASIMANYANE, MISSPELLING),
                new ClassifyOrganisation(MASIMANYANE, "21"),
                join("2010"),
                leave("2012"),
                new SetContactPoint(MASIMANYANE, "post@example.org", null, null),
                new MergeOrganisations(MASIMANYANE, WAVE, null))) {
            given().when(intent).thenRejected(NOT_REGISTERED);
            given(REGISTERED, MERGED).when(intent).thenRejected(MERGED_AWAY);
        }
        given().when(new UnmergeOrganisations(MASIMANYANE, TWIN, null)).thenRejected(NOT_REGISTERED);
    }

    @Test
    void itsOwnCoordinatorsWriteAboutAnOrganisationAndBothSidesOfAMembership() {
        assertThat(given(REGISTERED).whoMay(new ClassifyOrganisation(MASIMANYANE, "21")))
                .containsExactly(MASIMANYANE);
        assertThat(given(REGISTERED).whoMay(join("2010"))).containsExactlyInAnyOrder(MASIMANYANE, WAVE);
        assertThat(given(REGISTERED).whoMay(leave("2010"))).containsExactlyInAnyOrder(MASIMANYANE, WAVE);
        assertThat(given().whoMay(join("2010"))).isNull();
    }

    @Nested
    class Names {
        private final AddOrganisationName add = new AddOrganisationName(MASIMANYANE, MISSPELLING);
        private final OrganisationNameAdded added = new OrganisationNameAdded(MASIMANYANE, MISSPELLING);

        @Test
        void aMisspellingIsKeptSoThatItCanBeFound() {
            given(REGISTERED).when(add).then(added);
        }

        @Test
        void aNameThatIsKnownIsNotAddedAgain() {
            given(REGISTERED, added).when(add).thenNothing();
            given(REGISTERED).when(new AddOrganisationName(MASIMANYANE, NAME)).thenNothing();
        }

        @Test
        void aNameIsInALanguage() {
            given(REGISTERED)
                    .when(new AddOrganisationName(MASIMANYANE, Name.official("Masimanyane", "english")))
                    .thenRejected(new Reason.UnknownCode("/name/language", "english"));
        }
    }

    @Nested
    class Types {
        @Test
        void theLastTypeHolds() {
            OrganisationClassified international = new OrganisationClassified(MASIMANYANE, "21");

            given(REGISTERED).when(new ClassifyOrganisation(MASIMANYANE, "21")).then(international);
            given(REGISTERED).when(new ClassifyOrganisation(MASIMANYANE, "22")).thenNothing();
            given(REGISTERED, international)
                    .when(new ClassifyOrganisation(MASIMANYANE, "22"))
                    .then(new OrganisationClassified(MASIMANYANE, "22"));
        }

        @Test
        void aTypeIsFromTheCodeList() {
            given(REGISTERED)
                    .when(new ClassifyOrganisation(MASIMANYANE, "NGO"))
                    .thenRejected(new Reason.UnknownCode("/type", "NGO"));
        }
    }

    @Nested
    class Memberships {
        @Test
        void aMembershipIsRecordedOnceAndEndedOnce() {
            given(REGISTERED).when(join("2010")).then(joined("2010"));
            given(REGISTERED, joined("2010")).when(join("2010")).thenNothing();
            given(REGISTERED, joined("2010")).when(leave("2012")).then(left("2012"));
            given(REGISTERED, joined("2010"), left("2012")).when(leave("2012")).thenNothing();
            given(REGISTERED, joined("2010"), left("2012")).when(join("2010")).thenNothing();
        }

        @Test
        void whoIsAMemberCannotJoin() {
            given(REGISTERED, joined("2010"))
                    .when(join("2011"))
                    .thenRejected(new Reason.AlreadyAMember("/memberOf", WAVE));
            given(REGISTERED, joined("2010"))
                    .when(join(null))
                    .thenRejected(new Reason.AlreadyAMember("/memberOf", WAVE));
        }

        @Test
        void whoLeftMayComeBack() {
            given(REGISTERED, joined("2010"), left("2012")).when(join("2015")).then(joined("2015"));
        }

        @Test
        void anEarlierMembershipMayBeFoundLater() {
            given(REGISTERED, joined("2010")).when(join("2001")).then(joined("2001"));
            given(REGISTERED, joined("2010"), joined("2001")).when(leave("2005")).then(left("2005"));
            given(REGISTERED, joined("2010"), joined("2001"), left("2005")).when(leave("2012")).then(left("2012"));
        }

        @Test
        void onlyAMemberLeavesAndNotBeforeJoining() {
            given(REGISTERED).when(leave("2012")).thenRejected(new Reason.NotAMember("/memberOf", WAVE));
            given(REGISTERED, joined("2010"), left("2012"))
                    .when(leave("2013"))
                    .thenRejected(new Reason.NotAMember("/memberOf", WAVE));
            given(REGISTERED, joined("2010"))
                    .when(leave("2009"))
                    .thenRejected(new Reason.EndBeforeStart("/endedOn", date("2010"), date("2009")));
            given(REGISTERED, joined("2010-06")).when(leave("2010")).then(left("2010"));
        }

        @Test
        void nobodyIsAMemberOfItselfOrOfWhatIsUnknownOrInTheFuture() {
            given(REGISTERED)
                    .when(new RecordMembership(MASIMANYANE, MASIMANYANE, null))
                    .thenRejected(new Reason.MemberOfItself("/memberOf"));
            given(REGISTERED)
                    .when(new RecordMembership(MASIMANYANE, NOBODY, date("2027")))
                    .thenRejected(
                            new Reason.UnknownReference("/memberOf", StreamType.ORGANISATION, "nobody"),
                            new Reason.WhollyInTheFuture("/from", date("2027")));
        }
    }

    @Nested
    class ContactPoints {
        private final ContactPointSet set =
                new ContactPointSet(MASIMANYANE, "post@example.org", "+27 43 743 9169", "https://example.org/");

        @Test
        void theLastOneHoldsAndMayBeTakenAway() {
            given(REGISTERED)
                    .when(new SetContactPoint(MASIMANYANE, set.email(), set.phone(), set.website()))
                    .then(set);
            given(REGISTERED, set)
                    .when(new SetContactPoint(MASIMANYANE, set.email(), set.phone(), set.website()))
                    .thenNothing();
            given(REGISTERED, set)
                    .when(new SetContactPoint(MASIMANYANE, null, null, null))
                    .then(new ContactPointSet(MASIMANYANE, null, null, null));
            given(REGISTERED).when(new SetContactPoint(MASIMANYANE, null, null, null)).thenNothing();
        }

        @Test
        void aPageLinksOnlyToWebAddresses() {
            given(REGISTERED)
                    .when(new SetContactPoint(MASIMANYANE, "example.org", "call us", "javascript:alert(1)"))
                    .thenRejected(
                            new Reason.IllFormedText("/email", "example.org"),
                            new Reason.IllFormedText("/phone", "call us"),
                            new Reason.IllFormedText("/website", "javascript:alert(1)"));
            given(REGISTERED)
                    .when(new SetContactPoint(MASIMANYANE, null, null, "https://exa mple"))
                    .thenRejected(new Reason.IllFormedText("/website", "https://exa mple"));
        }
    }

    @Nested
    class Merging {
        private final MergeOrganisations merge = new MergeOrganisations(MASIMANYANE, TWIN, REASON);
        private final UnmergeOrganisations unmerge = new UnmergeOrganisations(MASIMANYANE, TWIN, REASON);
        private final OrganisationsUnmerged unmerged = new OrganisationsUnmerged(MASIMANYANE, TWIN, REASON);

        @Test
        void oneGoesOnForBoth() {
            given(REGISTERED).when(merge).then(MERGED);
            given(REGISTERED, MERGED).when(merge).thenNothing();
            assertThat(new Organisation.Unregistered().evolve(REGISTERED).evolve(MERGED).standing())
                    .isEqualTo(new Standing.OfOrganisation(TWIN));
        }

        @Test
        void notIntoItselfNorIntoWhatIsUnknownOrMergedItself() {
            given(REGISTERED)
                    .when(new MergeOrganisations(MASIMANYANE, MASIMANYANE, null))
                    .thenRejected(new Reason.MergedIntoItself("/survivor"));
            given(REGISTERED)
                    .when(new MergeOrganisations(MASIMANYANE, NOBODY, null))
                    .thenRejected(new Reason.UnknownReference("/survivor", StreamType.ORGANISATION, "nobody"));
            given(REGISTERED)
                    .knowing(StreamType.ORGANISATION, TWIN, new Standing.OfOrganisation(WAVE))
                    .when(merge)
                    .thenRejected(new Reason.OrganisationMerged("/survivor", TWIN, WAVE));
        }

        @Test
        void aMergeCanBeTakenBackAndMadeAgain() {
            given(REGISTERED, MERGED).when(unmerge).then(unmerged);
            given(REGISTERED, MERGED, unmerged).when(unmerge).thenNothing();
            given(REGISTERED, MERGED, unmerged)
                    .when(new AddOrganisationName(MASIMANYANE, MISSPELLING))
                    .then(new OrganisationNameAdded(MASIMANYANE, MISSPELLING));
            given(REGISTERED, MERGED, unmerged).when(merge).then(MERGED);
        }

        @Test
        void whatWasNotMergedCannotBeTakenApart() {
            given(REGISTERED).when(unmerge).thenRejected(new Reason.NotMerged("/organisationId"));
            given(REGISTERED, new OrganisationsMerged(MASIMANYANE, WAVE, null))
                    .when(unmerge)
                    .thenRejected(new Reason.NotMerged("/survivor"));
        }

        @Test
        void administratorsMayMergeAndCoordinatorsOnlyTheirOwn() {
            assertThat(merge.roles()).contains(Role.ADMINISTRATOR);
            assertThat(unmerge.roles()).contains(Role.ADMINISTRATOR);
            assertThat(given(REGISTERED).whoMay(merge)).containsExactly(MASIMANYANE);
        }
    }
}
