package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.OrganisationNameAdded;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;

/// The act of adding a name by which the organisation is known too: a translation, an alias, a misspelling that a
/// source has (S1:33).
public record AddOrganisationName(OrganisationId organisationId, Name name) implements OrganisationIntent {

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        if (state.writable(organisationId).isCalled(name)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TextRule.name("/name", name, reasons);
        Rejection.ifAny(reasons);
        return List.of(new OrganisationNameAdded(organisationId, name));
    }
}
