package org.samklang.command.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.events.value.PartialDate;

/// What is dated within the life of a project's partnership: not in the future, and not wholly after the closing.
final class LifeRule {
    private LifeRule() {}

    static void check(
            String field,
            @Nullable PartialDate date,
            Reference partnership,
            Circumstances circumstances,
            List<Reason> into) {
        DateRule.happened(field, date, circumstances.today(), into);
        BelongingRule.notAfterClosing(field, date, List.of(partnership), circumstances, into);
    }

    /// An end: after the beginning, and not beside another one.
    static void end(
            String field,
            PartialDate end,
            @Nullable PartialDate same,
            @Nullable PartialDate other,
            Project.Started project,
            List<Reason> into) {
        DateRule.inOrder(field, project.start().startedOn(), end, into);
        DateRule.onlyOneEnd(field, same, end, into);
        if (other != null) {
            into.add(new Reason.AlreadyEnded(field, other));
        }
    }
}
