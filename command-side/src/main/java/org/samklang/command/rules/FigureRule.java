package org.samklang.command.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.events.value.Money;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;

/// What a figure can be: a number that is not negative, or a word without a number.
public final class FigureRule {
    private static final Set<Qualifier> NEED_A_NUMBER =
            Set.of(Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST);

    private FigureRule() {}

    public static void check(String field, @Nullable Quantity quantity, List<Reason> into) {
        if (quantity == null) {
            return;
        }
        BigDecimal number = quantity.value();
        boolean impossible =
                number == null ? NEED_A_NUMBER.contains(quantity.qualifier()) : number.signum() < 0;
        if (impossible) {
            into.add(new Reason.ImpossibleFigure(field));
        }
    }

    /// A number of days is one at least.
    public static void days(String field, @Nullable Integer days, List<Reason> into) {
        if (days != null && days < 1) {
            into.add(new Reason.ImpossibleFigure(field));
        }
    }

    /// A figure that says what was counted, where it has a number.
    public static void counted(String field, @Nullable Quantity quantity, List<Reason> into) {
        check(field, quantity, into);
        if (quantity == null) {
            return;
        }
        TextRule.present(field + "/unit", quantity.unit(), into);
        if (quantity.value() != null && quantity.unit() == null) {
            into.add(new Reason.Missing(field + "/unit"));
        }
    }

    /// A sum of money: never negative, in a currency that is one.
    public static void money(String field, @Nullable Money money, List<Reason> into) {
        if (money == null) {
            return;
        }
        if (money.amount().signum() < 0) {
            into.add(new Reason.ImpossibleFigure(field + "/amount"));
        }
        CodeRule.currency(field + "/currency", money.currency(), into);
    }
}
