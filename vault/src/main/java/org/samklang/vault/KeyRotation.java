package org.samklang.vault;

/// Changes the key that wraps all data keys. Until this is done after an erasure, an old copy of the database together with
/// the key file still opens what was erased; afterwards the old copy is worthless.
public interface KeyRotation {

    /// Makes a new key-encryption key, wraps every living data key anew in one transaction and destroys the old one. A
    /// crash at any point leaves every data key readable, and the next start finishes what was begun. While it runs, no
    /// new subject gets a key; sealing and opening for known subjects go on.
    ///
    /// @throws LostKey when a living data key cannot be unwrapped; then nothing is changed
    Rotated rotate();

    /// What a rotation did.
    ///
    /// @param epoch     number of the key-encryption key now in use, 1 for the first
    /// @param rewrapped number of data keys wrapped anew
    record Rotated(int epoch, int rewrapped) {}
}
