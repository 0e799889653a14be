package org.samklang.command.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Opens the log's own connections beside the pool: a command that waits for its append may hold a pooled one, and the
/// append must not wait for that.
final class LogConnections {

    private final JdbcConnectionDetails details;

    LogConnections(JdbcConnectionDetails details) {
        this.details = details;
    }

    Connection open(String applicationName) throws SQLException {
        Properties properties = new Properties();
        String user = details.getUsername();
        if (user != null) {
            properties.setProperty("user", user);
        }
        String password = details.getPassword();
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30"); // longer than any lock_timeout used here
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1"); // few statements, used for as long as the connection lives
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }
}
