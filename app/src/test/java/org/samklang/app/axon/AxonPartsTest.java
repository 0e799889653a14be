package org.samklang.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.samklang.app.start.StartRefused;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which parts Axon takes from Spring Boot 4. Nothing here connects to a database.
class AxonPartsTest {

    /// All of Spring Boot's and Axon's own auto-configuration, and nothing of ours but what is asked for.
    private static ApplicationContextRunner stockAxon(boolean ordered) {
        return new ApplicationContextRunner()
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
                        "spring.flyway.enabled=false",
                        "spring.autoconfigure.exclude=" + (ordered ? "" : AxonOrderAutoConfiguration.class.getName()),
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3")
                .withUserConfiguration(Automatic.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Automatic {}

    @Test
    void withTheOrderRestoredAxonFindsDatabaseAndTransactions() {
        stockAxon(true).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(context.getBeanNamesForType(MeterRegistry.class)).hasSize(1);
        });
    }

    @Test
    void withoutItAxonSilentlyTakesPartsInMemory() { // control: the day this fails, the class can go
        stockAxon(false).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(EventBus.class)).isInstanceOf(SimpleEventBus.class);
            assertThat(context).doesNotHaveBean(TokenStore.class); // one in memory takes its place
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
        });
    }

    @Test
    void theGuardRefusesToStartWithThem() {
        stockAxon(false).withUserConfiguration(Guarded.class).run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Axon is not put together as intended: the event store is"
                        + " org.axonframework.eventhandling.SimpleEventBus, not WakeableEventStore; ")
                .hasMessageContaining("the event storage engine is missing")
                .hasMessageContaining("the command bus is org.axonframework.commandhandling.SimpleCommandBus")
                .hasMessageContaining("the serializer of tokens is")
                .hasMessageContaining("the serializer of messages is")
                .hasMessageContaining("the serializer of events is")
                .hasMessageContaining("the token store is")
                .hasMessageContaining("the transaction manager is")
                .hasMessageNotContaining("\n"));
    }

    @Test
    void theGuardRefusesAxonsOwnEventStoreToo() {
        stockAxon(true)
                .withUserConfiguration(Guarded.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("the event store is " + EmbeddedEventStore.class.getName())
                        .hasMessageNotContaining("the token store is")
                        .hasMessageNotContaining("the transaction manager is"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Guarded {

        @Bean
        AxonPartsGuard guard(org.axonframework.config.Configuration axon, ListableBeanFactory beans) {
            return new AxonPartsGuard(axon, beans);
        }
    }
}
