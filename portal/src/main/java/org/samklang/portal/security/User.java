package org.samklang.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;

/// Somebody who may sign in.
///
/// @param id opaque; stands in facts as the actor
/// @param username lower case
/// @param mustChange whether the password is one that somebody else has seen
/// @param disabledAt since when they may not; null while they may
public record User(
        String id,
        String username,
        String passwordHash,
        Role role,
        @Nullable String organisation,
        boolean mustChange,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    Caller caller() {
        return new Caller(id, username, role, organisation, Access.WRITE, mustChange);
    }

    /// Keeps the hash to itself.
    @Override
    public String toString() {
        return "User[" + id + " " + role + "]";
    }
}
