package org.samklang.command.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Theme;

/// What is said in words says something, and in a known language. A text that is missing breaks no rule.
public final class TextRule {
    private TextRule() {}

    public static void present(String field, @Nullable String text, List<Reason> into) {
        if (text != null && text.isBlank()) {
            into.add(new Reason.Missing(field));
        }
    }

    public static void narrative(String field, @Nullable Narrative narrative, List<Reason> into) {
        if (narrative == null) {
            return;
        }
        present(field + "/text", narrative.text(), into);
        CodeRule.language(field + "/language", narrative.language(), into);
        narrative.translations().forEach((language, text) -> {
            CodeRule.language(field + "/translations/" + pointer(language), language, into);
            present(field + "/translations/" + pointer(language), text, into);
        });
    }

    public static void narratives(String field, List<Narrative> narratives, List<Reason> into) {
        for (int i = 0; i < narratives.size(); i++) {
            narrative(field + "/" + i, narratives.get(i), into);
        }
    }

    public static void theme(String field, @Nullable Theme theme, List<Reason> into) {
        if (theme != null) {
            present(field + "/scheme", theme.scheme(), into);
            present(field + "/code", theme.code(), into);
        }
    }

    public static void name(String field, Name name, List<Reason> into) {
        present(field + "/text", name.text(), into);
        CodeRule.language(field + "/language", name.language(), into);
        DateRule.wellFormed(field + "/from", name.from(), into);
        DateRule.wellFormed(field + "/until", name.until(), into);
        DateRule.inOrder(field + "/until", name.from(), name.until(), into);
    }

    /// A text as one step of a JSON pointer (RFC 6901).
    private static String pointer(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
