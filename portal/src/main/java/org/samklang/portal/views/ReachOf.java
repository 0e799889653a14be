package org.samklang.portal.views;

import org.samklang.command.Role;
import org.samklang.events.value.Visibility;
import org.samklang.query.Reach;

/// How far each role sees.
final class ReachOf {

    private ReachOf() {}

    /// In partnerships of which the caller's organisation is no party.
    static Reach role(Role role) {
        return switch (role) {
            case AUDITOR -> new Reach(Visibility.INTERNAL, true);
            case FUNDER -> Reach.of(Visibility.FUNDER);
            case REGISTRAR -> Reach.of(Visibility.PARTNERS);
            case COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER -> Reach.of(Visibility.PUBLIC);
        };
    }

    /// In what belongs to no partnership: organisations, persons, conventions.
    static Reach directory(Role role) {
        return role == Role.COORDINATOR ? Reach.of(Visibility.PARTNERS) : role(role);
    }
}
