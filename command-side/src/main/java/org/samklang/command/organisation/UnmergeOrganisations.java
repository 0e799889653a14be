package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.TextRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.OrganisationsUnmerged;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// The act of taking a merge back: the organisation stands on its own again. Refused where it was not merged into that
/// survivor.
///
/// @param survivor the organisation that it was merged into
public record UnmergeOrganisations(OrganisationId organisationId, OrganisationId survivor, @Nullable Narrative reason)
        implements OrganisationIntent {

    /// Administrators put a directory in order, whosever organisations they are.
    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        OrganisationsUnmerged unmerging = new OrganisationsUnmerged(organisationId, survivor, reason);
        return switch (state) {
            case Organisation.Unregistered _ -> throw Organisation.unregistered(organisationId);
            case Organisation.Registered known when unmerging.equals(known.unmerging()) -> List.of();
            case Organisation.Registered _ -> throw new Rejection(new Reason.NotMerged("/organisationId"));
            case Organisation.Merged merged -> {
                List<Reason> reasons = new ArrayList<>();
                if (!merged.merging().survivor().equals(survivor)) {
                    reasons.add(new Reason.NotMerged("/survivor"));
                }
                TextRule.narrative("/reason", reason, reasons);
                Rejection.ifAny(reasons);
                yield List.of(unmerging);
            }
        };
    }
}
