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
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that an agreement came to its end, before its term or with it.
///
/// Refused for an end wholly before the signing or before a change that stands recorded, and wholly after the end of a
/// partnership that it is of. Beside an end that stands, only a date that says the same more exactly is recorded.
public record TerminateAgreement(AgreementId agreementId, PartialDate terminatedOn, @Nullable Narrative reason)
        implements AgreementIntent {

    @Override
    public List<AgreementEvent> decide(Agreement state, Circumstances circumstances) {
        Agreement.Signed agreement = state.known(agreementId);
        AgreementTerminated terminated =
                new AgreementTerminated(agreementId, agreement.signing().partnerships(), terminatedOn, reason);
        if (agreement.stands(terminated)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/terminatedOn", terminatedOn, circumstances.today(), reasons);
        DateRule.onlyOneEnd("/terminatedOn", agreement.terminatedOn(), terminatedOn, reasons);
        agreement.dates().forEach(before -> DateRule.inOrder("/terminatedOn", before, terminatedOn, reasons));
        TextRule.narrative("/reason", reason, reasons);
        BelongingRule.notAfterClosing(
                "/terminatedOn", terminatedOn, agreement.partnerships(), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(terminated);
    }
}
