package org.samklang.vault;

/// The key file in the configured directory belongs to another database. Two processes over one database use one key file.
public final class ForeignKeyFile extends VaultRefusal {

    ForeignKeyFile(String message) {
        super(message);
    }
}
