package org.samklang.acceptance.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.samklang.acceptance.Patience;
import org.samklang.acceptance.RunningProgram;

/// Kills the program or its parts while clients work, and sees to it that work goes on each time: started again where
/// Java was killed, by itself where only PostgreSQL was.
final class Nemesis {
    private static final int FEWEST_BETWEEN_KILLS = 30;
    private static final int MOST_BETWEEN_KILLS = 300;
    private static final int MORE_THAN_WERE_UNDER_WAY = Ordeal.CLIENTS + 1;
    private static final int LONGEST_START_MILLIS = 10_000;

    private final RunningProgram program;
    private final History history;
    private final Random random;
    private Duration slowestStart = Duration.ZERO;
    private Duration slowestRecovery = Duration.ZERO;

    Nemesis(RunningProgram program, History history, Random random) {
        this.program = program;
        this.history = history;
        this.random = random;
    }

    /// Kills again and again, each time after some more commands were acknowledged.
    void strike(List<Kill> kills) {
        for (Kill kill : kills) {
            awaitMore(random.nextInt(FEWEST_BETWEEN_KILLS, MOST_BETWEEN_KILLS));
            long before = System.nanoTime();
            strike(kill);
            if (kill.endsJava()) {
                program.awaitReady();
                slowestStart = longer(slowestStart, before);
            }
            awaitMore(MORE_THAN_WERE_UNDER_WAY);
            if (!kill.endsJava()) {
                slowestRecovery = longer(slowestRecovery, before);
            }
            awaitViews();
            history.remark("all is well again");
        }
    }

    private void strike(Kill kill) {
        history.remark("killing " + kill);
        switch (kill) {
            case JAVA -> {
                program.killJava();
                program.launch();
            }
            case POSTGRES -> program.killPostgres();
            case BOTH -> {
                program.killBoth();
                program.launch();
            }
            case CONNECTION -> killConnection();
            case BOTH_AND_THE_NEXT_START -> {
                program.killBoth();
                program.launch();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_START_MILLIS)).toNanos());
                history.remark("killing the start");
                program.killJava();
                program.launch();
            }
        }
    }

    /// The appender's own connection or another one of the program's.
    private void killConnection() {
        List<Long> serving = new ArrayList<>();
        try (Connection connection = program.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select pid from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                serving.add(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        program.postgres().kill(serving.get(random.nextInt(serving.size())));
    }

    private void awaitMore(int commands) {
        int wanted = history.acknowledged() + commands;
        Patience.until("commands are acknowledged", () -> history.acknowledged() >= wanted);
    }

    /// Until every view has come to where the log is now.
    void awaitViews() {
        long[] head = {-1};
        Patience.until("the log answers", () -> {
            head[0] = number("select next - 1 from command.log_head");
            return true;
        });
        Patience.until(
                "the views have come as far as the log",
                () -> number("select min(position) from query.view_head") >= head[0]);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = program.connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Duration longer(Duration slowest, long since) {
        Duration lasted = Duration.ofNanos(System.nanoTime() - since);
        return lasted.compareTo(slowest) > 0 ? lasted : slowest;
    }

    /// From a kill until a started program was ready.
    Duration slowestStart() {
        return slowestStart;
    }

    /// From a kill of PostgreSQL alone until a command was acknowledged that had not been under way.
    Duration slowestRecovery() {
        return slowestRecovery;
    }
}
