package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.FigureRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;

/// The act of writing down that a funder gave money for a purpose, or said it would: the Foreign Ministry for a shelter in
/// Lithuania (S1:22), FOKUS for a journey to New York (S1:29), ICLD for the costs of a partnership (S2:53).
///
/// A coordinator writes it down for partnerships that their organisation takes part in; without a partnership, where their
/// organisation gives or gets it. Refused where it is for nobody, and where it was awarded wholly after a partnership that it
/// is for had closed.
///
/// @param recipients who gets it; nobody need be named where it is for partnerships
/// @param activity the one activity that it is for, such as a journey
/// @param amount how much, where the source says so
/// @param period from when until when it may be spent
public record AwardGrant(
        GrantId grantId,
        List<PartnershipId> partnerships,
        GrantKind kind,
        OrganisationId funder,
        List<OrganisationId> recipients,
        @Nullable ProgrammeId programme,
        @Nullable ActivityId activity,
        @Nullable Money amount,
        Narrative purpose,
        @Nullable PartialDate awardedOn,
        @Nullable PartialDate period)
        implements GrantIntent {

    public AwardGrant {
        partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    @Override
    public boolean begins() {
        return true;
    }

    private List<Reference> links() {
        return Reference.toEach("/partnerships", partnerships);
    }

    private List<Reference> others() {
        List<Reference> others = new ArrayList<>();
        others.add(Reference.to("/funder", funder));
        if (programme != null) {
            others.add(Reference.to("/programme", programme));
        }
        if (activity != null) {
            others.add(Reference.to("/activity", activity));
        }
        return others;
    }

    @Override
    public List<Reference> references(Grant state) {
        List<Reference> references = new ArrayList<>(links());
        references.addAll(others());
        references.addAll(Reference.toEach("/recipients", recipients));
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Grant state, Circumstances circumstances) {
        if (!partnerships.isEmpty()) {
            return BelongingRule.takingPart(links(), circumstances);
        }
        Set<OrganisationId> takingPart = new HashSet<>(recipients);
        takingPart.add(funder);
        return takingPart;
    }

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        GrantAwarded award = new GrantAwarded(
                grantId,
                partnerships,
                kind,
                funder,
                recipients,
                programme,
                activity,
                amount,
                purpose,
                awardedOn,
                period);
        return switch (state) {
            case Grant.Awarded grant when grant.award().equals(award) -> List.of();
            case Grant.Awarded _ ->
                throw new Rejection(new Reason.AlreadyRegistered("/grantId", StreamType.GRANT, grantId.value()));
            case Grant.Unawarded _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/grantId", grantId, reasons);
                if (recipients.isEmpty() && partnerships.isEmpty()) {
                    reasons.add(new Reason.Missing("/recipients"));
                }
                ReferenceRule.allKnown(links(), circumstances, reasons);
                ReferenceRule.allKnown(others(), circumstances, reasons);
                ReferenceRule.eachOnce("/recipients", recipients, circumstances, reasons);
                FigureRule.money("/amount", amount, reasons);
                TextRule.narrative("/purpose", purpose, reasons);
                DateRule.happened("/awardedOn", awardedOn, circumstances.today(), reasons);
                DateRule.wellFormed("/period", period, reasons);
                BelongingRule.notAfterClosing("/awardedOn", awardedOn, links(), circumstances, reasons);
                Rejection.ifAny(reasons);
                yield List.of(award);
            }
        };
    }
}
