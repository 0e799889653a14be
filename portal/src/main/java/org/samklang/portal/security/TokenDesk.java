package org.samklang.portal.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;

/// Issues, recognises and revokes the tokens of programs.
public final class TokenDesk {

    /// How every token begins, so that a scanner for leaked secrets knows one when it sees it.
    public static final String PREFIX = "samklang_";

    private static final int RANDOM_BYTES = 32;

    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenDesk(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A token that was just made, with its secret: the only time that anybody sees it.
    public record Issued(Token token, String secret) {
        /// Keeps the secret to itself.
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    public Issued issue(
            String label, Role role, @Nullable String organisation, Access access, Duration lifetime, String createdBy) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        return keep(
                UUID.randomUUID().toString(),
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                label,
                role,
                organisation,
                access,
                lifetime,
                createdBy);
    }

    /// Keeps a token whose secret everybody may know: for a demo only.
    Issued keep(
            String id,
            String secret,
            String label,
            Role role,
            @Nullable String organisation,
            Access access,
            Duration lifetime,
            String createdBy) {
        Instant now = clock.instant();
        Token token = new Token(id, label, role, organisation, access, createdBy, now, now.plus(lifetime), null);
        tokens.add(token, sha256(secret));
        return new Issued(token, secret);
    }

    /// Who comes with this token; nobody when it is unknown, expired or revoked.
    Optional<Caller> recognise(String secret) {
        return tokens.hashedAs(sha256(secret))
                .filter(token -> token.isUsable(clock.instant()))
                .map(Token::caller);
    }

    public List<Token> all() {
        return tokens.all();
    }

    public boolean revoke(String id) {
        return tokens.revoke(id, clock.instant());
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
