package org.samklang.command.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.rules.FigureRule;
import org.samklang.events.value.Money;

/// What an amount of a grant can be: a sum of money, in the one currency that the grant has.
final class CurrencyRule {
    private CurrencyRule() {}

    static void check(String field, @Nullable Money amount, Grant.Awarded grant, List<Reason> into) {
        FigureRule.money(field, amount, into);
        String expected = grant.currency();
        if (amount != null && expected != null && !amount.currency().equals(expected)) {
            into.add(new Reason.OtherCurrency(field + "/currency", amount.currency(), expected));
        }
    }
}
