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
import org.samklang.query.rows.Running;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The views in an application, with their follower.
class ViewsConfigurationIT {

    @Test
    void whatIsPublishedIsInTheViewsAndEqualsARebuild() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (AnnotationConfigApplicationContext spring = spring(database)) {
            List<Recorded> history = histories(spring).next(300);
            InMemoryLog events = new InMemoryLog();
            Configuration axon = axon(spring, events);
            axon.start();
            try {
                assertThat(axon.eventProcessingConfiguration()).as("no processor of Axon's").isNull();
                TestLog.append(database, history);
                events.append(history);
                assertThat(partnershipsAt(axon, 299).entries()).isNotEmpty();
                everythingIsFoldedOnce(spring, axon, 299);
            } finally {
                axon.shutdown();
            }
        }
    }

    @Test
    void ofTwoProcessesOneFollowsAndTheOtherGoesOnAfterIt() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (AnnotationConfigApplicationContext one = spring(database);
                AnnotationConfigApplicationContext other = spring(database)) {
            Histories histories = histories(one);
            Configuration first = axon(one, new InMemoryLog());
            Configuration second = axon(other, new InMemoryLog());
            first.start();
            second.start();
            try {
                TestLog.append(database, histories.next(100));
                assertThat(partnershipsAt(first, 99).stand().position()).isEqualTo(99);
                assertThat(partnershipsAt(second, 99).stand().position()).isEqualTo(99);
                first.shutdown();
                TestLog.append(database, histories.next(100));
                assertThat(partnershipsAt(second, 199).stand().position()).isEqualTo(199);
                everythingIsFoldedOnce(other, second, 199);
            } finally {
                second.shutdown();
            }
        }
    }

    private static Histories histories(AnnotationConfigApplicationContext spring) {
        return new Histories(21, spring.getBean(ViewsConfiguration.Views.class).all());
    }

    private static Partnerships partnershipsAt(Configuration axon, long position) throws Exception {
        Partnerships partnerships = axon.queryGateway()
                .query(
                        new FindPartnerships(
                                null,
                                null,
                                null,
                                null,
                                null,
                                Moment.live(),
                                Reach.everything(),
                                Page.whole(),
                                position),
                        ResponseTypes.instanceOf(Partnerships.class))
                .get(40, TimeUnit.SECONDS);
        assertThat(partnerships.stand().position()).isEqualTo(position);
        return partnerships;
    }

    private static void everythingIsFoldedOnce(
            AnnotationConfigApplicationContext spring, Configuration axon, long position) throws Exception {
        ViewStatus status =
                axon.queryGateway().query(new GetViewStatus(), ViewStatus.class).get(20, TimeUnit.SECONDS);
        assertThat(status.views()).hasSize(Running.allViews().size()).allSatisfy(view -> {
            assertThat(view.position()).isEqualTo(position);
            assertThat(view.stoppedRows()).isZero();
        });
        Rebuilds rebuilds = spring.getBean(Rebuilds.class);
        rebuilds.views()
                .forEach(view -> assertThat(rebuilds.compare(view).equal()).as(view).isTrue());
    }

    static AnnotationConfigApplicationContext spring(TestDatabase database) {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("samklang.views.patience=30s").applyTo(spring);
        spring.registerBean(DataSource.class, database::dataSource);
        spring.registerBean("conversionService", org.springframework.boot.convert.ApplicationConversionService.class);
        spring.register(ViewsConfiguration.class);
        spring.refresh();
        return spring;
    }

    static Configuration axon(AnnotationConfigApplicationContext spring, InMemoryLog events) {
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
    static final class InMemoryLog {
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
