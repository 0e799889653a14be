package org.samklang.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.events.value.SealedValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VaultConfigurationIT {

    @TempDir
    Path temporary;

    private final VaultDatabase database = VaultDatabase.create();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(VaultConfiguration.class)
            .withBean(DataSource.class, () -> new WatchedDataSource(database.dataSource()));

    @Test
    void theVaultStartsWithTheDirectoryAlone() {
        application
                .withPropertyValues(
                        "samklang.vault.directory=" + temporary.resolve("keys"),
                        "samklang.files.directory=" + temporary.resolve("files"))
                .run(context -> {
                    assertThat(context).hasSingleBean(Vault.class).hasSingleBean(KeyRotation.class);
                    Vault vault = context.getBean(Vault.class);
                    SealedValue sealed = vault.seal("person:1", "person.registered#name", "Ingrid");
                    context.getBean(KeyRotation.class).rotate();
                    vault.evict("person:1");
                    assertThat(vault.open(sealed)).isEqualTo(new Opened.Clear("Ingrid"));
                });
    }

    @Test
    void withoutADirectoryTheStartFailsAndNamesTheProperty() {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("samklang.vault.directory"));
    }

    @Test
    void withoutTheKeyFileOfItsDatabaseTheStartFails() {
        application
                .withPropertyValues(
                        "samklang.vault.directory=" + temporary.resolve("keys"),
                        "samklang.files.directory=" + temporary.resolve("files"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Files.delete(temporary.resolve("keys").resolve("vault.keys"));
                });
        application
                .withPropertyValues(
                        "samklang.vault.directory=" + temporary.resolve("keys"),
                        "samklang.files.directory=" + temporary.resolve("files"))
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(LostKey.class));
    }
}
