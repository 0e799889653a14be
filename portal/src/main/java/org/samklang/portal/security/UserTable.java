package org.samklang.portal.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samklang.command.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Users in `portal.app_user`.
final class UserTable implements Users {

    private static final String SELECT =
            "select id, username, password_hash, role, organisation, must_change, created_at, disabled_at from portal.app_user";

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> named(String username) {
        return jdbc.sql(SELECT + " where username = ?").param(username).query(UserTable::user).optional();
    }

    @Override
    public Optional<User> withId(String id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(UserTable::user).optional();
    }

    @Override
    public List<User> all() {
        return jdbc.sql(SELECT + " order by username").query(UserTable::user).list();
    }

    @Override
    public boolean add(User user) {
        return jdbc.sql("""
                        insert into portal.app_user
                            (id, username, password_hash, role, organisation, must_change, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(user.id())
                        .param(user.username())
                        .param(user.passwordHash())
                        .param(user.role().name())
                        .param(user.organisation())
                        .param(user.mustChange())
                        .param(Timestamp.from(user.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public void changePassword(String id, String passwordHash, boolean mustChange) {
        jdbc.sql("update portal.app_user set password_hash = ?, must_change = ? where id = ?")
                .params(passwordHash, mustChange, id)
                .update();
    }

    @Override
    public boolean disable(String id, Instant now) {
        return jdbc.sql("update portal.app_user set disabled_at = coalesce(disabled_at, ?) where id = ?")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static User user(ResultSet row, int number) throws SQLException {
        Timestamp disabledAt = row.getTimestamp("disabled_at");
        return new User(
                row.getString("id"),
                row.getString("username"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getString("organisation"),
                row.getBoolean("must_change"),
                row.getTimestamp("created_at").toInstant(),
                disabledAt == null ? null : disabledAt.toInstant());
    }
}
