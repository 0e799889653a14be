package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.OrganisationsMerged;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// The act of saying that two organisations are one and the same, and which id goes on for both. What was recorded
/// stays; new facts are written to the survivor.
///
/// Refused into itself, and into an organisation that was merged already. A coordinator may give up only its own
/// organisation, never somebody else's.
///
/// @param survivor the organisation that is written to from now on
public record MergeOrganisations(OrganisationId organisationId, OrganisationId survivor, @Nullable Narrative reason)
        implements OrganisationIntent {

    /// Administrators put a directory in order, whosever organisations they are.
    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    @Override
    public List<Reference> references(Organisation state) {
        return List.of(Reference.to("/survivor", survivor));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        OrganisationsMerged merging = new OrganisationsMerged(organisationId, survivor, reason);
        if (state instanceof Organisation.Merged merged && merged.merging().equals(merging)) {
            return List.of();
        }
        state.writable(organisationId);
        List<Reason> reasons = new ArrayList<>();
        if (survivor.equals(organisationId)) {
            reasons.add(new Reason.MergedIntoItself("/survivor"));
        }
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(merging);
    }
}
