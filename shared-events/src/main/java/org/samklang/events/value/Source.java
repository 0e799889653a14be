package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// On what a fact rests: a document that says so, or a person who reports it.
public sealed interface Source {

    /// A passage of a document.
    ///
    /// @param document short name of the document: `S1`
    /// @param locator where in it: a line, a page
    /// @param quote the words themselves, sealed, since they may name people; at most 300 characters in clear
    /// @param language BCP 47 tag of the quote
    record Citation(String document, String locator, @Nullable SealedValue quote, @Nullable String language)
            implements Source {}

    /// Somebody who was there or knows. `userId` is opaque.
    record ReportedBy(String userId) implements Source {}
}
