package org.samklang.query.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.samklang.events.Recorded;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.TestDatabase;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.GetViewStatus;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.Partnerships;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The views under Axon's own processor, token store and query bus.
class ViewsConfigurationIT {

    @Test
    void whatIsPublishedIsInTheViewsAndEqualsARebuild() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (AnnotationConfigApplicationContext spring = spring(database)) {
            ViewsConfiguration.Views views = spring.getBean(ViewsConfiguration.Views.class);
            List<Recorded> history = new Histories(21, views.all()).next(300);
            InMemoryLog events = new InMemoryLog();
            Configuration axon = axon(spring, events);
            axon.start();
            try {
                TestLog.append(database, history);
                events.append(history);
                QueryGateway queries = axon.queryGateway();
                Partnerships partnerships = queries.query(
                                new FindPartnerships(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Moment.live(),
                                        Reach.everything(),
                                        Page.whole(),
                                        299L),
                                ResponseTypes.instanceOf(Partnerships.class))
                        .get(20, TimeUnit.SECONDS);
                assertThat(partnerships.stand().position()).isEqualTo(299);
                assertThat(partnerships.entries()).isNotEmpty();
                ViewStatus status = queries.query(new GetViewStatus(), ViewStatus.class).get(20, TimeUnit.SECONDS);
                assertThat(status.views()).hasSize(6).allSatisfy(view -> {
                    assertThat(view.position()).isEqualTo(299);
                    assertThat(view.stoppedRows()).isZero();
                });
                Rebuilds rebuilds = spring.getBean(Rebuilds.class);
                rebuilds.views().forEach(view ->
                        assertThat(rebuilds.compare(view).equal()).as(view).isTrue());
            } finally {
                axon.shutdown();
            }
        }
    }

    private static AnnotationConfigApplicationContext spring(TestDatabase database) {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.registerBean(DataSource.class, database::dataSource);
        spring.registerBean("conversionService", org.springframework.boot.convert.ApplicationConversionService.class);
        spring.register(ViewsConfiguration.class);
        spring.refresh();
        return spring;
    }

    private static Configuration axon(AnnotationConfigApplicationContext spring, InMemoryLog events) {
        DataSource database = spring.getBean(DataSource.class);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> CatalogueSerializer.general())
                .configureEventStore(_ -> EmbeddedEventStore.builder()
                        .storageEngine(events.engine)
                        .build())
                .configureTransactionManager(
                        _ -> new SpringTransactions(new DataSourceTransactionManager(database)));
        spring.getBeansOfType(ConfigurerModule.class).values().forEach(module -> module.configureModule(configurer));
        for (String bean : spring.getBeanDefinitionNames()) {
            if (bean.endsWith("Queries")) {
                configurer.registerQueryHandler(_ -> spring.getBean(bean));
            }
        }
        return configurer.buildConfiguration();
    }

    /// Axon's store in memory; its tokens count from 0 like ours.
    private static final class InMemoryLog {
        private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();

        void append(List<Recorded> history) {
            List<EventMessage<?>> messages = new ArrayList<>();
            for (Recorded recorded : history) {
                messages.add(new GenericDomainEventMessage<>(
                        "x",
                        recorded.fact().streamId(),
                        recorded.position(),
                        recorded.fact(),
                        EnvelopeMetadata.of(recorded.envelope()),
                        recorded.eventId(),
                        recorded.recordedAt()));
            }
            engine.appendEvents(messages);
        }
    }
}
