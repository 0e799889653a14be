package org.samklang.command.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;

/// A code stands in its code list, in the spelling of the list. A code that is missing breaks no rule.
public final class CodeRule {
    private CodeRule() {}

    /// ISO 3166-1 alpha-2, and XK for Kosovo.
    public static void country(String field, @Nullable String code, List<Reason> into) {
        check(field, code, code == null || Countries.has(code), into);
    }

    /// BCP 47, in its canonical spelling.
    public static void language(String field, @Nullable String tag, List<Reason> into) {
        check(field, tag, tag == null || Languages.has(tag), into);
    }

    /// ISO 4217.
    public static void currency(String field, @Nullable String code, List<Reason> into) {
        check(field, code, code == null || Currencies.has(code), into);
    }

    /// IATI organisation type.
    public static void organisationType(String field, @Nullable String code, List<Reason> into) {
        check(field, code, code == null || OrganisationTypes.has(code), into);
    }

    private static void check(String field, @Nullable String code, boolean known, List<Reason> into) {
        if (code != null && !known) {
            into.add(new Reason.UnknownCode(field, code));
        }
    }
}
