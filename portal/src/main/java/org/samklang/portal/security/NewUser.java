package org.samklang.portal.security;

import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;

/// A user with a password that only one person has seen so far.
///
/// @param password shown once; must be changed at the first sign-in
public record NewUser(String id, String username, Role role, @Nullable String organisation, String password) {
    /// Keeps the password to itself.
    @Override
    public String toString() {
        return "NewUser[" + id + " " + role + "]";
    }
}
