package org.samklang.events;

import org.samklang.events.value.OrganisationId;

/// An organisation in a partnership, and as what.
public record Party(OrganisationId organisation, PartyRole role) {
    public Party {
        role = role == null ? PartyRole.PARTNER : role;
    }

    public static Party partner(OrganisationId organisation) {
        return new Party(organisation, PartyRole.PARTNER);
    }
}
