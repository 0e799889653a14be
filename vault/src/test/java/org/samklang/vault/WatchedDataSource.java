package org.samklang.vault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source whose statements are written down, can be rewritten (to take a safeguard away) and held up, and whose
/// commits can fail.
final class WatchedDataSource extends DelegatingDataSource {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> rewriting = UnaryOperator.identity();
    private volatile Step beforeStatement = _ -> {};
    private volatile Step beforeCommit = _ -> {};
    private volatile Step afterCommit = _ -> {};

    WatchedDataSource(DataSource target) {
        super(target);
    }

    List<String> statements() {
        return statements;
    }

    WatchedDataSource rewriting(UnaryOperator<String> rewriting) {
        this.rewriting = rewriting;
        return this;
    }

    WatchedDataSource before(String start, Action action) {
        beforeStatement = sql -> {
            if (sql.startsWith(start)) {
                action.run();
            }
        };
        return this;
    }

    WatchedDataSource beforeCommit(Action action) {
        beforeCommit = _ -> action.run();
        return this;
    }

    WatchedDataSource afterCommit(Action action) {
        afterCommit = _ -> action.run();
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "prepareStatement" -> {
                                String sql = rewriting.apply((String) arguments[0]);
                                statements.add(sql);
                                beforeStatement.on(sql);
                                yield connection.prepareStatement(sql);
                            }
                            case "commit" -> {
                                beforeCommit.on("");
                                connection.commit();
                                afterCommit.on("");
                                yield null;
                            }
                            default -> method.invoke(connection, arguments);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    @FunctionalInterface
    private interface Step {
        void on(String sql) throws Exception;
    }
}
