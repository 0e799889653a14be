package org.samklang.acceptance.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.samklang.app.Samklang;
import org.samklang.command.Role;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.TokenDesk;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The running program, as it is delivered.
final class Program implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Server.Database database;
    private final ConfigurableApplicationContext context;

    Program(Server.Database database, Path data) {
        this.database = database;
        context = SpringApplication.run(
                Samklang.class,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Server.Database.USER,
                "--spring.datasource.password=",
                "--samklang.data=" + data,
                "--server.port=0");
    }

    Server.Database database() {
        return database;
    }

    CommandGateway commands() {
        return context.getBean(CommandGateway.class);
    }

    QueryGateway queries() {
        return context.getBean(QueryGateway.class);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String token() {
        return context.getBean(TokenDesk.class)
                .issue("benchmark", Role.REGISTRAR, null, Access.WRITE, Duration.ofDays(1), "benchmark")
                .secret();
    }

    /// How many facts every view has folded.
    long folded() throws SQLException {
        return database.number("select min(position) + 1 from query.view_head");
    }

    /// Waits until every view has folded every fact.
    void settle() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (database.number("select (select next - 1 from command.log_head) - min(position) from query.view_head") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the views do not come after");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
