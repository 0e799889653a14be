package org.samklang.events.value;

import java.util.regex.Pattern;

/// A person. Always a random UUID, so that the id itself tells nothing about who it is.
public record PersonId(String value) implements Id {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Override
    public boolean isWellFormed() {
        return UUID_TEXT.matcher(value).matches();
    }
}
