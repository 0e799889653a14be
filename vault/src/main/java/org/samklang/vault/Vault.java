package org.samklang.vault;

import java.util.Collection;
import java.util.Map;
import org.samklang.events.value.SealedValue;

/// Seals personal text before it enters a command and opens it for a reader who may see it.
///
/// Each subject (`person:<uuid>`, `organisation:<id>`, `document:<id>`) has one data key. Destroying that key erases
/// everything that was ever sealed for the subject, in the log, in the views and in every copy of them. A vault may be
/// used by many threads. It talks to the database on a connection of its own, outside any transaction of the caller,
/// since a key must be committed before anything sealed with it can be stored.
public interface Vault {

    /// Seals `clear` for a subject at a place, and makes the subject's data key at its first use.
    ///
    /// Whether the subject is erased is asked of the database each time, not of the memory of this process.
    ///
    /// @param subject opaque id of whom or what the text is about; never a name
    /// @param place   stored name of the event and the field as first written, such as `person.registered#name`; a later
    ///                renaming of either leaves the place as it is
    /// @param clear   well-formed Unicode text; a lone surrogate is refused, since it could not be given back
    /// @throws ErasedSubject            when the subject is erased: no new key is ever made for it
    /// @throws LostKey                  when the subject's key should be there and cannot be used
    /// @throws IllegalArgumentException when the subject or the place is blank or holds control characters, or the text
    ///                                  is not well-formed
    SealedValue seal(String subject, String place, String clear);

    /// Opens one value.
    ///
    /// @throws LostKey    when its key was there once and cannot be used now; an erased key is no error
    /// @throws BrokenSeal when the text was altered, moved to another place or subject, or is no sealed value
    Opened open(SealedValue sealed);

    /// Opens many values of many subjects with one query at most; equal values are opened once.
    ///
    /// @return the opened values in the order of the collection
    /// @throws LostKey    when one of the keys was there once and cannot be used now
    /// @throws BrokenSeal when one of the texts was altered or moved
    Map<SealedValue, Opened> openAll(Collection<SealedValue> sealed);

    /// Drops the subject's data key from the memory of this process, so that the next use asks the database.
    ///
    /// To be called in each process when a subject is erased. Where the call is missed, the key leaves the memory when
    /// its time there is over (`samklang.vault.cached-for`).
    void evict(String subject);

    /// The HMAC-SHA-256 of a command's canonical content: tells whether two commands are the same without letting
    /// anybody guess the content. The same for ever, in every process over one database, also after the keys that wrap
    /// were changed.
    ///
    /// @return 32 bytes
    byte[] fingerprint(byte[] canonicalContent);
}
