package org.samklang.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Whose it is what belongs to partnerships, organisations, networks and activities.
public final class BelongingRule {
    private BelongingRule() {}

    /// Those who take part in every partnership among these. Without a partnership: the organisations among these, the
    /// hosts of the networks, and those whose activities they are. Null, for any coordinator, where nobody is known to be
    /// among these, and where one is unknown, for which the command is refused.
    public static @Nullable Set<OrganisationId> takingPart(List<Reference> owners, Circumstances circumstances) {
        Set<OrganisationId> parties = null;
        Set<OrganisationId> others = new HashSet<>();
        for (Reference owner : owners) {
            switch (circumstances.of(owner)) {
                case Standing.Unknown _ -> {
                    return null;
                }
                case Standing.OfPartnership partnership -> {
                    if (parties == null) {
                        parties = new HashSet<>(partnership.parties());
                    } else {
                        parties.retainAll(partnership.parties());
                    }
                }
                case Standing.OfOrganisation _ -> others.add(new OrganisationId(owner.id()));
                case Standing.OfNetwork(OrganisationId host, _) -> {
                    if (host != null) {
                        others.add(host);
                    }
                }
                case Standing.OfActivity activity -> others.addAll(activity.details().organisations());
                case Standing.OfStrategy strategy -> others.add(strategy.owner());
                case Standing.OfInitiative initiative -> others.add(initiative.owner());
                case Standing.OfInquiry inquiry -> others.add(inquiry.askedOf());
                case Standing.OfAgreement agreement -> others.addAll(agreement.signatories());
                case Standing.OfGrant grant -> {
                    others.add(grant.funder());
                    others.addAll(grant.recipients());
                }
                case Standing.OfProgramme(OrganisationId programmeOwner) -> {
                    if (programmeOwner != null) {
                        others.add(programmeOwner);
                    }
                }
                case Standing.OfDocument document -> others.addAll(document.authors());
                case Standing.OfPerson _,
                        Standing.OfLearning _,
                        Standing.OfInstrument _,
                        Standing.OfTreatyParticipation _,
                        Standing.OfProject _,
                        Standing.OfOutcome _,
                        Standing.OfBody _,
                        Standing.OfRuleSet _,
                        Standing.OfStatement _,
                        Standing.OfCause _ -> {}
            }
        }
        return parties != null ? parties : others.isEmpty() ? null : others;
    }

    /// Nothing of a partnership is dated wholly after its closing. What belongs to several, as an activity of many, belongs
    /// to each of them and is dated within the life of each: what some went on with when another had closed is theirs
    /// alone. What else it belongs to makes no difference.
    public static void notAfterClosing(
            String field,
            @Nullable PartialDate date,
            List<Reference> owners,
            Circumstances circumstances,
            List<Reason> into) {
        for (Reference owner : owners) {
            if (circumstances.of(owner) instanceof Standing.OfPartnership partnership) {
                DateRule.notAfterClosing(field, date, partnership.closedOn(), into);
            }
        }
    }
}
