package org.samklang.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the keys lie and how long they stay in memory.
///
/// @param directory  directory of the key file, outside the database and outside its backups; the same one for all processes
///                   over one database. The first start makes it
/// @param cachedKeys number of unwrapped data keys a process keeps in memory at most
/// @param cachedFor  time after which a kept key is read again: the longest time for which this process can open what another
///                   one erased
@ConfigurationProperties("samklang.vault")
public record VaultProperties(
        Path directory,
        @DefaultValue("10000") int cachedKeys,
        @DefaultValue("30s") Duration cachedFor) {

    public VaultProperties {
        Objects.requireNonNull(directory, "samklang.vault.directory names no directory for the key file");
    }
}
