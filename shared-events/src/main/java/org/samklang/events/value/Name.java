package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// One name of something, in one language (BCP 47 tag), of one kind, perhaps only for a time.
///
/// @param from since when the name is in use; unknown when missing
/// @param until until when it was in use; still in use when missing
public record Name(
        String text, String language, NameKind kind, @Nullable PartialDate from, @Nullable PartialDate until) {

    public static Name official(String text, String language) {
        return new Name(text, language, NameKind.OFFICIAL, null, null);
    }
}
