package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Role;
import org.samklang.events.ClaimSubject;
import org.samklang.events.Party;
import org.samklang.events.value.Direction;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.FakeVault;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Unsealing;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;

/// What the partnership's page says about what the views say: numbers, one sentence, lanes, contradictions.
class PartnershipReadingTest {
    private static final Texts TEXTS = Texts.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static Caller caller(Role role, String organisation) {
        return new Caller("u-" + role, "somebody", role, organisation, Access.WRITE, false);
    }

    private static PartnershipPage page(
            PartnershipEntry entry, List<TimelineEntry> entries, LearningBalance balance, Caller caller, Language language) {
        Partnership partnership =
                new Partnership(entry, Sample.timeline(entries), balance, Sample.organisations(), List.of(), List.of(), List.of());
        return new PartnershipReading(
                        partnership,
                        new Unsealing(new FakeVault()),
                        new Reader(caller),
                        new Say(TEXTS, language),
                        TimeControls.read(null, null, TODAY),
                        TODAY,
                        null)
                .page();
    }

    private static PartnershipPage page(List<TimelineEntry> entries, LearningBalance balance) {
        return page(Sample.partnership(), entries, balance, caller(Role.COORDINATOR, "spavo"), Language.ENGLISH);
    }

    private static PartnershipPage register() {
        return page(Sample.register(), Sample.threeToOne());
    }

    private static PartnershipPage.Counter counter(PartnershipPage page, String id) {
        return page.counters().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void learningIsCountedEachWayAndConfirmedApart() {
        PartnershipPage.Counter learning = counter(register(), "learning");

        assertThat(learning.figure()).isEqualTo("3 ⇄ 1");
        assertThat(learning.label()).isEqualTo("pieces of learning claimed, Norway → Cyprus and Cyprus → Norway");
        assertThat(learning.note()).isEqualTo("confirmed by the receiver: 0");
    }

    @Test
    void whatHadOnlyPerhapsBeenHeldIsCountedApart() {
        PartnershipPage.Counter held = counter(register(), "held");

        // Two for certain and one that is undated, which nobody denies; the autumn and the April are perhaps.
        assertThat(held.figure()).isEqualTo("3");
        assertThat(held.note()).isEqualTo("and 2 that had perhaps been held");
    }

    @Test
    void aPlanWhoseTimeIsPastIsSaidToBe() {
        PartnershipPage.Counter planned = counter(register(), "planned");

        assertThat(planned.figure()).isEqualTo("2");
        assertThat(planned.note()).isEqualTo("1 is past, and nobody has said whether it took place");
    }

    @Test
    void contradictingClaimsAreOneQuestionAndAllAreShown() {
        PartnershipPage page = register();

        assertThat(counter(page, "contested").figure()).isEqualTo("1");
        assertThat(page.contradictions()).singleElement().satisfies(question -> {
            assertThat(question.about()).isEqualTo("duration");
            assertThat(question.claims())
                    .extracting(PartnershipPage.ClaimLine::value)
                    .containsExactly("15 years", "10 years");
            assertThat(question.claims().getFirst().sources())
                    .extracting(PartnershipPage.SourceLine::citation)
                    .containsExactly("S1, line 42");
        });
    }

    @Test
    void control_claimsThatAgreeAreNoQuestion() {
        List<TimelineEntry> agreed = List.of(Sample.claim("c1", ClaimSubject.DURATION, "P15Y", false));

        assertThat(page(agreed, Sample.threeToOne()).contradictions()).isEmpty();
    }

    @Test
    void theSentenceSaysWhatIsShown() {
        assertThat(register().summary())
                .isEqualTo("Norway and Cyprus: 3 activities held and 4 pieces of learning claimed, none of it confirmed by"
                        + " its receiver yet; the earliest that is dated is from 2013. Most of what is claimed goes from"
                        + " Norway to Cyprus.");
    }

    @Test
    void theSentenceSaysThatTheReceiverConfirmed() {
        List<TimelineEntry> entries = List.of(Sample.learning(
                Sample.line("l1", Sample.TO_CYPRUS, true, "2013", Sample.confirmation(Sample.SPAVO)),
                EntryState.CONFIRMED));
        PartnershipPage page = page(entries, Sample.balance(List.of(new PairBalance(
                Sample.KSS,
                Sample.SPAVO,
                Sample.lean(1, 0, Label.ONE_WAY, Sample.TO_CYPRUS),
                Sample.lean(2, 0, Label.ONE_WAY, Sample.TO_CYPRUS),
                0))));

        assertThat(page.summary()).contains("1 piece of learning claimed, of which 1 confirmed by the receiver");
        assertThat(counter(page, "learning").note()).isEqualTo("confirmed by the receiver: 1");
    }

    @Test
    void withNothingRecordedTheSentenceSaysSo() {
        PartnershipPage page = page(List.of(), Sample.balance(List.of()));

        assertThat(page.summary())
                .isEqualTo("Norway and Cyprus: no activity and no learning is recorded as having happened by 1 March 2026.");
        assertThat(page.svg()).isNull();
        assertThat(counter(page, "learning").figure()).isEqualTo("0");
    }

    @Test
    void aDisputedPieceOfLearningIsNotConfirmed() {
        List<TimelineEntry> entries = List.of(Sample.learning(
                Sample.line("l1", Sample.TO_CYPRUS, true, "2013", Sample.confirmation(Sample.SPAVO), Sample.dispute(Sample.SPAVO)),
                EntryState.DISPUTED));

        assertThat(counter(page(entries, Sample.threeToOne()), "learning").note())
                .isEqualTo("confirmed by the receiver: 0");
    }

    @Test
    void whatHasNoYearAndWhatHasNoDateStandInLanesOfTheirOwn() {
        PartnershipPage page = register();

        assertThat(page.groups())
                .extracting(PartnershipPage.EntryGroup::id)
                .containsExactly("lane-dated", "lane-unknown-year", "lane-undated");
        assertThat(rows(page, "lane-unknown-year"))
                .extracting(PartnershipPage.EntryRow::when)
                .containsExactly("April (year unknown)");
        assertThat(rows(page, "lane-undated"))
                .extracting(PartnershipPage.EntryRow::when)
                .containsOnly("");
        assertThat(page.svg()).contains("Year unknown").contains("Undated");
    }

    private static List<PartnershipPage.EntryRow> rows(PartnershipPage page, String group) {
        return page.groups().stream()
                .filter(each -> each.id().equals(group))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static PartnershipPage.EntryRow row(PartnershipPage page, String anchor) {
        return page.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void upToFourPartiesAreDrawnAndMoreAreAMatrix() {
        PartnershipPage four = many("kss", "spavo", "aa", "bb");
        PartnershipPage five = many("kss", "spavo", "aa", "bb", "cc");

        assertThat(four.svg()).isNotNull();
        assertThat(four.matrix()).isNull();
        assertThat(four.rails()).hasSize(4);
        assertThat(five.svg()).isNull();
        assertThat(five.matrix()).isNotNull();
        assertThat(five.matrix().heads())
                .containsExactly("KSS (Norway)", "SPAVO (Cyprus)", "AA (Denmark)", "BB (Sweden)", "CC (South Africa)");
        assertThat(five.matrix().lines()).hasSize(5);
        assertThat(five.matrix().lines().get(0).cells())
                .containsExactly(
                        "–",
                        "3 claimed, 0 confirmed",
                        "0 claimed, 0 confirmed",
                        "0 claimed, 0 confirmed",
                        "0 claimed, 0 confirmed");
        assertThat(five.matrix().lines().get(1).cells().getFirst()).isEqualTo("1 claimed, 0 confirmed");
    }

    private static PartnershipPage many(String... parties) {
        Party[] all = Arrays.stream(parties).map(id -> Party.partner(new OrganisationId(id))).toArray(Party[]::new);
        return page(
                Sample.partnership(null, all),
                Sample.register(),
                Sample.threeToOne(),
                caller(Role.AUDITOR, null),
                Language.ENGLISH);
    }

    @Test
    void severalPairsAreAddedUp() {
        OrganisationId alfa = new OrganisationId("aa");
        List<PairBalance> pairs = new ArrayList<>(Sample.threeToOne().pairs());
        pairs.add(new PairBalance(
                alfa,
                Sample.KSS,
                Sample.lean(2, 0, Label.ONE_WAY, new Direction(alfa, Sample.KSS)),
                Sample.lean(0, 0, Label.NO_CONFIRMED_EVIDENCE, null),
                0));
        PartnershipPage page = page(Sample.register(), Sample.balance(pairs));

        assertThat(counter(page, "learning").figure()).isEqualTo("6");
        assertThat(page.summary()).doesNotContain("Most of what is claimed");
    }

    @Test
    void partiesOfOneCountryAreToldApartByTheirNames() {
        PartnershipPage page = page(
                Sample.partnership(null, Party.partner(Sample.KSS), Party.partner(new OrganisationId("unheard-of"))),
                List.of(),
                Sample.balance(List.of()),
                caller(Role.AUDITOR, null),
                Language.ENGLISH);

        assertThat(page.summary()).startsWith("Norway and unheard-of:");
    }

    @Test
    void onlyTheReceiversCoordinatorIsOfferedToConfirm() {
        String there = "/partnerships/kss-spavo/learning/l1/confirm";

        assertThat(row(register(), "entry-learning-l1").confirm()).isEqualTo(there);
        assertThat(confirm(caller(Role.COORDINATOR, "kss"))).isNull();
        assertThat(confirm(caller(Role.AUDITOR, null))).isNull();
        assertThat(confirm(caller(Role.FUNDER, null))).isNull();
        assertThat(row(register(), "entry-learning-r1").confirm()).as("only asked for").isNull();
    }

    private static String confirm(Caller caller) {
        return row(
                        page(Sample.partnership(), Sample.register(), Sample.threeToOne(), caller, Language.ENGLISH),
                        "entry-learning-l1")
                .confirm();
    }

    @Test
    void onlyAuditorsAreLedToTheFacts() {
        PartnershipPage auditors = page(
                Sample.partnership(), Sample.register(), Sample.threeToOne(), caller(Role.AUDITOR, null), Language.ENGLISH);

        assertThat(row(auditors, "entry-activity-v1").details()).isEqualTo("/partnerships/kss-spavo/entries/activity~v1");
        assertThat(row(register(), "entry-activity-v1").details()).isNull();
    }

    @Test
    void theBalanceSaysItsWindowCountsAndOpenRequests() {
        PartnershipPage.BalanceCard card = register().balance();

        assertThat(card.window()).isEqualTo("Window: everything recorded up to 1 March 2026.");
        assertThat(card.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo("KSS (Norway)");
            assertThat(pair.claimed().thereText()).isEqualTo("KSS → SPAVO: 3");
            assertThat(pair.claimed().backText()).isEqualTo("SPAVO → KSS: 1");
            assertThat(pair.claimed().there()).isEqualTo(100);
            assertThat(pair.claimed().back()).isEqualTo(33);
            assertThat(pair.claimed().label()).isEqualTo("Leaning KSS → SPAVO");
            assertThat(pair.claimed().index()).contains("0.33");
            assertThat(pair.claimed().perhaps()).contains("1 one way, 0 the other");
            assertThat(pair.confirmed().label()).startsWith("No confirmed evidence");
            assertThat(pair.confirmed().index()).isNull();
            assertThat(pair.disputed()).isEqualTo("1 entry is disputed and is in no number");
        });
        assertThat(card.requests()).singleElement().satisfies(request -> {
            assertThat(request.when()).isEqualTo("2015");
            assertThat(request.direction()).isEqualTo("SPAVO → KSS");
            assertThat(request.what()).isEqualTo(new Phrase("Lære r1", "nb"));
        });
    }

    @Test
    void theLinkToExactlyThisCarriesBothTimes() {
        assertThat(register().here()).isEqualTo("/partnerships/kss-spavo?asOf=2026-03-01&knownAt=42");
    }

    @Test
    void anEntryIsPutIntoWords() {
        PartnershipPage.EntryRow visit = row(register(), "entry-activity-v1");

        assertThat(visit.when()).isEqualTo("October 2013");
        assertThat(visit.kind()).isEqualTo("Study visit");
        assertThat(visit.what()).isEqualTo(new Phrase("Besøk v1", "nb"));
        assertThat(visit.where()).isEqualTo("Nicosia, Cyprus");
        assertThat(visit.who())
                .extracting(Phrase::text)
                .containsExactly(
                        "visitor: KSS", "host: SPAVO", "KSS", "leder", "about 10 ansatte", "1 country: England");
        assertThat(row(register(), "entry-learning-l1").direction()).isEqualTo("KSS → SPAVO");
    }

    @Test
    void whatElseIsKnownOfAnActivityStandsInItsNotes() {
        PartnershipPage.EntryRow visit = row(register(), "entry-activity-v1");

        assertThat(visit.notes())
                .extracting(Note::label)
                .containsSubsequence(
                        "December 2013: moved from 2013 to 2014",
                        "SPAVO, talk",
                        "SPAVO, opening address",
                        "KSS promised, due 2015, kept 2014",
                        "KSS promised, kept",
                        "SPAVO promised, not recorded as kept");
        assertThat(visit.notes()).extracting(Note::words).contains(new Phrase("Besøk v1", "nb"));
    }

    @Test
    void eachKindOfActivityTellsItsOwn() {
        PartnershipPage page = page(Sample.everything(), Sample.threeToOne());
        List<PartnershipPage.EntryRow> rows =
                page.groups().stream().flatMap(group -> group.rows().stream()).toList();

        assertThat(rows.stream().flatMap(row -> row.who().stream()).map(Phrase::text))
                .contains("several meetings", "3 days", "1 day", "given by: KSS", "with: SPAVO", "many visits")
                .contains("guests: organisations, officials, politicians, and others");
        assertThat(rows.stream().flatMap(row -> row.notes().stream()).map(Note::label))
                .contains("by newsletter", "by podcast", "passed on: l1", "for: istanbul", "addressed to")
                .contains("network: nkmv", "programme: eea")
                .contains("at: v1", "led to: o1", "stands in: d1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfEntryHasItsWordsInEveryLanguage(Language language) {
        PartnershipPage page = page(
                Sample.partnership(), Sample.everything(), Sample.threeToOne(), caller(Role.COORDINATOR, "spavo"), language);

        assertThat(page.shown()).isEqualTo(Sample.everything().size());
        assertThat(page.toString()).doesNotContainPattern("\\{[a-z0-9]+}").doesNotContain("word.");
    }
}
