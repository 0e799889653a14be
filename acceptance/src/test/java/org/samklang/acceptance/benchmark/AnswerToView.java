package org.samklang.acceptance.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.samklang.command.Receipt;
import org.samklang.command.organisation.RegisterOrganisation;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;

/// How long after the answer to a command the views show it, for one client that pauses between its commands.
final class AnswerToView {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private AnswerToView() {}

    /// Milliseconds from the answer until a query that waits for its position has brought the row.
    static List<Double> ours(Program program, OwnCommands contender, Commands commands, int times) throws Exception {
        QueryGateway queries = program.queries();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            RegisterOrganisation command = (RegisterOrganisation) commands.next(Act.CREATE);
            Receipt receipt = contender.send(command);
            long answered = System.nanoTime();
            OrganisationId id = command.organisationId();
            Organisations found = queries.query(
                            new GetOrganisations(Set.of(id), Moment.live(), Reach.everything(), receipt.last()),
                            Organisations.class)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            millis.add((System.nanoTime() - answered) / 1e6);
            if (found.withId(id).isEmpty()) {
                throw new IllegalStateException("not in the view: " + id);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return millis;
    }

    /// Milliseconds from the answer until the row is in its table, where nobody can wait for a position. On a log of its
    /// own, since stock never comes to the end of a log that was filled with all its might.
    static List<Double> stock(Server.Database database, int times) throws Exception {
        database.migrate("classpath:db/query");
        database.execute(StockAxon.TABLES);
        try (StockAxon stock = new StockAxon(database, 30, StockAxon.Processing.AS_IT_COMES)) {
            return stock(stock, database, times);
        }
    }

    private static List<Double> stock(StockAxon stock, Server.Database database, int times) throws Exception {
        Commands commands = new Commands("look");
        StockCommands contender = new StockCommands(stock, commands, true);
        String table = stock.views().tables().stream()
                .filter(name -> name.startsWith("query.organisations_"))
                .findFirst()
                .orElseThrow();
        List<Double> millis = new ArrayList<>();
        stock.startViews();
        try (Connection connection = database.open();
                PreparedStatement select = connection.prepareStatement("select 1 from " + table + " where groups @> array[?::text]")) {
            for (int i = 0; i < times; i++) {
                RegisterOrganisation command = (RegisterOrganisation) commands.next(Act.CREATE);
                contender.send(command);
                long answered = System.nanoTime();
                select.setString(1, command.organisationId().value());
                while (!isThere(select) && System.nanoTime() - answered < PATIENCE.toNanos()) {
                    TimeUnit.MICROSECONDS.sleep(500);
                }
                millis.add((System.nanoTime() - answered) / 1e6);
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } finally {
            stock.stopViews();
        }
        return millis;
    }

    private static boolean isThere(PreparedStatement select) throws Exception {
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }
}
