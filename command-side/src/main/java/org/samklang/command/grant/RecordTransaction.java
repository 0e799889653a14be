package org.samklang.command.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.GrantEvent;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Money;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.TransactionId;

/// The act of writing down that money moved: the funder paid it out or called it back, or those who got it spent it. What
/// is paid beyond what was awarded is recorded like everything else: whether that may be is a matter of rules.
///
/// Refused for a negative amount and in another currency than the grant's.
///
/// @param amount never negative; which way it moved is said by the kind
public record RecordTransaction(
        GrantId grantId,
        TransactionId transactionId,
        TransactionKind kind,
        Money amount,
        PartialDate on,
        @Nullable Narrative purpose)
        implements GrantIntent {

    /// The funder pays out and calls back; those who got it spend.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Grant state, Circumstances circumstances) {
        return switch (state) {
            case Grant.Unawarded _ -> null;
            case Grant.Awarded grant -> switch (kind) {
                case DISBURSEMENT, RECLAIM -> Set.of(grant.award().funder());
                case EXPENDITURE -> grant.recipients(circumstances);
            };
        };
    }

    @Override
    public List<GrantEvent> decide(Grant state, Circumstances circumstances) {
        Grant.Awarded grant = state.known(grantId);
        TransactionRecorded recorded = new TransactionRecorded(
                grantId, grant.award().partnerships(), transactionId, kind, amount, on, purpose);
        if (grant.stands(recorded)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/transactionId", transactionId, reasons);
        if (grant.all(TransactionRecorded.class)
                .anyMatch(other -> other.transactionId().equals(transactionId))) {
            reasons.add(new Reason.AlreadyRecorded("/transactionId", transactionId.value()));
        }
        CurrencyRule.check("/amount", amount, grant, reasons);
        DateRule.happened("/on", on, circumstances.today(), reasons);
        TextRule.narrative("/purpose", purpose, reasons);
        Rejection.ifAny(reasons);
        return List.of(recorded);
    }
}
