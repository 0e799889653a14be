package org.samklang.portal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The people who may sign in.
public interface Users {

    Optional<User> named(String username);

    Optional<User> withId(String id);

    List<User> all();

    /// Adds the user unless one of that name or id is there.
    ///
    /// @return whether it was added
    boolean add(User user);

    void changePassword(String id, String passwordHash, boolean mustChange);

    /// From now on they cannot sign in. Their sessions are ended by [Sessions].
    ///
    /// @return whether there was anybody to disable
    boolean disable(String id, Instant now);
}
