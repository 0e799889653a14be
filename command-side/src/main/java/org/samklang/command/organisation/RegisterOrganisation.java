package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.OrganisationRegistered;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;

/// The act of making an organisation known, under one name at least. Any coordinator may: whoever they work with must be
/// known before it can be written about.
///
/// @param country ISO 3166-1 alpha-2 of its seat; missing for organisations between states
/// @param type IATI organisation type code
public record RegisterOrganisation(
        OrganisationId organisationId, List<Name> names, @Nullable String country, String type)
        implements OrganisationIntent {

    public RegisterOrganisation {
        names = names == null ? List.of() : List.copyOf(names);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Organisation state, Circumstances circumstances) {
        return null;
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        OrganisationRegistered registration = new OrganisationRegistered(organisationId, names, country, type);
        return switch (state) {
            case Organisation.Registered known when known.registration().equals(registration) -> List.of();
            case Organisation.Registered _, Organisation.Merged _ ->
                throw new Rejection(new Reason.AlreadyRegistered(
                        "/organisationId", StreamType.ORGANISATION, organisationId.value()));
            case Organisation.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/organisationId", organisationId, reasons);
                if (names.isEmpty()) {
                    reasons.add(new Reason.Missing("/names"));
                }
                for (int i = 0; i < names.size(); i++) {
                    TextRule.name("/names/" + i, names.get(i), reasons);
                }
                CodeRule.country("/country", country, reasons);
                CodeRule.organisationType("/type", type, reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }
}
