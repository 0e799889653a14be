package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.DirectoryListingSet;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;

/// The act of saying how the partnership stands in the directory of ongoing projects: short information, and whom to call
/// (S0:64). The last listing holds. What is missing in it is no reason to refuse it; the directory shows what is missing.
///
/// Refused where the organisation that answers is no party.
///
/// @param listed whether it is to stand there
/// @param contact the own organisation that answers, by its contact point
/// @param languages BCP 47 tags of the languages it answers in
public record SetDirectoryListing(
        PartnershipId partnershipId,
        boolean listed,
        @Nullable Narrative information,
        @Nullable OrganisationId contact,
        List<String> languages)
        implements PartnershipIntent {

    public SetDirectoryListing {
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    @Override
    public List<Reference> references(Partnership state) {
        return contact == null ? List.of() : List.of(Reference.to("/contact", contact));
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        DirectoryListingSet listing =
                new DirectoryListingSet(partnershipId, listed, information, contact, languages);
        if (partnership.standsLast(listing)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/information", information, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        if (contact != null && !partnership.parties().contains(contact)) {
            reasons.add(new Reason.NotAParty("/contact", contact));
        }
        for (int i = 0; i < languages.size(); i++) {
            CodeRule.language("/languages/" + i, languages.get(i), reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(listing);
    }
}
