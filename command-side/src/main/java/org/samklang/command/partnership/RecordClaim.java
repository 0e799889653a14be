package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ClaimSubject;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of keeping what one source says and another may deny: 15 years (S1:22), 16 years (S1:29). A claim is never
/// refused for contradicting another one.
///
/// @param value the comparable core of the claim: a duration `P15Y`, a date `2001`, a theme code `ACCESSIBILITY`
public record RecordClaim(
        PartnershipId partnershipId, ClaimId claimId, ClaimSubject about, String value, Narrative statement)
        implements PartnershipIntent {
    private static final Pattern DURATION = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        ClaimRecorded claim = new ClaimRecorded(partnershipId, claimId, about, value, statement);
        if (partnership.stands(claim)) {
            return List.of();
        }
        if (partnership.all(ClaimRecorded.class).anyMatch(other -> other.claimId().equals(claimId))) {
            throw new Rejection(new Reason.AlreadyRecorded("/claimId", claimId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/claimId", claimId, reasons);
        checkValue(reasons);
        TextRule.narrative("/statement", statement, reasons);
        Rejection.ifAny(reasons);
        return List.of(claim);
    }

    private void checkValue(List<Reason> into) {
        switch (about) {
            case DURATION -> {
                if (!DURATION.matcher(value).matches()) {
                    into.add(new Reason.IllFormedText("/value", value));
                }
            }
            case START -> DateRule.wellFormed("/value", new PartialDate(value, null), into);
            case THEME, OTHER -> TextRule.present("/value", value, into);
        }
    }
}
