package org.samklang.portal.commands;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PersonId;

/// On what a command rests, as it comes in: a citation's quote still in clear text.
public sealed interface ClearSource {

    /// A passage of a document.
    ///
    /// @param document short name of the document: `S1`
    /// @param locator where in it: a line, a page
    /// @param quote the words themselves, 300 characters at most; sealed before anything is stored
    /// @param quoteAbout the person whom the quote is about; the quote can then be erased with that person
    /// @param language BCP 47 tag of the quote
    record Citation(
            String document,
            String locator,
            @Nullable String quote,
            @Nullable PersonId quoteAbout,
            @Nullable String language)
            implements ClearSource {
        @Override
        public String toString() {
            return "Citation[" + document + ":" + locator + "]";
        }
    }

    /// Somebody who was there or knows.
    ///
    /// @param userId opaque id; whoever gives the command, when it is missing
    record ReportedBy(@Nullable String userId) implements ClearSource {}
}
