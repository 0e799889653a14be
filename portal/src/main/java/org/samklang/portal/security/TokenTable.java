package org.samklang.portal.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samklang.command.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tokens in `portal.bearer_token`.
final class TokenTable implements Tokens {

    private static final String SELECT =
            "select id, label, role, organisation, access, created_by, created_at, expires_at, revoked_at from portal.bearer_token";

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Token> hashedAs(byte[] sha256) {
        return jdbc.sql(SELECT + " where hash = ?").param(sha256).query(TokenTable::token).optional();
    }

    @Override
    public List<Token> all() {
        return jdbc.sql(SELECT + " order by created_at, id").query(TokenTable::token).list();
    }

    @Override
    public void add(Token token, byte[] sha256) {
        jdbc.sql("""
                        insert into portal.bearer_token
                            (id, hash, label, role, organisation, access, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(token.id())
                .param(sha256)
                .param(token.label())
                .param(token.role().name())
                .param(token.organisation())
                .param(token.access().name())
                .param(token.createdBy())
                .param(Timestamp.from(token.createdAt()))
                .param(Timestamp.from(token.expiresAt()))
                .update();
    }

    @Override
    public boolean revoke(String id, Instant now) {
        return jdbc.sql("update portal.bearer_token set revoked_at = coalesce(revoked_at, ?) where id = ?")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        Timestamp revokedAt = row.getTimestamp("revoked_at");
        return new Token(
                row.getString("id"),
                row.getString("label"),
                Role.valueOf(row.getString("role")),
                row.getString("organisation"),
                Access.valueOf(row.getString("access")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
