package org.samklang.portal.pages;

import org.samklang.events.ClaimSubject;
import org.samklang.events.value.PartialDate;

/// What a claim says, in words.
final class ClaimValues {
    private ClaimValues() {}

    static String in(Say say, ClaimSubject about, String value) {
        return switch (about) {
            case DURATION -> say.span(value);
            case START -> say.date(new PartialDate(value, null));
            case THEME -> say.code(value);
            case OTHER -> value;
        };
    }
}
