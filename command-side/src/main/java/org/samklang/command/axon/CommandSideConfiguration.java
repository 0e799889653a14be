package org.samklang.command.axon;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The decisions as beans.
@Configuration(proxyBeanMethods = false)
public class CommandSideConfiguration {

    @Bean
    ConfigurerModule commandsOnPostgres(DataSource pool, ObjectProvider<Clock> clock) {
        return CommandSideModule.onPostgres(pool, clock.getIfAvailable(Clock::systemUTC));
    }
}
