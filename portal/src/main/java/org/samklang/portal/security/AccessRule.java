package org.samklang.portal.security;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.springframework.http.HttpMethod;

/// Who may go through one door. What no rule names is shut to everybody; the first rule that fits decides.
///
/// @param method null for any
/// @param pattern path pattern: `/partnerships/{id}/**`
public record AccessRule(@Nullable HttpMethod method, String pattern, Audience audience) {

    /// For whom a door is open.
    public sealed interface Audience {

        /// Without signing in.
        record Everybody() implements Audience {}

        /// These roles.
        record Roles(Set<Role> roles) implements Audience {
            public Roles {
                roles = Set.copyOf(roles);
            }
        }
    }

    /// A page or file for everybody.
    public static AccessRule everybody(@Nullable HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, new Audience.Everybody());
    }

    /// For whoever has come in, whatever the role.
    public static AccessRule signedIn(@Nullable HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, new Audience.Roles(EnumSet.allOf(Role.class)));
    }

    public static AccessRule roles(@Nullable HttpMethod method, String pattern, Role first, Role... more) {
        return new AccessRule(method, pattern, new Audience.Roles(EnumSet.of(first, more)));
    }
}
