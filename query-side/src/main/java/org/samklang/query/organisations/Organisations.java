package org.samklang.query.organisations;

import java.util.List;
import java.util.Optional;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Stand;

/// Organisations that were asked for.
public record Organisations(Stand stand, List<OrganisationEntry> entries) {
    public Organisations {
        entries = List.copyOf(entries);
    }

    /// The organisation with that id, where it is among them.
    public Optional<OrganisationEntry> withId(OrganisationId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
