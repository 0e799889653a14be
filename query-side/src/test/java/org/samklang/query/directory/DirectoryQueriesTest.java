package org.samklang.query.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.MASIMANYANE;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.Fact;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Given;
import org.samklang.query.Page;
import org.samklang.query.directory.Directory.Field;
import org.samklang.query.directory.Directory.Partner;
import org.samklang.query.directory.Directory.Project;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.OrganisationEntry.ContactPoint;
import org.samklang.query.timeline.NaiveEntries;

class DirectoryQueriesTest {
    private static final String DAY = "2020-01-01";
    private static final ContactPoint REACHABLE = new ContactPoint("post@kss.example", null, null);
    private static final Map<OrganisationId, OrganisationEntry> KNOWN = List.of(
                    organisation(KSS, "NO", REACHABLE),
                    organisation(SPAVO, "CY", null),
                    organisation(MASIMANYANE, null, null))
            .stream()
            .collect(Collectors.toMap(OrganisationEntry::id, Function.identity()));

    private static OrganisationEntry organisation(
            OrganisationId id, @Nullable String country, @Nullable ContactPoint contact) {
        return new OrganisationEntry(id, List.of(), country, "22", List.of(), contact, null);
    }

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static PartnershipRegistered registered(PartnershipId id, @Nullable String agreedOn, OrganisationId... parties) {
        return new PartnershipRegistered(
                id,
                List.of(parties).stream().map(Party::partner).toList(),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                agreedOn == null ? null : date(agreedOn),
                null,
                null);
    }

    private static DirectoryListingSet listed(@Nullable Narrative information, @Nullable OrganisationId contact) {
        return new DirectoryListingSet(KSS_SPAVO, true, information, contact, List.of("nb", "en"));
    }

    private static List<Project> projects(Given given, String text, Set<OrganisationId> named, @Nullable Subject about, String day) {
        return DirectoryQueries.ongoing(
                        NaiveEntries.on(day, given.recorded()), new DirectoryQueries.Search(text, named, about), Page.whole())
                .lines()
                .stream()
                .map(one -> DirectoryQueries.project(one, KNOWN))
                .toList();
    }

    private static List<Project> projects(Given given, String day) {
        return projects(given, "", Set.of(), null, day);
    }

    private static Project only(Given given) {
        List<Project> found = projects(given, DAY);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Nested
    class WhatIsOngoing {

        private static PartnershipClosed closed(String on) {
            return new PartnershipClosed(KSS_SPAVO, date(on), null);
        }

        private static PartnershipContinued continued(String from) {
            return new PartnershipContinued(KSS_SPAVO, date(from), false, null);
        }

        private static PartnershipSuspended suspended(String on) {
            return new PartnershipSuspended(KSS_SPAVO, date(on), null);
        }

        private static PartnershipResumed resumed(String on) {
            return new PartnershipResumed(KSS_SPAVO, date(on), null);
        }

        private static String standing(String day, Fact... turns) {
            return projects(facts(registered(KSS_SPAVO, "2013", KSS, SPAVO)).then(turns), day).stream()
                    .map(project -> project.standing().name())
                    .collect(Collectors.joining());
        }

        @ParameterizedTest
        @CsvSource({"2012-12-31, ''", "2013-06-01, PERHAPS", "2013-12-31, ONGOING"})
        void itBeginsWithTheAgreement(String day, String standing) {
            assertThat(standing(day)).isEqualTo(standing);
        }

        @ParameterizedTest
        @CsvSource({"2015-12-31, ONGOING", "2016-06-01, PERHAPS", "2016-12-31, ''"})
        void itEndsWithTheClosing(String day, String standing) {
            assertThat(standing(day, closed("2016"))).isEqualTo(standing);
        }

        @ParameterizedTest
        @CsvSource({"2017-01-01, ''", "2018-01-01, ONGOING"})
        void oneThatWentOnAfterItsEndIsOngoingAgain(String day, String standing) {
            assertThat(standing(day, closed("2016"), continued("2017-06"))).isEqualTo(standing);
        }

        @Test
        void theOrderOfTimeCountsAndNotThatOfRecord() {
            assertThat(standing(DAY, continued("2017-06"), closed("2016"))).isEqualTo("ONGOING");
            assertThat(standing(DAY, continued("2015-06"), closed("2016"))).isEmpty();
        }

        @Test
        void whereADateIsMissingTheOrderOfRecordHasToDo() {
            assertThat(standing(DAY, closed("XXXX"), continued("2015"))).isEqualTo("ONGOING");
            assertThat(standing(DAY, continued("2015"), closed("XXXX"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2016-12-31, SUSPENDED", "2017-06-01, PERHAPS", "2017-12-31, ONGOING"})
        void oneThatRestsIsToldAsSuchUntilItGoesOn(String day, String standing) {
            assertThat(standing(day, suspended("2016"), resumed("2017"))).isEqualTo(standing);
        }

        @Test
        void sinceWhenItRestsIsSaid() {
            assertThat(only(facts(registered(KSS_SPAVO, "2013", KSS, SPAVO), suspended("2016"))).turn())
                    .isEqualTo(date("2016"));
        }

        @Test
        void oneThatIsNotToBeListedIsNot() {
            assertThat(projects(
                            facts(
                                    registered(KSS_SPAVO, "2013", KSS, SPAVO),
                                    listed(text("information"), KSS),
                                    new DirectoryListingSet(KSS_SPAVO, false, null, null, List.of())),
                            DAY))
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsSaidOfIt {

        @Test
        void aCompleteOneHasItsInformationItsForeignPartnersAndWhomToCall() {
            Project project = only(facts(registered(KSS_SPAVO, "2013", KSS, SPAVO), listed(text("a shelter"), KSS)));

            assertThat(project.information()).isEqualTo(text("a shelter"));
            assertThat(project.partners())
                    .extracting(Partner::organisation, Partner::country, Partner::foreign)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(KSS, "NO", false),
                            org.assertj.core.groups.Tuple.tuple(SPAVO, "CY", true));
            assertThat(project.contact()).isEqualTo(KSS);
            assertThat(project.contactPoint()).isEqualTo(REACHABLE);
            assertThat(project.languages()).containsExactly("nb", "en");
            assertThat(project.missing()).isEmpty();
        }

        @Test
        void oneThatNobodyListedStandsThereAndSaysWhatIsMissing() {
            Project project = only(facts(registered(KSS_MASIMANYANE, null, KSS, MASIMANYANE)));

            assertThat(project.missing()).containsExactly(Field.INFORMATION, Field.FOREIGN_PARTNER, Field.CONTACT);
            assertThat(project.partners()).extracting(Partner::foreign).containsOnlyNulls();
        }

        @Test
        void aContactThatNobodyKnowsHowToReachIsNamedAsSuch() {
            assertThat(only(facts(registered(KSS_SPAVO, "2013", KSS, SPAVO), listed(text("a shelter"), SPAVO)))
                            .missing())
                    .containsExactly(Field.CONTACT_POINT);
        }

        @Test
        void whatItWasRegisteredAsServesUntilTheDirectoryHasItsOwn() {
            PartnershipRegistered described = new PartnershipRegistered(
                    KSS_SPAVO,
                    List.of(Party.partner(KSS), Party.partner(SPAVO)),
                    PartnershipKind.CIVIL_SOCIETY,
                    null,
                    null,
                    null,
                    text("as registered"));

            assertThat(only(facts(described)).information()).isEqualTo(text("as registered"));
            assertThat(only(facts(described, listed(text("as listed"), null))).information()).isEqualTo(text("as listed"));
        }

        @Test
        void partnersAreThoseWhoJoinedToo() {
            Project project = only(facts(
                    registered(KSS_SPAVO, "2013", KSS, SPAVO),
                    new PartnerAdded(KSS_SPAVO, Party.partner(MASIMANYANE), date("2014")),
                    new PartnerWithdrawn(KSS_SPAVO, SPAVO, date("2015"), null)));

            assertThat(project.partners()).extracting(Partner::organisation).containsExactly(KSS, MASIMANYANE);
        }
    }

    @Nested
    class HowItIsFound {

        private static final Narrative SHELTER = new Narrative("nb", "et krisesenter", Map.of("en", "a shelter"), null);

        private static Given given() {
            return facts(
                    registered(KSS_SPAVO, null, KSS, SPAVO),
                    registered(KSS_MASIMANYANE, null, KSS),
                    new PartnerAdded(KSS_MASIMANYANE, Party.partner(MASIMANYANE), null),
                    listed(SHELTER, KSS));
        }

        private static List<String> found(String text, @Nullable Subject about, OrganisationId... named) {
            return projects(given(), text, Set.copyOf(Arrays.asList(named)), about, DAY).stream()
                    .map(project -> project.partnership().value())
                    .toList();
        }

        @Test
        void byAnOrganisationThatTheTextMayMeanAndThatOnlyJoinedLater() {
            assertThat(found("maismanyane", null, MASIMANYANE)).containsExactly("kss-masimanyane");
        }

        @ParameterizedTest
        @CsvSource({"krisesenter", "krisesneter", "shelter", "sheltre"})
        void byItsInformationInEveryLanguageAndSomewhatMisspelt(String text) {
            assertThat(found(text, null)).containsExactly("kss-spavo");
        }

        @Test
        void nothingIsFoundForWhatNobodySaid() {
            assertThat(found("wolkenkuckucksheim", null)).isEmpty();
        }

        @Test
        void byOneOrganisationOrOnePartnership() {
            assertThat(found("", new Subject(StreamType.ORGANISATION, "masimanyane"))).containsExactly("kss-masimanyane");
            assertThat(found("", new Subject(StreamType.ORGANISATION, "kss"))).hasSize(2);
            assertThat(found("", new Subject(StreamType.PARTNERSHIP, "kss-spavo"))).containsExactly("kss-spavo");
        }
    }
}
