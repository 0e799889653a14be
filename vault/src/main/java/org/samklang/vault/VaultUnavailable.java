package org.samklang.vault;

/// The database of the keys or the directory of the key file could not be reached; the same call may succeed later.
public final class VaultUnavailable extends VaultRefusal {

    VaultUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
