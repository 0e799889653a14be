package org.samklang.app.files;

import java.time.Clock;
import java.time.Duration;
import org.samklang.command.log.FilesInLog;
import org.samklang.vault.SealedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sweeps files where the log is in our PostgreSQL. Every process may: it is done under a lock.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class FilesConfiguration {

    @Bean(destroyMethod = "close")
    FileSweep fileSweep(
            SealedFiles files,
            FilesInLog log,
            @Value("${samklang.files.keep-unreferenced:1d}") Duration unreferenced,
            @Value("${samklang.files.keep-withdrawn:1h}") Duration withdrawn,
            @Value("${samklang.files.sweep-every:1h}") Duration pause) {
        FileSweep sweep = new FileSweep(
                files, log::read, new SealedFiles.Patience(unreferenced, withdrawn), Clock.systemUTC());
        sweep.every(pause);
        return sweep;
    }
}
