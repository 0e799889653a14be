package org.samklang.command.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
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
}
