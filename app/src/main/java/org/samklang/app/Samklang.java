package org.samklang.app;

import org.samklang.command.axon.CommandSideConfiguration;
import org.samklang.command.log.LogConfiguration;
import org.samklang.portal.PortalConfiguration;
import org.samklang.query.wiring.ViewsConfiguration;
import org.samklang.vault.VaultConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// The one executable of Samklang: commands, views and pages in one process, or one role of them.
@SpringBootApplication
@Import({
    LogConfiguration.class,
    CommandSideConfiguration.class,
    ViewsConfiguration.class,
    VaultConfiguration.class,
    PortalConfiguration.class,
})
public class Samklang {

    public static void main(String[] arguments) {
        // Only a system property keeps the framework from printing an advertisement.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Samklang.class, arguments);
    }
}
