package org.samklang.query.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Money;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.portfolio.Portfolio.Quantities;
import org.samklang.query.portfolio.Portfolio.Sums;

/// Adds shares up to figures.
final class Figures {

    /// One thing that is counted, as sure as the surest entry that gives it.
    private static final class Counted {
        private Happened happened;
        private @Nullable Money money;
        private @Nullable Quantity quantity;

        Counted(Happened happened) {
            this.happened = happened;
        }

        void add(Share share) {
            if (rank(share.happened()) < rank(happened)) {
                happened = share.happened();
            }
            money = share.money() != null ? share.money() : money;
            quantity = share.quantity() != null ? share.quantity() : quantity;
        }

        private static int rank(Happened happened) {
            return switch (happened) {
                case HAPPENED -> 0;
                case UNDATED -> 1;
                case PERHAPS -> 2;
                case NOT_YET -> 3;
            };
        }
    }

    private final Map<FigureKind, TreeMap<String, Map<Object, Counted>>> kinds = new EnumMap<>(FigureKind.class);

    private Figures(Collection<FigureKind> always) {
        always.forEach(kind -> kinds.computeIfAbsent(kind, _ -> new TreeMap<>()).put("", new LinkedHashMap<>()));
    }

    /// @param always kinds that are told even where they are 0
    static List<Figure> of(Iterable<Share> shares, Collection<FigureKind> always) {
        Figures figures = new Figures(always);
        for (Share share : shares) {
            figures.kinds
                    .computeIfAbsent(share.kind(), _ -> new TreeMap<>())
                    .computeIfAbsent(share.of() == null ? "" : share.of(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(share.what(), _ -> new Counted(share.happened()))
                    .add(share);
        }
        return figures.all();
    }

    private List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        kinds.forEach((kind, sorts) ->
                sorts.forEach((of, counted) -> all.add(figure(kind, of.isEmpty() ? null : of, counted.values()))));
        return all;
    }

    private static Figure figure(FigureKind kind, @Nullable String of, Collection<Counted> counted) {
        int count = 0;
        int undated = 0;
        int perhaps = 0;
        for (Counted one : counted) {
            switch (one.happened) {
                case HAPPENED -> count++;
                case UNDATED -> {
                    count++;
                    undated++;
                }
                case PERHAPS -> perhaps++;
                case NOT_YET -> {}
            }
        }
        return new Figure(
                kind,
                of,
                count,
                undated,
                perhaps,
                isMoney(kind) ? sums(counted) : null,
                isQuantity(kind) ? quantities(counted) : null);
    }

    private static Sums sums(Collection<Counted> counted) {
        List<Money> sure = new ArrayList<>();
        List<Money> perhaps = new ArrayList<>();
        int unstated = 0;
        for (Counted one : counted) {
            Money money = one.money;
            if (money == null) {
                unstated++;
            } else {
                (one.happened == Happened.PERHAPS ? perhaps : sure).add(money);
            }
        }
        return new Sums(MoneySums.of(sure), MoneySums.of(perhaps), unstated);
    }

    private static Quantities quantities(Collection<Counted> counted) {
        List<Quantity> sure = new ArrayList<>();
        List<Quantity> perhaps = new ArrayList<>();
        int unstated = 0;
        for (Counted one : counted) {
            Quantity quantity = one.quantity;
            if (quantity == null) {
                unstated++;
            } else {
                (one.happened == Happened.PERHAPS ? perhaps : sure).add(quantity);
            }
        }
        return new Quantities(QuantitySum.of(sure), QuantitySum.of(perhaps), unstated);
    }

    static boolean isMoney(FigureKind kind) {
        return switch (kind) {
            case ALLOCATED, AWARDED, DISBURSED, SPENT, RECLAIMED -> true;
            case PROGRAMMES, NETWORKS, MEMBERS, PARTNERSHIPS, PARTIES, PROJECTS, RESULTS, HELD, PLANNED, UNCONFIRMED,
                    CANCELLED, LEARNING_CLAIMED, LEARNING_CONFIRMED, LEARNING_DISPUTED, LEARNING_REQUESTED, OUTCOMES,
                    ATTENDANCE, THEMES, COUNTRIES, COUNTRIES_TAKING_PART, COUNTRIES_STATED, PROGRAMMES_STATED ->
                false;
        };
    }

    static boolean isQuantity(FigureKind kind) {
        return switch (kind) {
            case ATTENDANCE, COUNTRIES_STATED, PROGRAMMES_STATED -> true;
            case PROGRAMMES, NETWORKS, MEMBERS, PARTNERSHIPS, PARTIES, PROJECTS, RESULTS, HELD, PLANNED, UNCONFIRMED,
                    CANCELLED, LEARNING_CLAIMED, LEARNING_CONFIRMED, LEARNING_DISPUTED, LEARNING_REQUESTED, OUTCOMES,
                    ALLOCATED, AWARDED, DISBURSED, SPENT, RECLAIMED, THEMES, COUNTRIES, COUNTRIES_TAKING_PART ->
                false;
        };
    }
}
