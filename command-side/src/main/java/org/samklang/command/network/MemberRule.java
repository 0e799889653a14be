package org.samklang.command.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.NetworkMember;
import org.samklang.events.value.OrganisationId;

/// Members are known: an organisation, a partnership, a country.
final class MemberRule {
    private MemberRule() {}

    static List<Reference> references(String field, NetworkMember member) {
        return switch (member) {
            case NetworkMember.Organisation(OrganisationId organisation) ->
                List.of(Reference.to(field + "/organisation", organisation));
            case NetworkMember.Partnership partnership ->
                List.of(Reference.to(field + "/partnership", partnership.partnership()));
            case NetworkMember.Country _ -> List.of();
        };
    }

    static void check(String field, NetworkMember member, Circumstances circumstances, List<Reason> into) {
        ReferenceRule.allKnown(references(field, member), circumstances, into);
        if (member instanceof NetworkMember.Country(String country)) {
            CodeRule.country(field + "/country", country, into);
        }
    }

    /// Both sides may say who belongs to the network: its host, and the member.
    static @Nullable Set<OrganisationId> eitherSide(
            Network state, List<Reference> member, Circumstances circumstances) {
        if (!(state instanceof Network.Founded network)) {
            return null;
        }
        Set<OrganisationId> own =
                member.isEmpty() ? null : BelongingRule.takingPart(member, circumstances);
        if (own == null) {
            return network.host() == null ? null : Set.of(network.host());
        }
        Set<OrganisationId> both = new HashSet<>(own);
        if (network.host() != null) {
            both.add(network.host());
        }
        return both;
    }
}
