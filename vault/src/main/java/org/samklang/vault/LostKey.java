package org.samklang.vault;

/// A key that should be there is not, or cannot be used: the key file is missing, older or newer than the database, or the
/// database has lost the subject's key. An error to be mended, never to be shown as an erasure.
public final class LostKey extends VaultRefusal {

    LostKey(String message) {
        super(message);
    }
}
