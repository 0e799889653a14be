package org.samklang.vault;

/// Why the vault did not do what it was asked. No message holds clear text or a key.
public abstract sealed class VaultRefusal extends RuntimeException
        permits BrokenSeal, DamagedFile, ErasedSubject, ForeignKeyFile, LostKey, VaultUnavailable {

    VaultRefusal(String message) {
        super(message);
    }

    VaultRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
