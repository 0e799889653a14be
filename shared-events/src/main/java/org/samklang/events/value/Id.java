package org.samklang.events.value;

import java.util.regex.Pattern;

/// The identity of something that facts speak of: one short text, chosen by whoever names the thing first.
///
/// Stored as a plain JSON string. [#WELL_FORMED] is what the rim accepts from people and programs; a stored id is
/// read as it is.
public interface Id {
    /// Lower-case letters, digits and hyphens, 2 to 64 characters, beginning and ending with a letter or digit.
    Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}[a-z0-9]");

    String value();

    /// Whether the text may be used as a new identity.
    default boolean isWellFormed() {
        return WELL_FORMED.matcher(value()).matches();
    }
}
