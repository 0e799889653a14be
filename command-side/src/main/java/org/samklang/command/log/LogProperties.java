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
/// @param assembly how long a batch waits at most for those who were just answered; 0 for not at all
@ConfigurationProperties("samklang.log")
public record LogProperties(
        @DefaultValue("256") int batchSize,
        @DefaultValue("30s") Duration giveUpAfter,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("20") int attempts,
        @DefaultValue("250us") Duration assembly) {

    public LogProperties {
        if (batchSize < 1 || attempts < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("samklang.log: batch-size, attempts and pause must be above zero");
        }
        if (assembly.isNegative()) {
            throw new IllegalArgumentException("samklang.log: assembly must not be negative");
        }
    }

    static LogProperties defaults() {
        return new LogProperties(256, Duration.ofSeconds(30), Duration.ofSeconds(2), 20, Duration.ofNanos(250_000));
    }
}
