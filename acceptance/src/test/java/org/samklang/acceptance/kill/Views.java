package org.samklang.acceptance.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.samklang.acceptance.RunningProgram;
import org.samklang.query.maintenance.Comparison;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.wiring.ViewsConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The views of a running program, rebuilt and compared from outside it.
final class Views implements AutoCloseable {
    private final RunningProgram program;
    private final AnnotationConfigApplicationContext spring;

    private Views(RunningProgram program, AnnotationConfigApplicationContext spring) {
        this.program = program;
        this.spring = spring;
    }

    static Views of(RunningProgram program) {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.registerBean(
                DataSource.class,
                () -> new DriverManagerDataSource(program.jdbcUrl(), "samklang", program.password()));
        spring.registerBean("conversionService", ApplicationConversionService.class);
        spring.register(ViewsConfiguration.class);
        spring.refresh();
        return new Views(program, spring);
    }

    /// Every view beside what a rebuild makes of the log.
    List<Comparison> compareAll() {
        return spring.getBean(Rebuilds.class).views().stream().map(this::compare).toList();
    }

    Comparison compare(String view) {
        return spring.getBean(Rebuilds.class).compare(view);
    }

    /// Adds a word to one live row, as nobody ever should.
    void editOneRow(String view) throws SQLException {
        edit(view, """
                update %1$s set body = '{"edited":true,' || substr(body, 2)
                where key = (select min(key) from %1$s) and until = 9223372036854775807""");
    }

    /// Takes the word out again.
    void undo(String view) throws SQLException {
        edit(view, """
                update %s set body = '{' || substr(body, length('{"edited":true,') + 1)
                where body like '{"edited":true,%%'""");
    }

    private void edit(String view, String update) throws SQLException {
        try (Connection connection = program.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(update.formatted(table(connection, view)));
        }
    }

    private static String table(Connection connection, String view) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 'query.' || view || '_' || generation from query.view_head where view = ?")) {
            select.setString(1, view);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Override
    public void close() {
        spring.close();
    }
}
