package org.samklang.command.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.events.value.PartialDate;

/// What a body does lies within its life, and within that of the partnerships whose body it is.
final class LifeRule {
    private LifeRule() {}

    static void check(
            String field,
            @Nullable PartialDate date,
            Body.Established body,
            List<Reference> owners,
            Circumstances circumstances,
            List<Reason> into) {
        DateRule.notAfterEnd(field, date, body.dissolvedOn(), into);
        BelongingRule.notAfterClosing(field, date, owners, circumstances, into);
    }
}
