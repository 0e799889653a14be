package org.samklang.command.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the log, prefix `samklang.log`. The defaults were measured; nobody has to know them.
///
/// @param batchSize how many commands go into one transaction at most
/// @param giveUpAfter how long a command waits while PostgreSQL is away before its outcome is called unknown
/// @param pause how long a process that stands still inside its transaction may keep others from appending
/// @param attempts how often a command is decided when others are faster each time
@ConfigurationProperties("samklang.log")
public record LogProperties(
        @DefaultValue("256") int batchSize,
        @DefaultValue("30s") Duration giveUpAfter,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("20") int attempts) {

    public LogProperties {
        if (batchSize < 1 || attempts < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("samklang.log: batch-size, attempts and pause must be above zero");
        }
    }

    static LogProperties defaults() {
        return new LogProperties(256, Duration.ofSeconds(30), Duration.ofSeconds(2), 20);
    }
}
