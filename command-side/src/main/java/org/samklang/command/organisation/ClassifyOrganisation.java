package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.OrganisationClassified;
import org.samklang.events.value.OrganisationId;

/// The act of putting the organisation into another type.
///
/// @param type IATI organisation type code
public record ClassifyOrganisation(OrganisationId organisationId, String type) implements OrganisationIntent {

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        if (state.writable(organisationId).type().equals(type)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        CodeRule.organisationType("/type", type, reasons);
        Rejection.ifAny(reasons);
        return List.of(new OrganisationClassified(organisationId, type));
    }
}
