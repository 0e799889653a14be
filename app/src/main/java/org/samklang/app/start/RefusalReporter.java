package org.samklang.app.start;

import java.util.List;
import org.samklang.command.log.NotDurable;
import org.samklang.command.log.OtherKeeper;
import org.samklang.vault.VaultRefusal;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Prints a refused start as its one line; every other failure is left to Spring Boot's own reports.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {
    /// What the modules say when their part of the installation does not fit: the words are theirs.
    private static final List<Class<? extends RuntimeException>> REFUSALS =
            List.of(StartRefused.class, NotDurable.class, OtherKeeper.class, VaultRefusal.class);

    RefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var said = cause;
            if (REFUSALS.stream().anyMatch(refusal -> refusal.isInstance(said))) {
                System.err.println("Samklang did not start: " + said.getMessage());
                return true;
            }
        }
        return false;
    }
}
