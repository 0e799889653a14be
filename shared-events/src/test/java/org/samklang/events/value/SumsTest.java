package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SumsTest {
    private static final Quantity BUCHAREST = Quantity.exactly(120, "people");
    private static final Quantity NORDISK_FORUM = Quantity.about(30_000, "people");

    @Nested
    class OfFigures {
        @Test
        void exactOnesOfOneUnitAreAddedUp() {
            assertThat(sum(BUCHAREST, Quantity.exactly(17, "people")))
                    .containsExactly(Quantity.exactly(137, "people"));
        }

        @Test
        void anAboutStaysBesideTheExactOnesWhicheverCameFirst() {
            assertThat(sum(BUCHAREST, NORDISK_FORUM)).containsExactly(BUCHAREST, NORDISK_FORUM);
            assertThat(sum(NORDISK_FORUM, BUCHAREST)).containsExactly(BUCHAREST, NORDISK_FORUM);
            assertThat(sum(NORDISK_FORUM, BUCHAREST, BUCHAREST))
                    .containsExactly(Quantity.exactly(240, "people"), NORDISK_FORUM);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
        void whatIsNotExactIsAddedToNothing(Qualifier qualifier) {
            Quantity vague = new Quantity(BigDecimal.TEN, "people", qualifier);
            Quantity wordOnly = new Quantity(null, "people", qualifier);

            assertThat(sum(vague, BUCHAREST, vague, wordOnly)).containsExactly(BUCHAREST, vague, vague, wordOnly);
        }

        @Test
        void unitsAreNeverMixedAndAMissingOneIsOneOfItsOwn() {
            Quantity meetings = Quantity.exactly(3, "meetings");
            Quantity bare = new Quantity(BigDecimal.TWO, null, Qualifier.EXACT);

            assertThat(sum(BUCHAREST, meetings, bare, NORDISK_FORUM, meetings, bare))
                    .containsExactly(
                            BUCHAREST,
                            Quantity.exactly(6, "meetings"),
                            new Quantity(BigDecimal.valueOf(4), null, Qualifier.EXACT),
                            NORDISK_FORUM);
        }

        @Test
        void exactWithoutANumberIsNothingToAddTo() {
            Quantity nothingSaid = new Quantity(null, "people", Qualifier.EXACT);

            assertThat(sum(nothingSaid, BUCHAREST)).containsExactly(BUCHAREST, nothingSaid);
        }

        @Test
        void halvesAreKept() {
            assertThat(sum(
                            new Quantity(new BigDecimal("1.50"), "days", Qualifier.EXACT),
                            Quantity.exactly(2, "days")))
                    .containsExactly(new Quantity(new BigDecimal("3.50"), "days", Qualifier.EXACT));
        }

        @Test
        void twoSumsComeToTheSameAsAllTheirFigures() {
            QuantitySum one = QuantitySum.of(List.of(NORDISK_FORUM, BUCHAREST));
            QuantitySum other = QuantitySum.of(List.of(Quantity.exactly(3, "meetings"), BUCHAREST));

            assertThat(one.plus(other))
                    .isEqualTo(QuantitySum.of(
                            List.of(NORDISK_FORUM, BUCHAREST, Quantity.exactly(3, "meetings"), BUCHAREST)));
            assertThat(one.plus(QuantitySum.NOTHING)).isEqualTo(one);
            assertThat(QuantitySum.NOTHING.isEmpty()).isTrue();
        }

        private static List<Quantity> sum(Quantity... figures) {
            return QuantitySum.of(List.of(figures)).parts();
        }
    }

    @Nested
    class OfMoney {
        @Test
        void eachCurrencyIsSummedForItself() {
            assertThat(sums(money("250000", "SEK"), money("1234.50", "EUR"), money("50000", "SEK")))
                    .containsExactly(money("1234.50", "EUR"), money("300000", "SEK"));
        }

        @Test
        void theSameAmountsComeToTheSameInWhicheverOrder() {
            MoneySums one = MoneySums.of(List.of(money("1", "DKK"), money("2", "NOK")));
            MoneySums other = MoneySums.of(List.of(money("3", "NOK"), money("4", "EUR")));

            assertThat(one.plus(other)).isEqualTo(other.plus(one));
            assertThat(one.plus(other).perCurrency())
                    .containsExactly(money("1", "DKK"), money("4", "EUR"), money("5", "NOK"));
            assertThat(MoneySums.NOTHING.isEmpty()).isTrue();
        }

        private static List<Money> sums(Money... amounts) {
            return MoneySums.of(List.of(amounts)).perCurrency();
        }

        private static Money money(String amount, String currency) {
            return new Money(new BigDecimal(amount), currency);
        }
    }
}
