package org.samklang.acceptance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samklang.command.Intent;
import org.springframework.util.FileSystemUtils;

/// `./samklang benchmark [--quick] [--out=FILE]`: Samklang beside Axon's stock JDBC configuration and beside what PostgreSQL
/// can do at best, in one run on one machine. Only ratios within a run mean anything.
public final class Benchmark {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final String RAW = "raw inserts";
    private static final String STOCK = "stock Axon";
    private static final String STOCK_ALONE = "stock, views off";
    private static final String OWN = "Samklang";
    private static final String HTTP = "Samklang over HTTP";

    /// How long everything takes.
    private record Plan(
            int rounds, Duration once, Duration warmUp, int looks, int stockLooks, int facts, int rebuilds, Duration stock) {
        static final Plan FULL =
                new Plan(3, Duration.ofMillis(1200), Duration.ofMillis(1000), 300, 15, 100_000, 3, Duration.ofSeconds(5));
        static final Plan QUICK =
                new Plan(1, Duration.ofMillis(500), Duration.ofMillis(250), 60, 5, 20_000, 1, Duration.ofSeconds(3));
    }

    private final Plan plan;
    private final Server server;
    private final Path directory;
    private final Map<Act, Map<Integer, Series>> series = new EnumMap<>(Act.class);
    private final Report report = new Report();

    private Benchmark(Plan plan, Server server, Path directory) {
        this.plan = plan;
        this.server = server;
        this.directory = directory;
        for (Act act : Act.values()) {
            Map<Integer, Series> byClients = new java.util.TreeMap<>();
            CLIENTS.forEach(clients -> byClients.put(clients, new Series()));
            series.put(act, byClients);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        Plan plan = options.contains("--quick") ? Plan.QUICK : Plan.FULL;
        String out = options.stream()
                .filter(option -> option.startsWith("--out="))
                .map(option -> option.substring("--out=".length()))
                .findFirst()
                .orElse(null);
        System.setProperty("disable-axoniq-console-message", "true");
        if (options.contains("--wide")) {
            WideData.run(options, out);
            System.exit(0);
        }
        Path directory = Files.createTempDirectory("samklang-benchmark");
        int exit = 0;
        try (Server server = Server.start(directory)) {
            String page = new Benchmark(plan, server, directory).run();
            System.out.println(page);
            if (out != null) {
                Files.writeString(Path.of(out), page);
            }
        } catch (Exception e) {
            e.printStackTrace();
            exit = 1;
        }
        FileSystemUtils.deleteRecursively(directory);
        System.exit(exit); // whatever thread is left over
    }

    private String run() throws Exception {
        Instant begun = Instant.now();
        double loadBefore = Machine.load();
        commands();
        rebuild();
        return report.text(
                "Performance",
                """
                Written by `./samklang benchmark`; run it again rather than trust it. %s, commit %s%s.

                Machine: %s. PostgreSQL %s with `fsync`, `full_page_writes` and `synchronous_commit` on, on the same \
                machine, like the clients. Load of the machine before %.1f, after %.1f (a load above the number of cores \
                that is there before means that others were at work). The run took %d s.

                Everything was measured in this one run, in turns, %d times each: rates are medians, and ratios are medians \
                of the ratios within each turn. Processor time is in milliseconds a command, JVM + PostgreSQL; the JVM \
                holds the clients too, and both hold what the views took meanwhile."""
                        .formatted(
                                begun.truncatedTo(ChronoUnit.SECONDS),
                                Machine.commit(),
                                plan == Plan.QUICK ? ", a quick run: not for quoting" : "",
                                Machine.description(),
                                server.create("version").text("show server_version"),
                                loadBefore,
                                Machine.load(),
                                Duration.between(begun, Instant.now()).toSeconds(),
                                plan.rounds));
    }

    private void commands() throws Exception {
        Server.Database ownDatabase = server.create("own");
        Server.Database stockDatabase = server.create("stock");
        stockDatabase.migrate("classpath:db/query");
        stockDatabase.execute(StockAxon.TABLES);
        int most = Collections.max(CLIENTS);
        Commands ownCommands = new Commands("own");
        Commands stockCommands = new Commands("stock");
        try (Program program = new Program(ownDatabase, directory.resolve("data"));
                StockAxon axon = new StockAxon(stockDatabase, most + 30, StockAxon.Processing.AS_IT_COMES)) {
            OwnCommands own = new OwnCommands(program, ownCommands);
            StockCommands stock = new StockCommands(axon, stockCommands, true);
            for (Intent<?> intent : Commands.ground()) {
                own.send(intent);
                stock.send(intent);
            }
            try (RawInserts raw = raw(ownDatabase);
                    OverHttp http = new OverHttp(program, new Commands("http"))) {
                List<Contender> contenders =
                        List.of(raw, stock, new StockCommands(axon, stockCommands, false), own, http);
                say("Warming up");
                turns(contenders, plan.warmUp, false);
                for (int round = 1; round <= plan.rounds; round++) {
                    say("Commands, turn " + round + " of " + plan.rounds);
                    turns(contenders, plan.once, true);
                }
            }
            say("From answer to view");
            reportCommands();
            looks(
                    AnswerToView.ours(program, own, ownCommands, plan.looks),
                    AnswerToView.stock(server.create("stock_looks"), plan.stockLooks));
        }
    }

    private RawInserts raw(Server.Database own) throws Exception {
        String from = " from command.event where name = 'organisation.registered' order by position limit 1";
        return new RawInserts(
                server.create("raw"),
                own.text("select convert_from(payload, 'UTF8')" + from).getBytes("UTF-8"),
                own.text("select convert_from(metadata, 'UTF8')" + from).getBytes("UTF-8"));
    }

    /// Everybody once with each number of clients; who begins changes, so that nobody always comes after the same one.
    private void turns(List<Contender> contenders, Duration duration, boolean counts) throws Exception {
        List<Contender> order = new ArrayList<>(contenders);
        for (Act act : Act.values()) {
            for (int clients : CLIENTS) {
                Collections.rotate(order, 1);
                for (Contender contender : order) {
                    if (contender.acts().contains(act)) {
                        Load.Measured measured =
                                new Load(contender, act, clients).run(duration, server.postmaster());
                        if (counts) {
                            series.get(act).get(clients).add(contender.name(), measured);
                        }
                    }
                }
            }
        }
    }

    private void reportCommands() {
        report.heading("Commands a second")
                .paragraph("*Raw* is one insert and commit of the same bytes for each command, without reading or deciding "
                        + "anything. *Stock* is Axon's JDBC storage engine, command bus and pooled processor as they come, "
                        + "with our decisions, JSON and folds; once with the same views kept up meanwhile and once without. "
                        + "A stock event store reads each stream that a command refers to by itself. *In views* is the share "
                        + "of the commands' facts that the views had folded by the time of the last answer: what is missing "
                        + "there was put off and would have to be done. Others at work on the machine slow down one "
                        + "appending thread more than 32 competing ones.");
        for (Act act : Act.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (int clients : CLIENTS) {
                Series measured = series.get(act).get(clients);
                rows.add(List.of(
                        Integer.toString(clients),
                        cell(measured, RAW),
                        cell(measured, STOCK),
                        cell(measured, STOCK_ALONE),
                        cell(measured, OWN),
                        cell(measured, HTTP),
                        ratio(measured, OWN, STOCK),
                        Report.ratio(measured.seenRatio(OWN, STOCK)),
                        ratio(measured, OWN, STOCK_ALONE),
                        ratio(measured, OWN, RAW),
                        ratio(measured, HTTP, OWN)));
            }
            report.paragraph("**" + act.title() + "**, commands/s [ms] in views")
                    .table(
                            List.of(
                                    "clients",
                                    RAW,
                                    STOCK,
                                    STOCK_ALONE,
                                    OWN,
                                    "over HTTP",
                                    "Samklang : stock",
                                    "the same, in views",
                                    ": stock, views off",
                                    ": raw",
                                    "HTTP : gateway"),
                            rows);
        }
        aim(Act.CREATE, 32, 2);
        aim(Act.APPEND, 32, 1.5);
        aim(Act.CREATE, 8, 1);
        aim(Act.APPEND, 8, 1);
    }

    private void aim(Act act, int clients, double wanted) {
        Series measured = series.get(act).get(clients);
        report.atLeast(
                act.title() + ", " + clients + " clients, against stock",
                measured.ratio(OWN, STOCK),
                wanted,
                measured.cpuRatio(OWN, STOCK));
    }

    private static String cell(Series measured, String name) {
        if (!measured.has(name)) {
            return "";
        }
        double inViews = measured.inViews(name);
        return Report.count(measured.perSecond(name)) + " [" + Report.cpu(measured.cpu(name)) + "]"
                + (Double.isNaN(inViews) ? "" : " " + Report.percent(inViews));
    }

    private static String ratio(Series measured, String one, String other) {
        return measured.has(one) && measured.has(other) ? Report.ratio(measured.ratio(one, other)) : "";
    }

    private void looks(List<Double> ours, List<Double> stock) {
        report.heading("From the answer to the view")
                .paragraph("One client that pauses between its commands. Ours: until a query that waits for the answer's "
                        + "position has brought the row. Stock: until the row is in its table.")
                .table(
                        List.of("", "median ms", "99th of 100 ms"),
                        List.of(
                                List.of(
                                        OWN,
                                        Report.millis(Series.median(ours)),
                                        Report.millis(Series.quantile(ours, 0.99))),
                                List.of(
                                        STOCK,
                                        Report.millis(Series.median(stock)),
                                        Report.millis(Series.quantile(stock, 0.99)))));
        report.atMostMillis("from the answer to the view, median", Series.median(ours), 10);
    }

    private void rebuild() throws Exception {
        say("Filling logs of " + plan.facts + " facts");
        RebuildRace race = new RebuildRace(server, plan.facts, plan.stock);
        say("Rebuilds");
        Series measured = race.run(plan.rebuilds);
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of(
                RebuildRace.OURS,
                RebuildRace.OURS_ROWS,
                RebuildRace.READ,
                RebuildRace.PARSE,
                RebuildRace.COPY,
                RebuildRace.SERIAL,
                RebuildRace.PARALLEL,
                RebuildRace.STOCK,
                RebuildRace.STOCK_TUNED)) {
            rows.add(List.of(
                    name,
                    Report.count(measured.perSecond(name)),
                    Report.microseconds(measured.cpu(name)),
                    name.equals(RebuildRace.OURS) ? "" : Report.ratio(measured.ratio(RebuildRace.OURS, name))));
        }
        report.heading("Rebuild")
                .paragraph(String.format(
                        Locale.ROOT,
                        "All views from a log of %,d facts of the sample register's shape, %,d versions of rows. Stock is "
                                + "watched for %d s after warming up, while its tables are small.",
                        race.facts(),
                        race.rowVersions(),
                        plan.stock.toSeconds()))
                .table(List.of("", "facts/s", "µs a fact, JVM + PostgreSQL", "Samklang : this"), rows);
        report.atLeast(
                "rebuild, against stock",
                measured.ratio(RebuildRace.OURS, RebuildRace.STOCK),
                10,
                measured.cpuRatio(RebuildRace.OURS, RebuildRace.STOCK));
    }

    private static void say(String what) {
        System.err.println(what + " ...");
    }
}
