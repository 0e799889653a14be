package org.samklang.vault;

/// A sealed file that should be there is missing, cut off or altered. An error to be mended from a backup, never to be
/// shown as an empty file or an erasure.
public final class DamagedFile extends VaultRefusal {

    DamagedFile(String message) {
        super(message);
    }

    DamagedFile(String message, Throwable cause) {
        super(message, cause);
    }
}
