package org.samklang.app.start;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What happens once everything runs: the demo's register is loaded, then the address is printed.
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {

    @Bean
    Progress progress() {
        return TerminalProgress.onStandardOutput();
    }

    @Bean
    ApplicationRunner loadSampleRegister(ObjectProvider<SampleRegister> registers, Environment environment, Progress progress) {
        return _ -> {
            if (Purpose.askedFor(environment) == Purpose.DEMO) {
                registers.orderedStream().forEach(register -> register.load(progress));
            }
        };
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> announceAddress(ObjectProvider<Welcome> welcomes, Environment environment) {
        return _ -> {
            var address = environment.getProperty("server.address", "127.0.0.1");
            var port = environment.getProperty("local.server.port");
            if (port == null) {
                return;
            }
            var text = new StringBuilder(System.lineSeparator())
                    .append("Samklang is ready: http://").append(address).append(':').append(port).append('/')
                    .append(System.lineSeparator());
            if (Purpose.askedFor(environment) == Purpose.DEMO) {
                text.append("This is a demo; everybody knows these users and passwords:").append(System.lineSeparator());
                welcomes.orderedStream().flatMap(welcome -> welcome.lines().stream())
                        .forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
            }
            text.append("Ctrl-C stops it.").append(System.lineSeparator());
            System.out.print(text);
            System.out.flush();
        };
    }
}
