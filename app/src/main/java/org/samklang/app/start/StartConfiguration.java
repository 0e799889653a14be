package org.samklang.app.start;

import org.samklang.portal.security.DemoUsers;
import org.samklang.portal.security.FirstAdministrator;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.maintenance.RebuildProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What happens once everything runs: a demo gets its users and its register, real data its first administrator; then the
/// address is printed.
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {

    @Bean
    Progress progress() {
        return TerminalProgress.onStandardOutput();
    }

    @Bean
    RebuildListener rebuildsOnTheTerminal(Progress progress) {
        return rebuild -> progress.at(
                "Rebuilding " + rebuild.view(),
                rebuild.done(),
                rebuild.step() == RebuildProgress.Step.DONE ? rebuild.done() : rebuild.total());
    }

    /// Demo users are made before anything else can ask for them; they are refused on real data long before this.
    @Bean
    ApplicationRunner fill(
            ObjectProvider<SampleRegister> registers,
            DemoUsers demoUsers,
            FirstAdministrator firstAdministrator,
            Environment environment,
            Progress progress) {
        return _ -> {
            switch (Purpose.askedFor(environment)) {
                case DEMO -> {
                    demoUsers.ensure();
                    registers.orderedStream().forEach(register -> register.load(progress));
                }
                case REAL ->
                    // To the terminal and nowhere else: a log is read by more people.
                    firstAdministrator
                            .ensure()
                            .ifPresent(made -> System.out.println("First user: " + made.username() + ", password " + made.password()
                                    + " (shown only now, to be changed at the first sign-in)"));
            }
        };
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> announceAddress(Environment environment) {
        return _ -> {
            var port = environment.getProperty("local.server.port");
            if (port != null) {
                System.out.print(announcement(environment, port));
                System.out.flush();
            }
        };
    }

    private static String announcement(Environment environment, String port) {
        var end = System.lineSeparator();
        var text = new StringBuilder(end)
                .append("Samklang is ready: http://")
                .append(environment.getProperty("server.address", "127.0.0.1"))
                .append(':').append(port).append('/').append(end);
        if (Purpose.askedFor(environment) == Purpose.DEMO) {
            text.append(end).append("This is a demo; everybody knows these users, passwords and this token:").append(end);
            DemoUsers.lines().forEach(line -> text.append("  ").append(line).append(end));
            text.append(end);
        }
        return text.append("Ctrl-C stops it.").append(end).toString();
    }
}
