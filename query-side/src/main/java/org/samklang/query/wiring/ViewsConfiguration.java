package org.samklang.query.wiring;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.samklang.events.axon.CatalogueSerializer;
import org.samklang.events.axon.StoredFacts;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.conventions.ConventionQueries;
import org.samklang.query.conventions.ConventionView;
import org.samklang.query.documents.DocumentQueries;
import org.samklang.query.documents.DocumentShelf;
import org.samklang.query.learning.LearningQueries;
import org.samklang.query.learning.LearningView;
import org.samklang.query.maintenance.MaintenanceQueries;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.persons.PersonDirectory;
import org.samklang.query.persons.PersonQueries;
import org.samklang.query.rows.Follower;
import org.samklang.query.rows.Heads;
import org.samklang.query.rows.LiveViews;
import org.samklang.query.rows.Log;
import org.samklang.query.rows.LogRebuilds;
import org.samklang.query.rows.Standing;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewReader;
import org.samklang.query.rows.ViewTables;
import org.samklang.query.subjects.SubjectDirectory;
import org.samklang.query.subjects.SubjectQueries;
import org.samklang.query.timeline.PartnershipTimeline;
import org.samklang.query.timeline.TimelineQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Everything of the query side. Needs a data source, the log's tables, and Axon's configuration.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {
    private static final int BATCH = 1000;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);
    private static final int CLAIM_INTERVAL_MILLIS = 2000;
    private static final int CLAIM_EXTENSION_MILLIS = 1500;
    private static final long BYTES_OF_A_ROW = 4096;

    private final PartnershipTimeline timeline = new PartnershipTimeline();
    private final PartnershipList partnerships = new PartnershipList();
    private final LearningView learning = new LearningView();
    private final OrganisationDirectory organisations = new OrganisationDirectory();
    private final ConventionView conventions = new ConventionView();
    private final PersonDirectory persons = new PersonDirectory();
    private final ComplianceView compliance = new ComplianceView();
    private final SubjectDirectory subjects = new SubjectDirectory();
    private final DocumentShelf documents = new DocumentShelf();

    /// All views there are.
    public record Views(List<View<?>> all) {}

    /// The views that had to be begun anew.
    record Begun(Set<String> views) {}

    @Bean
    Views views() {
        return new Views(List.of(
                timeline,
                partnerships,
                learning,
                organisations,
                conventions,
                persons,
                subjects,
                documents,
                compliance));
    }

    @Bean
    @DependsOnDatabaseInitialization
    Begun begunViews(DataSource database, Views views) {
        return new Begun(ViewTables.prepare(database, views.all()));
    }

    @Bean
    Log viewsLog() {
        return new Log(new StoredFacts());
    }

    @Bean
    Heads viewHeads(Heads.Connections connections, @Value("${samklang.views.patience:10s}") Duration patience) {
        return new Heads(connections, patience);
    }

    /// Connections of minutes and more are not of the pool.
    @Bean
    Heads.Connections viewConnections(ObjectProvider<JdbcConnectionDetails> details, DataSource database) {
        JdbcConnectionDetails to = details.getIfAvailable();
        return to == null
                ? database::getConnection
                : () -> DriverManager.getConnection(to.getJdbcUrl(), to.getUsername(), to.getPassword());
    }

    @Bean
    LiveViews liveViews(Views views, Log viewsLog) {
        return new LiveViews(views.all(), viewsLog);
    }

    @Bean
    Standing viewsStanding(DataSource database, Log viewsLog) {
        return new Standing(database, viewsLog);
    }

    /// @param rowsInMemory how many rows a rebuild keeps in memory at once; 0 for what a quarter of the heap holds
    @Bean
    Rebuilds rebuilds(
            Views views,
            Log viewsLog,
            LiveViews liveViews,
            Heads viewHeads,
            DataSource database,
            Heads.Connections viewConnections,
            ObjectProvider<RebuildListener> listeners,
            @Value("${samklang.views.rows-in-memory:0}") long rowsInMemory) {
        return new LogRebuilds(
                views.all(),
                viewsLog,
                liveViews,
                viewHeads,
                database,
                viewConnections,
                listeners.orderedStream().toList(),
                rowsInMemory > 0 ? rowsInMemory : Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_ROW);
    }

    @Bean
    ViewsStart viewsStart(Heads viewHeads, Rebuilds rebuilds, Standing viewsStanding, Begun begunViews) {
        return new ViewsStart(viewHeads, rebuilds, viewsStanding::read, begunViews.views());
    }

    @Bean
    ViewReader viewReader(DataSource database, Heads viewHeads, Log viewsLog) {
        return new ViewReader(database, viewHeads, viewsLog);
    }

    @Bean
    TimelineQueries timelineQueries(ViewReader reader) {
        return new TimelineQueries(reader, timeline);
    }

    @Bean
    PartnershipQueries partnershipQueries(ViewReader reader, OrganisationQueries organisationQueries) {
        return new PartnershipQueries(reader, partnerships, organisationQueries);
    }

    @Bean
    LearningQueries learningQueries(ViewReader reader) {
        return new LearningQueries(reader, learning);
    }

    @Bean
    OrganisationQueries organisationQueries(ViewReader reader) {
        return new OrganisationQueries(reader, organisations);
    }

    @Bean
    ConventionQueries conventionQueries(ViewReader reader) {
        return new ConventionQueries(reader, conventions);
    }

    @Bean
    PersonQueries personQueries(ViewReader reader) {
        return new PersonQueries(reader, persons);
    }

    @Bean
    SubjectQueries subjectQueries(ViewReader reader) {
        return new SubjectQueries(reader, subjects);
    }

    @Bean
    DocumentQueries documentQueries(ViewReader reader) {
        return new DocumentQueries(reader, documents);
    }

    @Bean
    ComplianceQueries complianceQueries(ViewReader reader) {
        return new ComplianceQueries(reader, compliance);
    }

    @Bean
    MaintenanceQueries maintenanceQueries(Standing viewsStanding) {
        return new MaintenanceQueries(viewsStanding::read);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    Follower viewsFollower(
            LiveViews liveViews, Log viewsLog, Heads viewHeads, Heads.Connections viewConnections, Begun begunViews) {
        return new Follower(liveViews, viewsLog, viewHeads, viewConnections);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ConfigurerModule viewsFollowing(Follower viewsFollower) {
        return configurer -> configurer.onInitialize(axon -> Following.with(axon, viewsFollower));
    }

    /// Where Axon Server keeps the events, Axon's own processor keeps the views up.
    ///
    /// Axon's transaction manager must be Spring's: rows, heads and token are one commit.
    ///
    /// One processor with one segment keeps all views up: a fact touches rows of many keys, so two threads would corrupt
    /// them, and six processors would read the log six times.
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    ConfigurerModule viewsProcessor(
            DataSource database, LiveViews liveViews, Heads viewHeads, Begun begunViews) {
        DataSource inTransaction = new TransactionAwareDataSourceProxy(database);
        String name = LiveProjection.PROCESSOR;
        return configurer -> configurer
                .eventProcessing()
                .registerTokenStore(name, _ -> tokens(inTransaction))
                .registerErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(
                        name, Configuration::eventStore, (_, builder) -> settings(builder))
                .registerEventHandler(_ -> new LiveProjection(inTransaction, liveViews, viewHeads));
    }

    private static PooledStreamingEventProcessor.Builder settings(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .batchSize(BATCH)
                // Axon's default is a replay token, which cannot be read back.
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS);
    }

    private static JdbcTokenStore tokens(DataSource inTransaction) {
        return JdbcTokenStore.builder()
                .connectionProvider(inTransaction::getConnection)
                .serializer(CatalogueSerializer.general())
                .claimTimeout(CLAIM_TIMEOUT)
                .schema(TokenSchema.builder()
                        .setTokenTable("query.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }
}
