package org.samklang.vault;

/// The text is no sealed value, or it was altered, or moved to another subject or place.
public final class BrokenSeal extends VaultRefusal {

    BrokenSeal(String message) {
        super(message);
    }
}
