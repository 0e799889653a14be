package org.samklang.vault;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/// What one process has of the keys: its custody and its vault, as the configuration puts them together.
record Keys(KeyCustody custody, SealingVault vault) {

    static Keys open(DataSource dataSource, Path directory) {
        KeyCustody custody = KeyCustody.open(new KeyTable(dataSource), new KeyFile(directory));
        return new Keys(custody, new SealingVault(custody, new KeyMemory(1_000, Duration.ofHours(1), System::nanoTime)));
    }
}
