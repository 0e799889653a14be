package org.samklang.portal.commands;

import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Place;
import org.samklang.events.value.Span;

/// How long a text may be, in characters, and whether it may have lines.
public record TextLimit(int most, boolean lines) {

    public static final TextLimit NARRATIVE = new TextLimit(20_000, true);
    public static final TextLimit NAME = new TextLimit(300, false);
    public static final TextLimit ID = new TextLimit(64, false);
    public static final TextLimit QUOTE = new TextLimit(300, true);
    public static final TextLimit WORDS = new TextLimit(4_000, true);
    public static final TextLimit REASON = new TextLimit(2_000, true);
    /// Leaves room beside it for the words of the date and for its anchor within a [#REASON].
    public static final TextLimit BASIS = new TextLimit(1_500, true);
    public static final TextLimit DATE = new TextLimit(200, false);
    public static final TextLimit CODE = new TextLimit(100, false);

    /// The most entries a list may have.
    public static final int LIST = 1_000;

    /// The limit of a text component of a record.
    static TextLimit of(Class<?> owner, String component) {
        if (owner == Narrative.class) {
            return component.equals("text") || component.equals("translations") ? NARRATIVE : NAME;
        }
        if (owner == PartialDate.class) {
            return component.equals("edtf") ? DATE : REASON;
        }
        if (owner == Place.class && component.equals("note")) {
            return REASON;
        }
        if (owner == Name.class && component.equals("text")) {
            return NAME;
        }
        if (owner == Span.class) {
            return CODE;
        }
        return component.equals("ground") ? REASON : NAME;
    }
}
