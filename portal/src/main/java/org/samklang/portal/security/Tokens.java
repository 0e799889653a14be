package org.samklang.portal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tokens of programs.
public interface Tokens {

    /// The token whose SHA-256 this is, usable or not.
    Optional<Token> hashedAs(byte[] sha256);

    List<Token> all();

    /// Adds the token unless one of that id or hash is there.
    void add(Token token, byte[] sha256);

    /// From now on it opens nothing.
    ///
    /// @return whether there is such a token
    boolean revoke(String id, Instant now);
}
