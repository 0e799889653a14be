package org.samklang.command.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.rules.DateRule;
import org.samklang.events.value.PartialDate;

/// What is dated within the life of a partnership: not in the future, and not wholly after its end.
final class LifeRule {
    private LifeRule() {}

    static void check(
            String field,
            @Nullable PartialDate date,
            Partnership.Registered partnership,
            Circumstances circumstances,
            List<Reason> into) {
        DateRule.happened(field, date, circumstances.today(), into);
        DateRule.notAfterClosing(field, date, partnership.closedOn(), into);
    }
}
