package org.samklang.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.flywaydb.core.Flyway;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.Receipt;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.security.DemoUsers;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.calendar.Calendar;
import org.samklang.query.calendar.FindCalendar;
import org.samklang.query.causes.Causes;
import org.samklang.query.causes.FindCauses;
import org.samklang.query.claims.ContestedClaims;
import org.samklang.query.claims.FindContestedClaims;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.GetCompliance;
import org.samklang.query.compliance.GetRuleSets;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.continuation.Continuations;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.ConventionWork;
import org.samklang.query.conventions.FindConventionWork;
import org.samklang.query.conventions.GetConventionChart;
import org.samklang.query.directory.Directory;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.documents.Documents;
import org.samklang.query.documents.FindDocuments;
import org.samklang.query.exchange.Exchanges;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.exchange.UnpassedLearning;
import org.samklang.query.learning.GetLearningBalance;
import org.samklang.query.learning.LearningBalance;
import org.samklang.query.maintenance.Comparison;
import org.samklang.query.maintenance.GetViewStatus;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.memberships.Memberships;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.open.OpenItems;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.persons.GetPersons;
import org.samklang.query.persons.Persons;
import org.samklang.query.plans.FindPlans;
import org.samklang.query.plans.Plans;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.portfolio.FindPortfolioFacts;
import org.samklang.query.portfolio.Portfolio;
import org.samklang.query.portfolio.PortfolioFacts;
import org.samklang.query.signs.FindSigns;
import org.samklang.query.signs.Signs;
import org.samklang.query.strategies.FindStrategies;
import org.samklang.query.strategies.Strategies;
import org.samklang.query.subjects.FindSubjects;
import org.samklang.query.subjects.GetSubjects;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.FindLatest;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.Latest;
import org.samklang.query.timeline.Timeline;
import org.samklang.vault.Vault;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The whole portal over a real PostgreSQL, with a command bus and views that answer what a test tells them to.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PortalConfiguration.class)
public class PortalFixture {

    /// Takes part: kss and spavo; PARTNERS may see it.
    public static final PartnershipId KSS_SPAVO = new PartnershipId("kss-spavo");

    /// Takes part: others; PARTNERS may see it.
    public static final PartnershipId OTHERS = new PartnershipId("others");

    /// An activity of kss and spavo; PARTNERS may see it.
    private static final Subject VISIT = new Subject(StreamType.ACTIVITY, "v1");

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory("samklang-portal").resolve("data"))
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() throws IOException {
        return Files.createTempDirectory("samklang-binaries");
    }

    /// What the portal sent, and what it is answered.
    public static final class Answers {
        private final List<CommandMessage<?>> dispatched = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Function<CommandMessage<?>, Object>> commands = new ConcurrentHashMap<>();
        private final Map<Class<?>, Function<Object, Object>> views = new ConcurrentHashMap<>();
        private final List<Object> asked = Collections.synchronizedList(new ArrayList<>());

        public List<CommandMessage<?>> dispatched() {
            return dispatched;
        }

        /// The questions put to the views.
        public List<Object> asked() {
            return asked;
        }

        public void answer(Class<?> command, Function<CommandMessage<?>, Object> how) {
            commands.put(command.getName(), how);
        }

        /// What the views answer to questions of that kind, until the next reset.
        public <Q> void view(Class<Q> question, Function<Q, Object> how) {
            views.put(question, asked -> how.apply(question.cast(asked)));
        }

        public void reset() {
            dispatched.clear();
            views.clear();
            asked.clear();
            commands.clear();
        }

        Object handle(CommandMessage<?> message) {
            dispatched.add(message);
            return commands.getOrDefault(message.getCommandName(), _ -> new Receipt(41, 42, false))
                    .apply(message);
        }
    }

    @Bean
    Answers answers() {
        return new Answers();
    }

    @Bean
    DataSource dataSource() {
        DataSource database = SERVER.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/portal")
                .schemas("portal")
                .load()
                .migrate();
        return database;
    }

    @Bean
    FakeFiles sealedFiles() {
        return new FakeFiles();
    }

    @Bean
    CommandBus commandBus(Answers answers) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        IntentCatalogue.all().values().forEach(type -> bus.subscribe(type.getName(), answers::handle));
        return bus;
    }

    @Bean
    QueryGateway queryGateway(Answers answers) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        on(bus, answers, FindPartnerships.class, Partnerships.class, PortalFixture::partnerships);
        on(bus, answers, GetTimeline.class, Timeline.class, question ->
                new Timeline(stand("timeline"), question.about(), List.of(), 0L, null));
        on(bus, answers, FindLatest.class, Latest.class, question -> new Latest(
                stand("timeline"),
                question.partnerships().stream()
                        .collect(Collectors.toMap(partnership -> partnership, _ -> PartialDate.parse("2014-03")))));
        on(bus, answers, GetLearningBalance.class, LearningBalance.class, question ->
                new LearningBalance(
                        stand("learning"),
                        question.partnership(),
                        question.from(),
                        question.until(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        on(bus, answers, FindOrganisations.class, Organisations.class, _ ->
                new Organisations(stand("organisations"), List.of()));
        on(bus, answers, GetOrganisations.class, Organisations.class, question ->
                new Organisations(
                        stand("organisations"),
                        question.ids().contains(new OrganisationId("kss"))
                                ? List.of(new OrganisationEntry(
                                        new OrganisationId("kss"), List.of(), "NO", "22", List.of(), null, null))
                                : List.of()));
        on(bus, answers, GetPersons.class, Persons.class, _ -> new Persons(stand("persons"), List.of()));
        on(bus, answers, GetConventionChart.class, ConventionChart.class, _ ->
                new ConventionChart(stand("conventions"), List.of()));
        on(bus, answers, GetSubjects.class, Subjects.class, question ->
                new Subjects(
                        stand("subjects"),
                        question.subjects().stream()
                                .filter(subject -> subject.id().equals("wave") || subject.equals(VISIT))
                                .map(subject -> subject.equals(VISIT) ? visit() : network(subject))
                                .filter(entry -> isSeen(
                                        entry.visibility(), question.reach(), Subject.among(entry.subject(), entry.of())))
                                .toList(),
                        1L,
                        null));
        on(bus, answers, FindSubjects.class, Subjects.class, question ->
                new Subjects(
                        stand("subjects"),
                        question.type() == StreamType.NETWORK
                                ? List.of(network(new Subject(StreamType.NETWORK, "wave")))
                                : List.of(),
                        1L,
                        null));
        on(bus, answers, FindDocuments.class, Documents.class, _ ->
                new Documents(stand("documents"), List.of(), 0L, null));
        on(bus, answers, FindOpenItems.class, OpenItems.class, question ->
                new OpenItems(stand("timeline"), asOf(question.moment()), List.of(), null));
        on(bus, answers, FindCalendar.class, Calendar.class, question ->
                new Calendar(
                        stand("timeline"),
                        asOf(question.moment()),
                        asOf(question.moment()),
                        question.until(),
                        List.of(),
                        null,
                        null,
                        null));
        on(bus, answers, FindPlans.class, Plans.class, question ->
                new Plans(
                        stand("timeline"), asOf(question.moment()), List.of(), List.of(), List.of(), List.of(), null));
        on(bus, answers, FindPortfolio.class, Portfolio.class, question ->
                new Portfolio(stand("timeline"), question.about(), List.of(), null));
        on(bus, answers, FindPortfolioFacts.class, PortfolioFacts.class, _ ->
                new PortfolioFacts(stand("timeline"), List.of(), null));
        on(bus, answers, FindMemberships.class, Memberships.class, _ ->
                new Memberships(stand("timeline"), List.of(), null));
        on(bus, answers, FindProjects.class, Directory.class, _ ->
                new Directory(stand("timeline"), List.of(), null));
        on(bus, answers, FindStrategies.class, Strategies.class, _ -> new Strategies(stand("timeline"), List.of()));
        on(bus, answers, FindConventionWork.class, ConventionWork.class, _ ->
                new ConventionWork(stand("conventions"), List.of()));
        on(bus, answers, FindCauses.class, Causes.class, _ -> new Causes(stand("timeline"), List.of(), null));
        on(bus, answers, FindContestedClaims.class, ContestedClaims.class, _ ->
                new ContestedClaims(stand("timeline"), List.of()));
        on(bus, answers, FindExchanges.class, Exchanges.class, question ->
                new Exchanges(
                        stand("timeline"),
                        question.from(),
                        question.until(),
                        0,
                        new Exchanges.Figures(
                                new Exchanges.Asked(0, 0, 0, 0, 0), 0, 0, 0, 0, 0, List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
        on(bus, answers, FindUnpassedLearning.class, UnpassedLearning.class, _ ->
                new UnpassedLearning(stand("timeline"), List.of(), null));
        on(bus, answers, FindContinuations.class, Continuations.class, _ ->
                new Continuations(stand("timeline"), List.of(), null));
        on(bus, answers, FindSigns.class, Signs.class, question ->
                new Signs(
                        stand("timeline"), asOf(question.moment()), question.silence(), List.of(), List.of(), null));
        on(bus, answers, GetCompliance.class, Compliance.class, question ->
                new Compliance(stand("compliance"), question.partnership(), asOf(question.moment()), List.of()));
        on(bus, answers, FindCommitments.class, Commitments.class, question ->
                new Commitments(stand("compliance"), asOf(question.moment()), List.of(), null));
        on(bus, answers, GetRuleSets.class, RuleSets.class, question ->
                new RuleSets(stand("compliance"), question.ruleSet() == null ? List.of() : List.of(
                        new RuleSets.RuleSet(question.ruleSet(), List.of()))));
        on(bus, answers, GetViewStatus.class, ViewStatus.class, _ ->
                new ViewStatus(42, List.of(new ViewStatus.OneView("timeline", 42, 1, 0, List.of(), null))));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private static <Q, R> void on(
            SimpleQueryBus bus, Answers answers, Class<Q> question, Class<R> answer, Function<Q, R> how) {
        bus.subscribe(question.getName(), answer, message -> {
            answers.asked().add(message.getPayload());
            return answers.views
                    .getOrDefault(question, asked -> how.apply(question.cast(asked)))
                    .apply(message.getPayload());
        });
    }

    private static SubjectEntry network(Subject subject) {
        return new SubjectEntry(
                subject,
                null,
                List.of(Name.official("Women Against Violence, Europe", "en")),
                null,
                List.of(),
                List.of(new Subject(StreamType.ORGANISATION, "kss")),
                false,
                Visibility.PUBLIC);
    }

    private static SubjectEntry visit() {
        return new SubjectEntry(
                VISIT,
                null,
                List.of(),
                Narrative.of("nb", "Besøk v1"),
                List.of(),
                Subject.among(KSS_SPAVO),
                false,
                Visibility.PARTNERS);
    }

    private static Partnerships partnerships(FindPartnerships question) {
        List<PartnershipEntry> found = List.of(entry(KSS_SPAVO, "kss", "spavo"), entry(OTHERS, "aa", "bb")).stream()
                .filter(entry -> question.ids().isEmpty() || question.ids().contains(entry.id()))
                .filter(entry -> question.parties().isEmpty()
                        || entry.parties().stream()
                                .anyMatch(party -> question.parties().contains(party.organisation())))
                .filter(entry -> isSeen(entry.visibility(), question.reach(), Subject.among(entry.id())))
                .toList();
        return new Partnerships(stand("partnerships"), found, (long) found.size(), null);
    }

    /// Whether a row of that visibility, which belongs to these, is within reach.
    public static boolean isSeen(Visibility visibility, Reach reach, List<Subject> belongsTo) {
        return visibility.isWithin(reach.widest())
                || visibility.isWithin(Visibility.PARTNERS)
                        && belongsTo.stream().map(Subject::streamId).anyMatch(reach.own()::contains);
    }

    private static PartnershipEntry entry(PartnershipId id, String one, String other) {
        return new PartnershipEntry(
                id,
                PartnershipKind.CIVIL_SOCIETY,
                null,
                List.of(Party.partner(new OrganisationId(one)), Party.partner(new OrganisationId(other))),
                null,
                null,
                null,
                List.of(),
                List.of(),
                PartnershipEntry.Life.REGISTERED,
                0,
                Visibility.PARTNERS);
    }

    private static LocalDate asOf(Moment moment) {
        return Objects.requireNonNull(moment.asOf());
    }

    private static Stand stand(String view) {
        return new Stand(view, 42, 1, 42, 42, List.of());
    }

    @Bean
    Vault vault() {
        return new FakeVault();
    }

    @Bean
    Rebuilds rebuilds() {
        return new Rebuilds() {
            @Override
            public List<String> views() {
                return List.of("timeline");
            }

            @Override
            public RebuildProgress start(String view) {
                if (!Set.copyOf(views()).contains(view)) {
                    throw new RebuildRefused(RebuildRefused.Ground.UNKNOWN_VIEW, view);
                }
                return new RebuildProgress(
                        view, 2, RebuildProgress.Step.READING, 0, 10, java.time.Instant.EPOCH, null);
            }

            @Override
            public RebuildProgress run(String view) {
                return start(view);
            }

            @Override
            public List<RebuildProgress> run(List<String> views) {
                return views.stream().map(this::start).toList();
            }

            @Override
            public int retryStopped(String view) {
                return 0;
            }

            @Override
            public Comparison compare(String view) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    ApplicationRunner demo(DemoUsers users) {
        return _ -> users.ensure();
    }
}
