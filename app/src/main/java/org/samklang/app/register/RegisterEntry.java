package org.samklang.app.register;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.commands.Given;

/// One entry of the register: a command and the passage that says so.
///
/// @param key unique in the register and never changed; the command id follows from it
/// @param document short name of the document: `S1`
/// @param line the line that is cited
/// @param quote the words themselves, as they stand there
/// @param about the person whom the quote is about, so that it can be erased with that person
/// @param commandName the command in kebab case: `log-study-visit`
/// @param command its fields
public record RegisterEntry(
        String key,
        String document,
        int line,
        String quote,
        @Nullable String about,
        String language,
        String visibility,
        String commandName,
        Given command) {

    /// The same for the same key, for ever: reading the register in again repeats the same commands.
    UUID commandId(String register) {
        return UUID.nameUUIDFromBytes((register + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
