package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.Party;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.security.Caller;
import org.samklang.query.Reach;

/// What somebody may see and do on pages.
record Reader(Caller caller) {

    /// Of everything in which the reader's organisation has no part.
    Reach reach() {
        return switch (caller.role()) {
            case AUDITOR -> Reach.everything();
            case FUNDER -> Reach.of(Visibility.FUNDER);
            case COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER, REGISTRAR -> Reach.of(Visibility.PUBLIC);
        };
    }

    /// Of a partnership in which these take part.
    Reach reach(List<Party> parties) {
        return takesPart(parties) ? ownReach() : reach();
    }

    /// Of what the reader's own organisation takes part in.
    Reach ownReach() {
        return isCoordinator() ? Reach.of(Visibility.PARTNERS) : reach();
    }

    boolean takesPart(List<Party> parties) {
        OrganisationId own = organisation();
        return own != null && parties.stream().anyMatch(party -> party.organisation().equals(own));
    }

    @Nullable OrganisationId organisation() {
        return caller.organisationId();
    }

    boolean isCoordinator() {
        return caller.role() == Role.COORDINATOR && organisation() != null;
    }

    boolean isAuditor() {
        return caller.role() == Role.AUDITOR;
    }

    boolean isAdministrator() {
        return caller.role() == Role.ADMINISTRATOR;
    }

    /// Names of persons and the words of quotes, which may name them: only for those who work in the partnership.
    boolean seesPersons(List<Party> parties) {
        return isCoordinator() && takesPart(parties);
    }
}
