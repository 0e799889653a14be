package org.samklang.query.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.MASIMANYANE;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningLevelRaised;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Given;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.PairBalance;

/// Domain 5.9, with its numbers.
class BalanceTest {
    private static final Direction TO_CYPRUS = new Direction(KSS, SPAVO);
    private static final Direction TO_NORWAY = TO_CYPRUS.reversed();

    private final Given given = new Given();
    private int next;

    private LearningId learned(Direction way, String topic, String summary, String on) {
        LearningId id = new LearningId("l" + next++);
        given.then(new LearningRecorded(
                id,
                KSS_SPAVO,
                way,
                LearningKind.LEGAL_COMPARISON,
                topic,
                text(summary),
                on == null ? null : PartialDate.parse(on),
                null,
                null));
        return id;
    }

    private void confirmed(LearningId id, Direction way, OrganisationId by, LearningLevel level) {
        given.then(new LearningConfirmed(id, KSS_SPAVO, way, by, level, null, null));
    }

    private Balance balance() {
        return balance(new Balance.Window(null, null, null));
    }

    private Balance balance(Balance.Window window) {
        Map<String, LearningRow> rows = new LinkedHashMap<>();
        LearningView view = new LearningView();
        given.recorded()
                .forEach(recorded -> view.keys(recorded)
                        .forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded))));
        return new Balance(rows.values().stream().map(LearningRow::line).toList(), window);
    }

    private PairBalance pair() {
        assertThat(balance().pairs()).hasSize(1);
        return balance().pairs().getFirst();
    }

    @Test
    void threeToOneLeansAndNothingIsConfirmed() {
        given.then(new LearningRequested(
                new LearningId("r"), KSS_SPAVO, TO_CYPRUS, "CHILDREN", text("work with children"), null));
        learned(TO_CYPRUS, "LEGISLATION", "law comparison", null);
        learned(TO_CYPRUS, "INFORMATION", "information package", "2013");
        learned(TO_CYPRUS, "LOW_THRESHOLD", "low threshold", "2013-23");
        learned(TO_NORWAY, "LEGISLATION", "law comparison", null);

        assertThat(pair().first()).isEqualTo(KSS);
        assertThat(pair().claimed().there()).isEqualTo(3);
        assertThat(pair().claimed().back()).isEqualTo(1);
        assertThat(pair().claimed().index()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(pair().claimed().label()).isEqualTo(Label.LEANING);
        assertThat(pair().claimed().towards()).isEqualTo(TO_CYPRUS);
        assertThat(pair().confirmed().index()).isNull();
        assertThat(pair().confirmed().label()).isEqualTo(Label.NO_CONFIRMED_EVIDENCE);
        assertThat(balance().openRequests()).extracting(LearningLine::topic).containsExactly("CHILDREN");
    }

    @ParameterizedTest
    @CsvSource({"2,1,MUTUAL", "5,1,LEANING", "6,1,ONE_WAY", "1,0,ONE_WAY", "1,1,MUTUAL", "5,2,LEANING"})
    void theLabelFollowsTheIndex(int there, int back, Label label) {
        for (int i = 0; i < there; i++) {
            learned(TO_CYPRUS, "T" + i, "s", null);
        }
        for (int i = 0; i < back; i++) {
            learned(TO_NORWAY, "T" + i, "s", null);
        }
        assertThat(pair().claimed().label()).isEqualTo(label);
        assertThat(pair().claimed().towards()).isEqualTo(label == Label.MUTUAL ? null : TO_CYPRUS);
    }

    @Test
    void confirmationsCountByTheirLevel() {
        confirmed(learned(TO_CYPRUS, "A", "s", null), TO_CYPRUS, SPAVO, LearningLevel.RECEIVED);
        confirmed(learned(TO_CYPRUS, "B", "s", null), TO_CYPRUS, SPAVO, LearningLevel.ADOPTED);
        confirmed(learned(TO_NORWAY, "A", "s", null), TO_NORWAY, KSS, LearningLevel.INSTITUTIONALISED);
        assertThat(pair().confirmed().there()).isEqualTo(3);
        assertThat(pair().confirmed().back()).isEqualTo(3);
        assertThat(pair().confirmed().label()).isEqualTo(Label.MUTUAL);
    }

    @Test
    void neitherTheSendersWordNorInterestConfirms() {
        LearningId id = learned(TO_CYPRUS, "A", "s", null);
        confirmed(id, TO_CYPRUS, KSS, LearningLevel.ADOPTED);
        confirmed(id, TO_CYPRUS, SPAVO, LearningLevel.INTEREST);
        assertThat(pair().confirmed().label()).isEqualTo(Label.NO_CONFIRMED_EVIDENCE);
    }

    @Test
    void aDisputeLeavesBothNumbersUntilTheReceiverConfirmsAgain() {
        LearningId id = learned(TO_CYPRUS, "A", "s", null);
        confirmed(id, TO_CYPRUS, SPAVO, LearningLevel.RECEIVED);
        given.then(new LearningDisputed(id, KSS_SPAVO, TO_CYPRUS, SPAVO, null, text("not so")));
        assertThat(pair().claimed().there()).isZero();
        assertThat(pair().confirmed().there()).isZero();
        assertThat(pair().disputed()).isEqualTo(1);
        confirmed(id, TO_CYPRUS, SPAVO, LearningLevel.ADOPTED);
        assertThat(pair().claimed().there()).isEqualTo(1);
        assertThat(pair().confirmed().there()).isEqualTo(2);
        assertThat(pair().disputed()).isZero();
    }

    @Test
    void identicalEntriesOfOneDayCountOnceAndOthersAll() {
        learned(TO_CYPRUS, "A", "The same", null);
        learned(TO_CYPRUS, "A", " the  SAME", null);
        learned(TO_CYPRUS, "B", "the same", null);
        learned(TO_CYPRUS, "A", "something else", null);
        assertThat(pair().claimed().there()).isEqualTo(3);
    }

    @Test
    void identicalEntriesOfTwoDaysAreTwo() {
        learned(TO_CYPRUS, "A", "the same", null);
        for (int hour = 1; hour < 24; hour++) {
            learned(TO_NORWAY, "T" + hour, "filler", null);
        }
        learned(TO_CYPRUS, "A", "the same", null);
        assertThat(pair().claimed().there()).isEqualTo(2);
    }

    @Test
    void whatHadPerhapsHappenedIsCountedApart() {
        learned(TO_CYPRUS, "A", "s", "2013");
        learned(TO_CYPRUS, "B", "s", "2014");
        learned(TO_CYPRUS, "C", "s", "2015");
        learned(TO_CYPRUS, "D", "s", null);
        PairBalance pair = balance(new Balance.Window(LocalDate.of(2014, 6, 1), null, null))
                .pairs()
                .getFirst();
        assertThat(pair.claimed().there()).isEqualTo(2);
        assertThat(pair.claimed().perhapsThere()).isEqualTo(1);
    }

    @Test
    void aWindowTakesWhatLiesInItAndTheUndatedOnlyPerhaps() {
        learned(TO_CYPRUS, "A", "s", "2013-05");
        learned(TO_CYPRUS, "B", "s", "2013/2014");
        learned(TO_CYPRUS, "C", "s", "2015");
        learned(TO_CYPRUS, "D", "s", null);
        PairBalance pair = balance(new Balance.Window(null, LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)))
                .pairs()
                .getFirst();
        assertThat(pair.claimed().there()).isEqualTo(1);
        assertThat(pair.claimed().perhapsThere()).isEqualTo(2);
    }

    @Test
    void aRequestIsOpenUntilItIsAnswered() {
        LearningId request = new LearningId("r");
        given.then(new LearningRequested(request, KSS_SPAVO, TO_CYPRUS, "CHILDREN", text("children"), null));
        assertThat(balance().openRequests()).hasSize(1);
        given.then(new LearningRecorded(
                new LearningId("answer"),
                KSS_SPAVO,
                TO_CYPRUS,
                LearningKind.METHOD,
                "CHILDREN",
                text("how"),
                PartialDate.parse("2015"),
                null,
                request));
        assertThat(balance().openRequests()).isEmpty();
        assertThat(balance(new Balance.Window(LocalDate.of(2014, 1, 1), null, null)).openRequests())
                .hasSize(1);
    }

    @Test
    void moreThanTwoPartiesAreComparedInPairsWithSums() {
        learned(TO_CYPRUS, "A", "s", null);
        learned(new Direction(MASIMANYANE, KSS), "A", "s", null);
        learned(new Direction(MASIMANYANE, SPAVO), "A", "s", null);
        assertThat(balance().pairs()).hasSize(3);
        assertThat(balance().sums())
                .extracting(LearningBalance.PartySum::organisation, LearningBalance.PartySum::gave, LearningBalance.PartySum::received)
                .isEqualTo(List.of(
                        org.assertj.core.groups.Tuple.tuple(KSS, 1, 1),
                        org.assertj.core.groups.Tuple.tuple(MASIMANYANE, 2, 0),
                        org.assertj.core.groups.Tuple.tuple(SPAVO, 0, 2)));
    }

    @Test
    void aRaisedLevelIsTheReceiversWordAndWeighsMore() {
        LearningId law = learned(TO_CYPRUS, "LEGISLATION", "differing law", "2013-23");
        confirmed(law, TO_CYPRUS, SPAVO, LearningLevel.RECEIVED);
        given.then(new LearningLevelRaised(
                law,
                KSS_SPAVO,
                TO_CYPRUS,
                SPAVO,
                LearningLevel.INSTITUTIONALISED,
                new OutcomeId("new-route"),
                new DocumentId("handbook"),
                PartialDate.parse("2016"),
                null));

        assertThat(pair().confirmed().there() + pair().confirmed().back()).isEqualTo(3);
        assertThat(balance(new Balance.Window(LocalDate.of(2015, 12, 31), null, null))
                        .pairs()
                        .getFirst()
                        .confirmed())
                .satisfies(then -> assertThat(then.there() + then.back()).isEqualTo(1));
        LearningLine.Links links = balance().lines().getFirst().links();
        assertThat(links.outcomes()).containsExactly(new OutcomeId("new-route"));
        assertThat(links.documents()).containsExactly(new DocumentId("handbook"));
    }

    @Test
    void learningThatIsLinkedToARequestLaterAnswersIt() {
        LearningId asked = new LearningId("r");
        given.then(new LearningRequested(asked, KSS_SPAVO, TO_CYPRUS, "CHILDREN", text("work with children"), null));
        LearningId visit = learned(TO_CYPRUS, "CHILDREN", "how shelters work with children", "2014");
        assertThat(balance().openRequests()).hasSize(1);

        given.then(new LearningLinked(
                visit, KSS_SPAVO, TO_CYPRUS, new ActivityId("study-visit"), null, null, asked));

        assertThat(balance().openRequests()).isEmpty();
        assertThat(balance().lines().getLast().links().activities()).containsExactly(new ActivityId("study-visit"));
    }

    @Test
    void aRequestIsOpenAgainWhenAPartyDeniesItsAnswer() {
        LearningId asked = new LearningId("r");
        given.then(new LearningRequested(asked, KSS_SPAVO, TO_CYPRUS, "CHILDREN", text("work with children"), null));
        LearningId visit = learned(TO_CYPRUS, "CHILDREN", "how shelters work with children", "2014");
        given.then(new LearningLinked(visit, KSS_SPAVO, TO_CYPRUS, null, null, null, asked));
        given.then(new LearningDisputed(visit, KSS_SPAVO, TO_CYPRUS, SPAVO, null, text("not a word")));

        assertThat(balance().openRequests()).extracting(LearningLine::learningId).containsExactly(asked);
    }

    @Test
    void whoLearnedFromWhomIsCountedInPiecesAndWeighedApart() {
        confirmed(learned(TO_CYPRUS, "A", "s", null), TO_CYPRUS, SPAVO, LearningLevel.ADOPTED);
        learned(TO_CYPRUS, "B", "s", null);
        LearningId denied = learned(TO_CYPRUS, "C", "s", null);
        given.then(new LearningDisputed(denied, KSS_SPAVO, TO_CYPRUS, SPAVO, null, text("not so")));

        assertThat(balance().passed()).containsExactly(new Balance.Passed(TO_CYPRUS, 2, 0, 1, 0, 1));
        assertThat(pair().confirmed().there() + pair().confirmed().back()).isEqualTo(2);
    }

    @Test
    void whatBelongsHereOnlyPerhapsCountsAsPerhaps() {
        learned(TO_CYPRUS, "A", "s", null);
        List<LearningLine> lines = balance().lines();

        assertThat(new Balance(List.of(), lines, new Balance.Window(null, null, null)).passed())
                .containsExactly(new Balance.Passed(TO_CYPRUS, 0, 1, 0, 0, 0));
        assertThat(new Balance(lines, lines, new Balance.Window(null, null, null)).passed())
                .containsExactly(new Balance.Passed(TO_CYPRUS, 1, 0, 0, 0, 0));
    }
}
