package org.samklang.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;

/// A program's way in, as it is kept: never the token itself.
///
/// @param id opaque; stands in facts as the actor
/// @param label what its maker calls it
public record Token(
        String id,
        String label,
        Role role,
        @Nullable String organisation,
        Access access,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean isUsable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    Caller caller() {
        return new Caller(id, label, role, organisation, access, false);
    }
}
