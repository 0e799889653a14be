package org.samklang.portal.commands;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.DateInPhrase;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.PartialDate;

/// One field that is wrong.
///
/// @param pointer JSON pointer (RFC 6901) into what was given: `/command/details/occurredOn`
/// @param values what the wording needs: `allowed`, `most`, `text`, `suggestion`
public record Fault(String pointer, Code code, Map<String, Object> values) {

    private static final String SUGGESTION = "suggestion";

    public Fault {
        values = Map.copyOf(values);
    }

    Fault(String pointer, Code code) {
        this(pointer, code, Map.of());
    }

    /// A text that is no date, with the one date that may be meant, where there is one.
    static Fault of(String pointer, InvalidPartialDate invalid, DateInPhrase found) {
        Code code = Code.valueOf("DATE_" + invalid.code().name());
        String text = Echo.of(invalid.text());
        return new Fault(
                pointer,
                code,
                found instanceof DateInPhrase.One(PartialDate date, List<String> _)
                        ? Map.of("text", text, SUGGESTION, date)
                        : Map.of("text", text));
    }

    /// What may be meant instead; null where nobody can tell.
    public @Nullable PartialDate suggestion() {
        return (PartialDate) values.get(SUGGESTION);
    }

    /// The same fault, seen from above.
    public Fault below(String prefix) {
        return new Fault(prefix + pointer, code, values);
    }

    /// What can be wrong with a field. The wording is in the catalogues, as `fault.<code in kebab case>`.
    public enum Code {
        UNKNOWN_FIELD,
        MISSING,
        NOT_FIELDS,
        NOT_A_LIST,
        NOT_A_TEXT,
        NOT_A_NUMBER,
        NOT_A_WHOLE_NUMBER,
        NUMBER_TOO_LARGE,
        NOT_A_YES_OR_NO,
        UNKNOWN_VALUE,
        NOT_A_UUID,
        ILL_FORMED_ID,
        NOT_A_DAY,
        NOT_AN_INSTANT,
        NOT_A_LANGUAGE,
        TOO_LONG,
        TOO_MANY,
        TAKEN,
        CONTROL_CHARACTER,
        BROKEN_CHARACTER,
        DIRECTION_OVERRIDE,
        PROTECTED_NEEDS_ORGANISATION,
        FILE_NOT_UPLOADED,
        DATE_NOT_A_DATE,
        DATE_UNSUPPORTED,
        DATE_NOT_A_YEAR,
        DATE_NO_SUCH_MONTH,
        DATE_NO_SUCH_DAY,
        DATE_END_BEFORE_START,
        DATE_YEAR_NEEDED,
        DATE_NO_BOUNDS,
        DATE_AMBIGUOUS,
        DATE_RELATIVE,
        DATE_NOT_RELATIVE,
        DATE_ANCHOR_TOO_WIDE,
        DATE_UNKNOWN_WORD,
        DATE_NOT_A_SPAN,
        DATE_NOT_A_FREQUENCY
    }
}
