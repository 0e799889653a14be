package org.samklang.portal.security;

import java.util.Optional;
import org.samklang.command.Role;

/// Where there is nobody yet, makes an administrator, so that somebody can let the others in. Not for a demo.
public final class FirstAdministrator {

    private static final String USERNAME = "administrator";

    private final Users users;
    private final UserDesk desk;

    FirstAdministrator(Users users, UserDesk desk) {
        this.users = users;
        this.desk = desk;
    }

    /// The new administrator with a password to be printed once to the terminal and never to a log; nothing when there
    /// are users already.
    public Optional<NewUser> ensure() {
        return users.all().isEmpty() ? desk.add(USERNAME, Role.ADMINISTRATOR, null) : Optional.empty();
    }
}
