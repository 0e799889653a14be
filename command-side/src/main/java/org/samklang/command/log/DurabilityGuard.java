package org.samklang.command.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Acknowledged means durable: refuses a session whose commits could be lost. Looks at the very session that writes,
/// since a role or a database can have a setting of its own, and at every new one, since settings change.
final class DurabilityGuard {

    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private DurabilityGuard() {}

    static void check(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet row = statement.executeQuery("select current_setting('" + setting + "')")) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        throw new NotDurable(setting);
                    }
                }
            }
        }
    }
}
