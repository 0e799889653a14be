package org.samklang.app.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.Upcasters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Axon's parts that both sides share. The log comes with command-side.
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {

    @Bean
    @Primary
    Serializer serializer() {
        return CatalogueSerializer.general();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return CatalogueSerializer.general();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return CatalogueSerializer.forEvents();
    }

    @Bean
    EventUpcaster upcasters() {
        return Upcasters.chain();
    }

    /// Axon's own indicator is for Spring Boot 3 and is passed over without a word.
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    HealthIndicator axonServerHealth(AxonServerConnectionManager axonServer) {
        return () -> (axonServer.isConnected(axonServer.getDefaultContext()) ? Health.up() : Health.down()).build();
    }

    @Bean
    AxonPartsGuard axonPartsGuard(org.axonframework.config.Configuration axon, ListableBeanFactory beans) {
        return new AxonPartsGuard(axon, beans);
    }
}
