package org.samklang.command.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.grant.GrantFacts.AWARDED;
import static org.samklang.command.grant.GrantFacts.FOKUS;
import static org.samklang.command.grant.GrantFacts.GRANT;
import static org.samklang.command.grant.GrantFacts.KSS;
import static org.samklang.command.grant.GrantFacts.MASIMANYANE;
import static org.samklang.command.grant.GrantFacts.PARTNERSHIP;
import static org.samklang.command.grant.GrantFacts.PURPOSE;
import static org.samklang.command.grant.GrantFacts.awarded;
import static org.samklang.command.grant.GrantFacts.date;
import static org.samklang.command.grant.GrantFacts.given;
import static org.samklang.command.grant.GrantFacts.money;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.GrantKind;
import org.samklang.events.StreamType;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.Money;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.TransactionId;

class GrantTest {
    private static AwardGrant award(
            List<PartnershipId> partnerships, List<OrganisationId> recipients, Money amount, String awardedOn) {
        return new AwardGrant(
                GRANT,
                partnerships,
                GrantKind.PARTNERSHIP_COSTS,
                FOKUS,
                recipients,
                null,
                null,
                amount,
                PURPOSE,
                date(awardedOn),
                date("2013/2014"));
    }

    private static GrantAmended amended(String amount, String currency, String on) {
        return new GrantAmended(GRANT, List.of(PARTNERSHIP), money(amount, currency), null, date(on), PURPOSE);
    }

    @Nested
    class Awarding {
        @Test
        void aFunderPaysForAPartnership() {
            given().when(award(List.of(PARTNERSHIP), List.of(KSS), money("500000", "NOK"), "2013"))
                    .then(AWARDED);
        }

        @Test
        void awardingTwiceRecordsItOnce() {
            given(AWARDED)
                    .when(award(List.of(PARTNERSHIP), List.of(KSS), money("500000", "NOK"), "2013"))
                    .thenNothing();
        }

        @Test
        void anotherGrantUnderTheSameIdIsRefused() {
            given(AWARDED)
                    .when(award(List.of(PARTNERSHIP), List.of(KSS), money("1", "NOK"), "2013"))
                    .thenRejected(new Reason.AlreadyRegistered("/grantId", StreamType.GRANT, "fokus-2013"));
        }

        @Test
        void nobodyNeedSayHowMuch() {
            given().when(award(List.of(PARTNERSHIP), List.of(KSS), null, "2013"))
                    .then(awarded(List.of(PARTNERSHIP), List.of(KSS), null));
        }

        @Test
        void itIsForSomebody() {
            given().when(award(List.of(), List.of(), null, "2013")).thenRejected(new Reason.Missing("/recipients"));
        }

        @Test
        void aPartnershipIsSomebody() {
            given().when(award(List.of(PARTNERSHIP), List.of(), null, "2013"))
                    .then(awarded(List.of(PARTNERSHIP), List.of(), null));
        }

        @Test
        void noAmountIsNegative() {
            given().when(award(List.of(PARTNERSHIP), List.of(KSS), money("-1", "NOK"), "2013"))
                    .thenRejected(new Reason.ImpossibleFigure("/amount/amount"));
        }

        @Test
        void notWhollyAfterThePartnershipClosed() {
            given().when(award(List.of(PARTNERSHIP), List.of(KSS), null, "2019"))
                    .thenRejected(new Reason.AfterClosing("/awardedOn", date("2019"), date("2018")));
        }

        @Test
        void perhapsInItsLastYear() {
            assertThat(given().when(award(List.of(PARTNERSHIP), List.of(KSS), null, "2018-12"))
                            .facts())
                    .hasSize(1);
        }

        @Test
        void thePartiesOfThePartnershipWriteItDown() {
            assertThat(given().whoMay(award(List.of(PARTNERSHIP), List.of(KSS), null, "2013")))
                    .containsExactlyInAnyOrder(KSS, MASIMANYANE);
        }

        @Test
        void withoutAPartnershipThoseWhoGiveAndGetIt() {
            assertThat(given().whoMay(award(List.of(), List.of(KSS), null, "2013")))
                    .containsExactlyInAnyOrder(KSS, FOKUS);
        }
    }

    @Nested
    class Amending {
        private static AmendGrant amend(Money amount, String on) {
            return new AmendGrant(GRANT, amount, null, date(on), PURPOSE);
        }

        @Test
        void theAmountIsRaised() {
            given(AWARDED).when(amend(money("600000", "NOK"), "2014")).then(amended("600000", "NOK", "2014"));
        }

        @Test
        void amendingTwiceRecordsItOnce() {
            given(AWARDED, amended("600000", "NOK", "2014"))
                    .when(amend(money("600000", "NOK"), "2014"))
                    .thenNothing();
        }

        @Test
        void somethingMustHaveChanged() {
            given(AWARDED).when(amend(null, "2014")).thenRejected(new Reason.Missing("/amount"));
        }

        @Test
        void theCurrencyNeverChanges() {
            given(AWARDED)
                    .when(amend(money("60000", "EUR"), "2014"))
                    .thenRejected(new Reason.OtherCurrency("/amount/currency", "EUR", "NOK"));
        }

        @Test
        void theFirstAmountFixesIt() {
            given(awarded(List.of(PARTNERSHIP), List.of(KSS), null))
                    .when(amend(money("60000", "EUR"), "2014"))
                    .then(amended("60000", "EUR", "2014"));
        }

        @Test
        void notBeforeItWasAwarded() {
            given(AWARDED)
                    .when(amend(money("600000", "NOK"), "2012"))
                    .thenRejected(new Reason.EndBeforeStart("/amendedOn", date("2013"), date("2012")));
        }

        @Test
        void perhapsInTheSameYear() {
            given(AWARDED).when(amend(money("600000", "NOK"), "2013-02")).then(amended("600000", "NOK", "2013-02"));
        }

        @Test
        void anUnknownGrantIsNotAmended() {
            given().when(amend(money("600000", "NOK"), "2014"))
                    .thenRejected(new Reason.NotRegistered("/grantId", StreamType.GRANT, "fokus-2013"));
        }
    }

    @Nested
    class MovingMoney {
        private static final TransactionId FIRST = new TransactionId("first");

        private static RecordTransaction move(TransactionKind kind, Money amount) {
            return new RecordTransaction(GRANT, FIRST, kind, amount, date("2013-10"), null);
        }

        private static TransactionRecorded moved(TransactionKind kind, Money amount) {
            return new TransactionRecorded(
                    GRANT, List.of(PARTNERSHIP), FIRST, kind, amount, date("2013-10"), null);
        }

        @Test
        void moneyIsPaidOut() {
            given(AWARDED)
                    .when(move(TransactionKind.DISBURSEMENT, money("250000", "NOK")))
                    .then(moved(TransactionKind.DISBURSEMENT, money("250000", "NOK")));
        }

        @Test
        void moreThanWasAwardedIsRecordedToo() {
            given(AWARDED)
                    .when(move(TransactionKind.DISBURSEMENT, money("500001", "NOK")))
                    .then(moved(TransactionKind.DISBURSEMENT, money("500001", "NOK")));
        }

        @Test
        void moneyIsCalledBackAfterTheEnd() {
            given(AWARDED, new GrantEnded(GRANT, List.of(PARTNERSHIP), date("2013-06"), null))
                    .when(move(TransactionKind.RECLAIM, money("1", "NOK")))
                    .then(moved(TransactionKind.RECLAIM, money("1", "NOK")));
        }

        @Test
        void movingTwiceRecordsItOnce() {
            given(AWARDED, moved(TransactionKind.EXPENDITURE, money("100.50", "NOK")))
                    .when(move(TransactionKind.EXPENDITURE, money("100.50", "NOK")))
                    .thenNothing();
        }

        @Test
        void anotherOneUnderTheSameIdIsRefused() {
            given(AWARDED, moved(TransactionKind.EXPENDITURE, money("100.50", "NOK")))
                    .when(move(TransactionKind.EXPENDITURE, money("100", "NOK")))
                    .thenRejected(new Reason.AlreadyRecorded("/transactionId", "first"));
        }

        @Test
        void noAmountIsNegative() {
            given(AWARDED)
                    .when(move(TransactionKind.EXPENDITURE, money("-0.01", "NOK")))
                    .thenRejected(new Reason.ImpossibleFigure("/amount/amount"));
        }

        @Test
        void itMovesInTheCurrencyOfTheGrant() {
            given(AWARDED)
                    .when(move(TransactionKind.EXPENDITURE, money("1", "ZAR")))
                    .thenRejected(new Reason.OtherCurrency("/amount/currency", "ZAR", "NOK"));
        }

        @Test
        void theFunderPaysAndCallsBackAndTheRecipientsSpend() {
            assertThat(given(AWARDED).whoMay(move(TransactionKind.DISBURSEMENT, money("1", "NOK"))))
                    .containsExactly(FOKUS);
            assertThat(given(AWARDED).whoMay(move(TransactionKind.RECLAIM, money("1", "NOK"))))
                    .containsExactly(FOKUS);
            assertThat(given(AWARDED).whoMay(move(TransactionKind.EXPENDITURE, money("1", "NOK"))))
                    .containsExactly(KSS);
        }

        @Test
        void whereNobodyIsNamedThePartiesSpend() {
            assertThat(given(awarded(List.of(PARTNERSHIP), List.of(), null))
                            .whoMay(move(TransactionKind.EXPENDITURE, money("1", "NOK"))))
                    .containsExactlyInAnyOrder(KSS, MASIMANYANE);
        }
    }

    @Nested
    class Ending {
        private static AnnounceGrantEnd announce(String endsOn) {
            return new AnnounceGrantEnd(GRANT, date(endsOn), null, PURPOSE);
        }

        private static GrantEndAnnounced announced(String endsOn) {
            return new GrantEndAnnounced(GRANT, List.of(PARTNERSHIP), date(endsOn), null, PURPOSE);
        }

        private static EndGrant end(String on) {
            return new EndGrant(GRANT, date(on), null);
        }

        private static GrantEnded ended(String on) {
            return new GrantEnded(GRANT, List.of(PARTNERSHIP), date(on), null);
        }

        @Test
        void thisIsTheLastYear() {
            given(AWARDED).when(announce("2014")).then(announced("2014"));
        }

        @Test
        void theEndMayLieInTheFuture() {
            given(AWARDED).on(LocalDate.of(2013, 6, 1)).when(announce("2014")).then(announced("2014"));
        }

        @Test
        void announcingTwiceRecordsItOnce() {
            given(AWARDED, announced("2014")).when(announce("2014")).thenNothing();
        }

        @Test
        void anotherEndMayBeAnnouncedLater() {
            given(AWARDED, announced("2014")).when(announce("2015")).then(announced("2015"));
        }

        @Test
        void noEndBeforeTheAward() {
            given(AWARDED)
                    .when(announce("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/endsOn", date("2013"), date("2012")));
            given(AWARDED)
                    .when(end("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/endedOn", date("2013"), date("2012")));
        }

        @Test
        void aGrantEnds() {
            given(AWARDED, announced("2014")).when(end("2014")).then(ended("2014"));
        }

        @Test
        void endingTwiceRecordsItOnce() {
            given(AWARDED, ended("2014")).when(end("2014")).thenNothing();
        }

        @Test
        void aBetterDateIsRecorded() {
            given(AWARDED, ended("2014")).when(end("2014-12-31")).then(ended("2014-12-31"));
        }

        @Test
        void anotherDateIsRefused() {
            given(AWARDED, ended("2014"))
                    .when(end("2015"))
                    .thenRejected(new Reason.AlreadyEnded("/endedOn", date("2014")));
        }

        @Test
        void thoseWhoGiveAndGetItWriteItDown() {
            assertThat(given(AWARDED).whoMay(end("2014"))).containsExactlyInAnyOrder(FOKUS, KSS);
        }
    }
}
