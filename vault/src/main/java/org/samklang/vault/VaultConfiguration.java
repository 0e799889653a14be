package org.samklang.vault;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the [Vault], its [SealedFiles] and the [KeyRotation] over the application's database. The start fails with a clear message when the
/// key file and the database do not belong together. Needs the migrations of `classpath:db/vault`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultProperties.class, FilesProperties.class})
public class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KeyCustody keyCustody(DataSource dataSource, VaultProperties properties) {
        return KeyCustody.open(new KeyTable(dataSource), new KeyFile(properties.directory()));
    }

    @Bean
    SealingVault vault(KeyCustody custody, VaultProperties properties) {
        return new SealingVault(
                custody, new KeyMemory(properties.cachedKeys(), properties.cachedFor(), System::nanoTime));
    }

    @Bean
    SealedFiles sealedFiles(SealingVault vault, FilesProperties properties) {
        return new SealedDirectory(properties.directory(), vault, Clock.systemUTC());
    }
}
