package org.samklang.vault;

/// What the database holds for one subject. A subject without a row never had anything sealed.
sealed interface KeyRow {

    String subject();

    String keyId();

    /// The subject has a key, wrapped by the key-encryption key of this epoch.
    record Live(String subject, String keyId, int epoch, String wrapped) implements KeyRow {}

    /// The subject had a key and never gets one again.
    record Erased(String subject, String keyId) implements KeyRow {}
}
