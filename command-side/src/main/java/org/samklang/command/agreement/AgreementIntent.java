package org.samklang.command.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.events.StreamType;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.OrganisationId;

/// What all commands about an agreement have in common.
public sealed interface AgreementIntent extends Intent<Agreement>
        permits SignAgreement, AmendAgreement, TerminateAgreement {

    AgreementId agreementId();

    @Override
    default StreamType streamType() {
        return StreamType.AGREEMENT;
    }

    @Override
    default String id() {
        return agreementId().value();
    }

    @Override
    default Agreement nothing() {
        return new Agreement.Unsigned();
    }

    @Override
    default List<Reference> references(Agreement state) {
        return switch (state) {
            case Agreement.Unsigned _ -> List.of();
            case Agreement.Signed agreement -> agreement.partnerships();
        };
    }

    /// An agreement is written about by those who signed it, and by the parties of its partnerships.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Agreement state, Circumstances circumstances) {
        if (!(state instanceof Agreement.Signed agreement)) {
            return null;
        }
        Set<OrganisationId> takingPart = new HashSet<>(agreement.signing().signatories());
        Set<OrganisationId> parties = BelongingRule.takingPart(agreement.partnerships(), circumstances);
        if (parties != null) {
            takingPart.addAll(parties);
        }
        return takingPart;
    }
}
