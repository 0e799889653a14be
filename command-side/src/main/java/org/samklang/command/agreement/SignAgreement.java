package org.samklang.command.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.AgreementEvent;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;

/// The act of writing down that an agreement was signed: in October 2013 LOKK, Kvinderådet and Danner signed one with the
/// Ministry of Foreign Affairs, for 2014 to 2016 (S0:49). Who signs need not be a party: funders sign too.
///
/// Refused with fewer than two signatories, with one named twice, with one that is unknown, and when it was signed wholly
/// after a partnership that it is of had closed. A coordinator writes it down for partnerships that their organisation
/// takes part in; without a partnership, where their organisation signed.
///
/// @param partnerships the partnerships that it is an agreement of, where there are any
/// @param objectives what it is for, one by one (S1:49)
/// @param term from when until when it holds: `2014/2016`
public record SignAgreement(
        AgreementId agreementId,
        List<PartnershipId> partnerships,
        AgreementKind kind,
        List<OrganisationId> signatories,
        @Nullable Narrative title,
        List<Narrative> objectives,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate term,
        @Nullable ProgrammeId programme)
        implements AgreementIntent {

    public SignAgreement {
        partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
    }

    @Override
    public boolean begins() {
        return true;
    }

    private List<Reference> links() {
        return Reference.toEach("/partnerships", partnerships);
    }

    @Override
    public List<Reference> references(Agreement state) {
        List<Reference> references = new ArrayList<>(links());
        references.addAll(Reference.toEach("/signatories", signatories));
        if (programme != null) {
            references.add(Reference.to("/programme", programme));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Agreement state, Circumstances circumstances) {
        return partnerships.isEmpty()
                ? Set.copyOf(signatories)
                : BelongingRule.takingPart(links(), circumstances);
    }

    @Override
    public List<AgreementEvent> decide(Agreement state, Circumstances circumstances) {
        AgreementSigned signing = new AgreementSigned(
                agreementId, partnerships, kind, signatories, title, objectives, signedOn, term, programme);
        return switch (state) {
            case Agreement.Signed agreement when agreement.signing().equals(signing) -> List.of();
            case Agreement.Signed _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/agreementId", StreamType.AGREEMENT, agreementId.value()));
            case Agreement.Unsigned _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/agreementId", agreementId, reasons);
                ReferenceRule.allKnown(links(), circumstances, reasons);
                checkSignatories(circumstances, reasons);
                if (programme != null) {
                    ReferenceRule.known(Reference.to("/programme", programme), circumstances, reasons);
                }
                TextRule.narrative("/title", title, reasons);
                TextRule.narratives("/objectives", objectives, reasons);
                DateRule.happened("/signedOn", signedOn, circumstances.today(), reasons);
                DateRule.wellFormed("/term", term, reasons);
                BelongingRule.notAfterClosing("/signedOn", signedOn, links(), circumstances, reasons);
                Rejection.ifAny(reasons);
                yield List.of(signing);
            }
        };
    }

    private void checkSignatories(Circumstances circumstances, List<Reason> into) {
        if (signatories.stream().distinct().count() < 2) {
            into.add(new Reason.TooFewSignatories("/signatories"));
        }
        ReferenceRule.eachOnce("/signatories", signatories, circumstances, into);
    }
}
