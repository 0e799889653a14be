package org.samklang.command.axon;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The decisions as beans.
@Configuration(proxyBeanMethods = false)
public class CommandSideConfiguration {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ConfigurerModule commandsOnPostgres(DataSource pool, ObjectProvider<Clock> clock) {
        return CommandSideModule.onPostgres(pool, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    ConfigurerModule commandsOnAnyStore(ObjectProvider<Clock> clock) {
        return CommandSideModule.onAnyStore(clock.getIfAvailable(Clock::systemUTC));
    }
}
