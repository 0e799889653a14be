package org.samklang.vault;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where sealed files lie.
///
/// @param directory outside the database; the same one for all processes over one database, and part of every backup
@ConfigurationProperties("samklang.files")
public record FilesProperties(Path directory) {

    public FilesProperties {
        Objects.requireNonNull(directory, "samklang.files.directory names no directory for sealed files");
    }
}
