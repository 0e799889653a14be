package org.samklang.portal.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// Ends open sessions.
public final class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /// Ends every session of a user, in all processes.
    ///
    /// @return how many there were
    public int endAllOf(String userId) {
        var ids = repository.findByPrincipalName(userId).keySet();
        ids.forEach(repository::deleteById);
        return ids.size();
    }
}
