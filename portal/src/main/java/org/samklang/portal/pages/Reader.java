package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.Party;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.security.Caller;

/// What somebody may do on pages. What they may see is for [org.samklang.portal.views.Views] to say.
record Reader(Caller caller) {

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

    /// Whether there is anything that this reader may record.
    boolean records() {
        return switch (caller.role()) {
            case COORDINATOR -> organisation() != null;
            case ADMINISTRATOR, DATA_PROTECTION_OFFICER, REGISTRAR -> true;
            case AUDITOR, FUNDER -> false;
        };
    }

    boolean isAuditor() {
        return caller.role() == Role.AUDITOR;
    }

    boolean isAdministrator() {
        return caller.role() == Role.ADMINISTRATOR;
    }
}
