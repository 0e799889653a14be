package org.samklang.events.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What amounts come to, each currency for itself: money is never added across currencies, nor changed into another.
///
/// @param perCurrency one for each currency, in the order of their codes; empty where nothing was added
public record MoneySums(List<Money> perCurrency) {

    public static final MoneySums NOTHING = new MoneySums(List.of());

    public MoneySums {
        perCurrency = perCurrency == null ? List.of() : List.copyOf(perCurrency);
    }

    public static MoneySums of(Iterable<Money> amounts) {
        MoneySums sums = NOTHING;
        for (Money amount : amounts) {
            sums = sums.plus(amount);
        }
        return sums;
    }

    public MoneySums plus(Money amount) {
        List<Money> sums = new ArrayList<>();
        Money sum = amount;
        for (Money each : perCurrency) {
            if (each.currency().equals(amount.currency())) {
                sum = new Money(each.amount().add(amount.amount()), amount.currency());
            } else {
                sums.add(each);
            }
        }
        sums.add(sum);
        sums.sort(Comparator.comparing(Money::currency));
        return new MoneySums(sums);
    }

    public MoneySums plus(MoneySums others) {
        MoneySums sums = this;
        for (Money each : others.perCurrency) {
            sums = sums.plus(each);
        }
        return sums;
    }

    public boolean isEmpty() {
        return perCurrency.isEmpty();
    }
}
