package org.samklang.vault;

import java.util.UUID;

/// What the database knows of the key file that belongs to it.
sealed interface Registration {

    /// No key file was ever used with this database.
    record None() implements Registration {}

    /// The file of this vault, with this key-encryption key in use.
    ///
    /// @param epoch number of the key-encryption key
    record Registered(UUID vault, int epoch, String keyCheck, String fingerprintCheck) implements Registration {}
}
