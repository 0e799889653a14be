package org.samklang.command.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.value.Quantity;

/// What a figure of an indicator can be: possible, and counted in the indicator's unit.
final class IndicatorRule {
    private IndicatorRule() {}

    static void check(String field, @Nullable Quantity quantity, String unit, List<Reason> into) {
        FigureRule.counted(field, quantity, into);
        String counted = quantity == null ? null : quantity.unit();
        if (counted != null && !counted.equals(unit)) {
            into.add(new Reason.OtherUnit(field + "/unit", counted, unit));
        }
    }
}
