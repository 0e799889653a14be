package org.samklang.acceptance.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samklang.events.Subject;
import org.samklang.events.axon.StoredFacts;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.claims.ClaimQueries;
import org.samklang.query.claims.FindContestedClaims;
import org.samklang.query.compliance.ComplianceQueries;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.continuation.ContinuationQueries;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.conventions.ConventionQueries;
import org.samklang.query.conventions.ConventionView;
import org.samklang.query.conventions.GetConventionChart;
import org.samklang.query.directory.DirectoryQueries;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.exchange.ExchangeQueries;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.learning.GetLearningBalance;
import org.samklang.query.learning.LearningQueries;
import org.samklang.query.learning.LearningView;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.memberships.MembershipQueries;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.open.OpenQueries;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.plans.FindPlans;
import org.samklang.query.plans.PlanQueries;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.portfolio.FindPortfolioFacts;
import org.samklang.query.portfolio.PortfolioQueries;
import org.samklang.query.rows.Heads;
import org.samklang.query.rows.LiveViews;
import org.samklang.query.rows.Log;
import org.samklang.query.rows.LogRebuilds;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewReader;
import org.samklang.query.rows.ViewTables;
import org.samklang.query.signs.FindSigns;
import org.samklang.query.signs.SignQueries;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.PartnershipTimeline;
import org.samklang.query.timeline.TimelineQueries;
import org.springframework.util.FileSystemUtils;

/// `./samklang benchmark --wide [--facts=1000000] [--out=FILE]`: questions over the widest data that a register is made
/// for, each beside the same rows read by plain SQL in the same run.
final class WideData {
    private static final int ROUNDS = 15;
    private static final long SEED = 20261127;
    private static final double LIVE = 2;
    private static final double KNOWN_AT = 3;
    private static final Reach READER = Reach.of(Visibility.PUBLIC);

    private final int facts;
    private final Server.Database database;
    private final Report report = new Report();
    private final ComplianceView rules = new ComplianceView();
    private final List<View<?>> views = Stream.concat(StockViews.all().stream(), Stream.of(rules)).toList();
    private final HikariDataSource pool = new HikariDataSource();
    private final WatchedDatabase watched = new WatchedDatabase(pool);

    private WideData(Server server, int facts) throws Exception {
        this.facts = facts;
        database = server.create("wide");
        pool.setJdbcUrl(database.url());
        pool.setUsername(Server.Database.USER);
        pool.setMaximumPoolSize(4);
    }

    static void run(List<String> options, String out) throws Exception {
        int facts = options.stream()
                .filter(option -> option.startsWith("--facts="))
                .map(option -> Integer.parseInt(option.substring("--facts=".length())))
                .findFirst()
                .orElse(1_000_000);
        Path directory = Files.createTempDirectory("samklang-wide");
        try (Server server = Server.start(directory)) {
            String page = new WideData(server, facts).run(server);
            System.out.println(page);
            if (out != null) {
                Files.writeString(Path.of(out), page);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private String run(Server server) throws Exception {
        Instant begun = Instant.now();
        double load = Machine.load();
        database.migrate("classpath:db/command", "classpath:db/query");
        new FilledLogs().fill(database, new WideHistory(SEED), facts);
        database.execute("vacuum analyze command.event");
        Log log = new Log(new StoredFacts());
        Heads heads = new Heads(database::open, Duration.ofSeconds(10));
        ViewTables.prepare(pool, views);
        LogRebuilds rebuilds = new LogRebuilds(
                views, log, new LiveViews(views, log), heads, pool, database::open, List.of(), 2_000_000);
        long started = System.nanoTime();
        rebuilds.run(rebuilds.views());
        double rebuilt = (System.nanoTime() - started) / 1e9;
        measure(new ViewReader(watched.dataSource(), heads, log));
        return report.text(
                "Wide data",
                """
                Written by `./samklang benchmark --wide`; run it again rather than trust it. %s, commit %s.

                Machine: %s. PostgreSQL %s. Load of the machine before %.1f, after %.1f. A log of %,d facts of the register's \
                shape, among them a chart of 50 states by 20 instruments, a programme with 500 partnerships and a \
                partnership with 10,000 entries; its views were built in %.0f s. The run took %d s.

                Each question is asked of the views as the program asks it, and beside it the rows that it read are read by \
                their keys with plain SQL, in a transaction too; %d times each in turns, medians. The ratio is that of its queries (all its \
                statements, with the beginning and the end of their transactions) to that plain reading; beside it stands \
                the time to the question's answer, with all JSON and all reckoning. *Scans* tells whether a plan goes \
                through a whole table."""
                        .formatted(
                                begun.truncatedTo(ChronoUnit.SECONDS),
                                Machine.commit(),
                                Machine.description(),
                                database.text("show server_version"),
                                load,
                                Machine.load(),
                                facts,
                                rebuilt,
                                Duration.between(begun, Instant.now()).toSeconds(),
                                ROUNDS));
    }

    private Map<String, Function<Moment, Object>> questions(ViewReader reader) {
        PartnershipTimeline timeline = new PartnershipTimeline();
        OrganisationQueries organisations = new OrganisationQueries(reader, new OrganisationDirectory());
        TimelineQueries timelines = new TimelineQueries(reader, timeline, organisations);
        Entries entries = new Entries(reader, timeline);
        PartnershipQueries partnerships = new PartnershipQueries(reader, new PartnershipList(), organisations);
        ConventionQueries conventions = new ConventionQueries(reader, new ConventionView());
        LearningQueries learning = new LearningQueries(reader, new LearningView());
        String middle = timelines
                .timeline(new GetTimeline(
                        WideHistory.PARTNERSHIP, Moment.asOf(TODAY), READER, Page.first(1000), null))
                .next();
        Map<String, Function<Moment, Object>> questions = new LinkedHashMap<>();
        questions.put("timeline of 10,000 entries, first page of 100", moment -> timelines.timeline(
                new GetTimeline(WideHistory.PARTNERSHIP, moment, READER, Page.first(100), null)));
        questions.put("the same, a page of 100 further on", moment -> timelines.timeline(
                new GetTimeline(WideHistory.PARTNERSHIP, moment, READER, new Page(middle, 100), null)));
        questions.put("the same, a page of 1,000", moment -> timelines.timeline(
                new GetTimeline(WideHistory.PARTNERSHIP, moment, READER, Page.whole(), null)));
        questions.put("chart of one instrument, 50 states", moment -> conventions.chart(new GetConventionChart(
                new org.samklang.events.value.InstrumentId("wide-instrument-7"), moment, READER, null)));
        questions.put("partnerships, first page of 100", moment -> partnerships.find(
                FindPartnerships.all(moment, READER, Page.first(100))));
        questions.put("one partnership", moment -> partnerships.find(
                FindPartnerships.one(WideHistory.PARTNERSHIP, moment, READER, null)));
        questions.put("two organisations by id", moment -> organisations.get(
                new GetOrganisations(Set.of(WideHistory.ONE, WideHistory.OTHER), moment, READER, null)));
        questions.put("learning balance of a partnership", moment -> learning.balance(
                new GetLearningBalance(new PartnershipId("partnership-2"), null, null, moment, READER, null)));
        PortfolioQueries portfolio = new PortfolioQueries(entries, partnerships, organisations);
        Subject programme = Subject.of(WideHistory.PROGRAMME).orElseThrow();
        Subject network = Subject.of(WideHistory.NETWORK).orElseThrow();
        questions.put("portfolio of a programme of 500 partnerships, first page of 100", moment -> portfolio.portfolio(
                new FindPortfolio(programme, moment, READER, READER, Page.first(100), null)));
        questions.put("portfolio, a page of 100 further on", moment -> portfolio.portfolio(
                new FindPortfolio(programme, moment, READER, READER, new Page("wide-250", 100), null)));
        questions.put("what makes one of its figures, page of 100", moment -> portfolio.facts(new FindPortfolioFacts(
                programme, FigureKind.PARTNERSHIPS, null, moment, READER, READER, Page.first(100), null)));
        questions.put("members of a network of 500, page of 100", moment -> new MembershipQueries(entries, partnerships)
                .find(new FindMemberships(network, moment, READER, Page.first(100), null)));
        questions.put("directory of ongoing projects, page of 100", moment -> new DirectoryQueries(entries, organisations)
                .find(new FindProjects("", null, moment, READER, READER, Page.first(100), null)));
        questions.put("contested claims, whole register", moment -> new ClaimQueries(entries).contested(
                new FindContestedClaims(null, moment, READER, null)));
        Subject wide = Subject.of(WideHistory.PARTNERSHIP).orElseThrow();
        questions.put("open items, whole register, first page of 100", moment -> new OpenQueries(entries).open(
                new FindOpenItems(null, false, Set.of(), moment, READER, READER, Page.first(100), null)));
        questions.put("plans of the wide partnership, first page of 100", moment -> new PlanQueries(entries).plans(
                new FindPlans(wide, moment, READER, READER, Page.first(100), null)));
        ExchangeQueries exchanges = new ExchangeQueries(entries);
        questions.put("learning in a programme of 500 partnerships, first page of 100", moment -> exchanges.exchanges(
                new FindExchanges(programme, null, null, moment, READER, Page.first(100), null)));
        questions.put("learning never passed on, whole register, first page of 100", moment -> exchanges.unpassed(
                new FindUnpassedLearning(null, moment, READER, Page.first(100), null)));
        questions.put("what went on after its money, whole register, first page of 100", moment ->
                new ContinuationQueries(entries).continuations(
                        new FindContinuations(null, moment, READER, Page.first(100), null)));
        SignQueries signs = new SignQueries(entries, new ComplianceQueries(reader, rules));
        questions.put("signs of risk in a programme of 500 partnerships, first page of 100", moment -> signs.signs(
                new FindSigns(programme, FindSigns.NINE_MONTHS, moment, READER, Page.first(100), null)));
        questions.put("signs of risk of the wide partnership", moment -> signs.signs(
                new FindSigns(wide, FindSigns.NINE_MONTHS, moment, READER, Page.first(100), null)));
        return questions;
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private void measure(ViewReader reader) throws Exception {
        Map<String, Moment> moments = new LinkedHashMap<>();
        moments.put("now", Moment.asOf(TODAY));
        moments.put("known at half the log", Moment.asOf(TODAY).at(facts / 2));
        Map<String, Function<Moment, Object>> questions = questions(reader);
        for (Map.Entry<String, Moment> moment : moments.entrySet()) {
            double limit = moment.getKey().equals("now") ? LIVE : KNOWN_AT;
            List<List<String>> rows = new ArrayList<>();
            for (Map.Entry<String, Function<Moment, Object>> question : questions.entrySet()) {
                rows.add(row(moment.getKey(), limit, question.getKey(), question.getValue(), moment.getValue()));
            }
            report.heading("As of today, " + moment.getKey())
                    .table(List.of("question", "rows", "statements", "ms", "plain SQL, ms", "ratio", "to its answer, ms", "scans"), rows);
        }
    }

    private List<String> row(
            String when, double limit, String name, Function<Moment, Object> question, Moment moment) throws Exception {
        watched.watch(() -> question.apply(moment));
        Map<String, Set<String>> keys = watched.rows();
        List<String> scans = watched.sequential();
        long statements = 0;
        List<Double> whole = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (Connection connection = database.open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            for (int round = 0; round < 2 * ROUNDS; round++) {
                watched.millis();
                long start = System.nanoTime();
                question.apply(moment);
                long answered = System.nanoTime();
                statements = watched.statements();
                double inStatements = watched.millis();
                WatchedDatabase.read(connection, keys);
                long read = System.nanoTime();
                if (round >= ROUNDS) { // warm by then
                    whole.add((answered - start) / 1e6);
                    ours.add(inStatements);
                    plain.add((read - answered) / 1e6);
                }
            }
        }
        double mine = Series.median(ours);
        double theirs = Series.median(plain);
        report.atMost(name + ", " + when, mine / theirs, limit);
        int read = keys.values().stream().mapToInt(Set::size).sum();
        return List.of(
                name,
                String.format(Locale.ROOT, "%,d", read),
                String.valueOf(statements),
                Report.millis(mine),
                Report.millis(theirs),
                Report.ratio(mine / theirs),
                Report.millis(Series.median(whole)),
                scans.isEmpty() ? "none" : scans.size() + ": `" + scans.getFirst() + "`");
    }
}
