package org.samklang.query.wiring;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.samklang.events.axon.StoredFacts;
import org.samklang.query.calendar.CalendarQueries;
import org.samklang.query.causes.CauseQueries;
import org.samklang.query.claims.ClaimQueries;
import org.samklang.query.compare.FactQueries;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.continuation.ContinuationQueries;
import org.samklang.query.conventions.ConventionQueries;
import org.samklang.query.conventions.ConventionView;
import org.samklang.query.conventions.ConventionWorkQueries;
import org.samklang.query.directory.DirectoryQueries;
import org.samklang.query.documents.DocumentQueries;
import org.samklang.query.documents.DocumentShelf;
import org.samklang.query.exchange.ExchangeQueries;
import org.samklang.query.learning.LearningQueries;
import org.samklang.query.learning.LearningView;
import org.samklang.query.maintenance.MaintenanceQueries;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.memberships.MembershipQueries;
import org.samklang.query.open.OpenQueries;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.persons.PersonDirectory;
import org.samklang.query.persons.PersonQueries;
import org.samklang.query.plans.PlanQueries;
import org.samklang.query.portfolio.PortfolioQueries;
import org.samklang.query.rows.Follower;
import org.samklang.query.rows.Heads;
import org.samklang.query.rows.LiveViews;
import org.samklang.query.rows.Log;
import org.samklang.query.rows.LogRebuilds;
import org.samklang.query.rows.Standing;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewReader;
import org.samklang.query.rows.ViewTables;
import org.samklang.query.signs.SignQueries;
import org.samklang.query.strategies.StrategyQueries;
import org.samklang.query.subjects.SubjectDirectory;
import org.samklang.query.subjects.SubjectQueries;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.PartnershipTimeline;
import org.samklang.query.timeline.TimelineQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/// Everything of the query side. Needs a data source, the log's tables, and Axon's configuration.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {
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
    TimelineQueries timelineQueries(ViewReader reader, OrganisationQueries organisationQueries) {
        return new TimelineQueries(reader, timeline, organisationQueries);
    }

    @Bean
    Entries timelineEntries(ViewReader reader) {
        return new Entries(reader, timeline);
    }

    @Bean
    FactQueries factQueries(ViewReader reader, Views views) {
        return new FactQueries(reader, views.all());
    }

    @Bean
    ClaimQueries claimQueries(Entries entries) {
        return new ClaimQueries(entries);
    }

    @Bean
    OpenQueries openQueries(Entries entries) {
        return new OpenQueries(entries);
    }

    @Bean
    CalendarQueries calendarQueries(Entries entries) {
        return new CalendarQueries(entries);
    }

    @Bean
    PlanQueries planQueries(Entries entries) {
        return new PlanQueries(entries);
    }

    @Bean
    CauseQueries causeQueries(Entries entries) {
        return new CauseQueries(entries);
    }

    @Bean
    PortfolioQueries portfolioQueries(
            Entries entries, PartnershipQueries partnershipQueries, OrganisationQueries organisationQueries) {
        return new PortfolioQueries(entries, partnershipQueries, organisationQueries);
    }

    @Bean
    MembershipQueries membershipQueries(Entries entries, PartnershipQueries partnershipQueries) {
        return new MembershipQueries(entries, partnershipQueries);
    }

    @Bean
    DirectoryQueries directoryQueries(Entries entries, OrganisationQueries organisationQueries) {
        return new DirectoryQueries(entries, organisationQueries);
    }

    @Bean
    StrategyQueries strategyQueries(Entries entries) {
        return new StrategyQueries(entries);
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
    ConventionWorkQueries conventionWorkQueries(
            Entries entries,
            ConventionQueries conventionQueries,
            PartnershipQueries partnershipQueries,
            OrganisationQueries organisationQueries) {
        return new ConventionWorkQueries(entries, conventionQueries, partnershipQueries, organisationQueries);
    }

    @Bean
    PersonQueries personQueries(ViewReader reader) {
        return new PersonQueries(reader, persons);
    }

    @Bean
    SubjectQueries subjectQueries(ViewReader reader, Entries entries) {
        return new SubjectQueries(reader, subjects, entries);
    }

    @Bean
    DocumentQueries documentQueries(
            ViewReader reader, OrganisationQueries organisationQueries, PartnershipQueries partnershipQueries) {
        return new DocumentQueries(reader, documents, organisationQueries, partnershipQueries);
    }

    @Bean
    ComplianceQueries complianceQueries(ViewReader reader) {
        return new ComplianceQueries(reader, compliance);
    }

    @Bean
    ExchangeQueries exchangeQueries(Entries entries) {
        return new ExchangeQueries(entries);
    }

    @Bean
    ContinuationQueries continuationQueries(Entries entries) {
        return new ContinuationQueries(entries);
    }

    @Bean
    SignQueries signQueries(Entries entries, ComplianceQueries complianceQueries) {
        return new SignQueries(entries, complianceQueries);
    }

    @Bean
    MaintenanceQueries maintenanceQueries(Standing viewsStanding) {
        return new MaintenanceQueries(viewsStanding::read);
    }

    @Bean(destroyMethod = "close")
    Follower viewsFollower(
            LiveViews liveViews, Log viewsLog, Heads viewHeads, Heads.Connections viewConnections, Begun begunViews) {
        return new Follower(liveViews, viewsLog, viewHeads, viewConnections);
    }

    @Bean
    ConfigurerModule viewsFollowing(Follower viewsFollower) {
        return configurer -> configurer.onInitialize(axon -> Following.with(axon, viewsFollower));
    }
}
