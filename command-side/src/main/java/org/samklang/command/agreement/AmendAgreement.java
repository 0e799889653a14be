package org.samklang.command.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.AgreementEvent;
import org.samklang.events.AgreementEvent.AgreementAmended;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that an agreement was changed. One that was prolonged was changed to a new term.
///
/// Refused where it does not take the place of the version that holds, where it lies wholly before that version, and where
/// it lies wholly after the agreement or a partnership that it is of had ended.
///
/// @param replaces the version that this one takes the place of; the agreement as it was signed is version 1
/// @param term from when until when it holds now; nothing where that did not change
public record AmendAgreement(
        AgreementId agreementId,
        int replaces,
        Narrative change,
        @Nullable PartialDate term,
        @Nullable PartialDate amendedOn)
        implements AgreementIntent {

    @Override
    public List<AgreementEvent> decide(Agreement state, Circumstances circumstances) {
        Agreement.Signed agreement = state.known(agreementId);
        AgreementAmended amended = new AgreementAmended(
                agreementId, agreement.signing().partnerships(), replaces, replaces + 1, change, term, amendedOn);
        if (agreement.stands(amended)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (replaces != agreement.version()) {
            reasons.add(new Reason.NotCurrentVersion("/replaces", replaces, agreement.version()));
        }
        TextRule.narrative("/change", change, reasons);
        DateRule.wellFormed("/term", term, reasons);
        DateRule.happened("/amendedOn", amendedOn, circumstances.today(), reasons);
        agreement.dates().forEach(before -> DateRule.inOrder("/amendedOn", before, amendedOn, reasons));
        DateRule.notAfterEnd("/amendedOn", amendedOn, agreement.terminatedOn(), reasons);
        BelongingRule.notAfterClosing("/amendedOn", amendedOn, agreement.partnerships(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(amended);
    }
}
