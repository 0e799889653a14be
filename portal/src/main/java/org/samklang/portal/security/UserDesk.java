package org.samklang.portal.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Lets people in for the first time, and out for the last.
public final class UserDesk {

    /// Without those that look alike.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final Users users;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UserDesk(Users users, PasswordEncoder passwords, Sessions sessions, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Adds a user with a random password (100 bits) that must be changed at the first sign-in; nobody when the name is
    /// taken.
    public Optional<NewUser> add(String username, Role role, @Nullable String organisation) {
        String password = password();
        String id = UUID.randomUUID().toString();
        String name = PasswordCheck.normal(username);
        boolean added = users.add(
                new User(id, name, passwords.encode(password), role, organisation, true, clock.instant(), null));
        return added ? Optional.of(new NewUser(id, name, role, organisation, password)) : Optional.empty();
    }

    public List<User> all() {
        return users.all();
    }

    /// Shuts somebody out and ends their sessions.
    ///
    /// @return whether there is such a user
    public boolean disable(String id) {
        boolean disabled = users.disable(id, clock.instant());
        sessions.endAllOf(id);
        return disabled;
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
