package org.samklang.command.rules;

import java.util.List;
import org.samklang.command.Reason;
import org.samklang.events.value.Id;

/// A new identity has the form that addresses, files and people can carry ([Id#WELL_FORMED]).
public final class IdRule {
    private IdRule() {}

    public static void check(String field, Id id, List<Reason> into) {
        if (!id.isWellFormed()) {
            into.add(new Reason.IllFormedId(field, id.value()));
        }
    }
}
