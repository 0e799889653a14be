package org.samklang.portal.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// A problem as RFC 9457 wants it, in one language.
///
/// @param code the end of the type, stable: `wrong-fields`
/// @param errors one for each wrong field or reason
/// @param more further members, such as `line` of malformed JSON
/// @param retryAfter seconds after which asking again may help; null where it does not
public record Problem(
        String code,
        int status,
        String title,
        String detail,
        List<FieldError> errors,
        Map<String, Object> more,
        @Nullable Integer retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:samklang:problem:";

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    /// One wrong field, or one reason against the whole.
    ///
    /// @param pointer JSON pointer into the body; empty for the whole
    /// @param suggestion a date that may be meant instead of a text that is none; null where there is none
    public record FieldError(
            String pointer, String code, String detail, @Nullable PartialDate suggestion) {
        public FieldError(String pointer, String code, String detail) {
            this(pointer, code, detail, null);
        }
    }

    public String type() {
        return type(code);
    }

    public static String type(String code) {
        return TYPE + code;
    }

    /// The members in their order.
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type());
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        members.putAll(more);
        return members;
    }
}
