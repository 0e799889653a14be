package org.samklang.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting the real program again and again on one directory. Each test begins with a stopped installation that was made
/// for real data and has one row of its own in it, and leaves such a one behind.
class StartIT {
    @TempDir
    private static Path directory;

    private static String outputOfFirstStart = "";

    private final List<SamklangProcess> started = new ArrayList<>();

    @BeforeAll
    static void anInstallationWithARowInIt() throws Exception {
        try (var samklang = SamklangProcess.ready(directory)) {
            try (var connection = connect(samklang); var statement = connection.createStatement()) {
                statement.execute("create schema kept");
                statement.execute("create table kept.row as select 'sounding together' as word");
            }
            samklang.stop();
            outputOfFirstStart = samklang.output();
        }
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (var samklang : started) {
            samklang.close();
        }
    }

    @Test
    void theFirstStartShowsItsProgressAndTheAddress() {
        assertThat(outputOfFirstStart)
                .contains("Unpacking PostgreSQL: 100 %", "Making an empty database: 100 %", "Preparing the tables: 100 %")
                .containsPattern("Samklang is ready: http://127\\.0\\.0\\.1:\\d+/");
    }

    @Test
    void startingAgainKeepsTheDataAndStoppingStopsPostgresToo() throws Exception {
        var samklang = ready();

        assertThat(keptWord(samklang)).isEqualTo("sounding together");
        assertThat(samklang.health()).isEqualTo(200);

        var postmaster = samklang.postmaster();
        samklang.stop();
        assertThat(runs(postmaster)).isFalse();
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefusedInOneLineAndHarmsNothing() throws Exception {
        var first = ready();
        var postmaster = first.postmaster();

        var second = launch();

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(refusal(second)).startsWith("Samklang did not start: Samklang is already running on " + directory.toRealPath());
        assertThat(first.postmaster()).isEqualTo(postmaster);
        assertThat(first.health()).isEqualTo(200);
        assertThat(keptWord(first)).isEqualTo("sounding together");
    }

    @Test
    void afterJavaAloneWasKilledTheNextStartEndsThePostgresThatWasLeftBehind() throws Exception {
        var killed = ready();
        var leftBehind = killed.postmaster();
        killed.killJava();
        assertThat(runs(leftBehind)).isTrue();

        var samklang = ready();

        assertThat(samklang.postmaster()).isNotEqualTo(leftBehind);
        assertThat(runs(leftBehind)).isFalse();
        assertThat(keptWord(samklang)).isEqualTo("sounding together");
    }

    @Test
    void afterBothWereKilledTheNextStartRecovers() throws Exception {
        var killed = ready();
        killed.killPostgres();
        killed.killJava();

        var samklang = ready();

        assertThat(keptWord(samklang)).isEqualTo("sounding together");
    }

    @Test
    void theDemoIsRefusedOnRealDataInOneLine() throws Exception {
        var demo = launch("--samklang.demo=true");

        assertThat(demo.exitCode()).isEqualTo(1);
        assertThat(refusal(demo)).contains("the demo was asked for", "was not made as a demo");
    }

    @Test
    void theDemoIsRefusedOnRealDataWhoseDirectorySaysDemo() throws Exception {
        var mark = directory.resolve("made-for");
        Files.writeString(mark, "demo\n");
        try {
            var demo = launch("--samklang.demo=true");

            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(refusal(demo)).contains("the database was not made as a demo");
        } finally {
            Files.writeString(mark, "real\n");
        }
    }

    @Test
    void dataThatWasMadeAsADemoIsNotServedAsRealData() throws Exception {
        var mark = directory.resolve("made-for");
        Files.writeString(mark, "demo\n");
        try {
            var real = launch();

            assertThat(real.exitCode()).isEqualTo(1);
            assertThat(refusal(real)).contains("was made as a demo");
        } finally {
            Files.writeString(mark, "real\n");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreRefusedInOneLine() throws Exception {
        var version = directory.resolve("postgresql/cluster/PG_VERSION");
        var current = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            var samklang = launch();

            assertThat(samklang.exitCode()).isEqualTo(1);
            assertThat(refusal(samklang)).contains("was made by PostgreSQL 17", "brings PostgreSQL 18");
        } finally {
            Files.writeString(version, current);
        }
    }

    /// The one line that a person reads: the last one, and no stack trace before it.
    private static String refusal(SamklangProcess samklang) throws Exception {
        assertThat(samklang.output()).doesNotContain("\tat ", "Exception");
        return samklang.output().lines().toList().getLast();
    }

    /// A process that has ended but was not yet collected by its parent has no command line.
    private static boolean runs(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().commandLine()).isPresent();
    }

    private SamklangProcess ready(String... options) throws Exception {
        var samklang = launch(options);
        samklang.address();
        return samklang;
    }

    private SamklangProcess launch(String... options) throws Exception {
        var samklang = SamklangProcess.launch(directory, options);
        started.add(samklang);
        return samklang;
    }

    private static String keptWord(SamklangProcess samklang) throws Exception {
        try (var connection = connect(samklang)) {
            return ask(connection, "select word from kept.row");
        }
    }

    private static Connection connect(SamklangProcess samklang) throws Exception {
        var password = Files.readString(directory.resolve("postgresql/samklang.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + samklang.postgresPort() + "/samklang", "samklang", password);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
