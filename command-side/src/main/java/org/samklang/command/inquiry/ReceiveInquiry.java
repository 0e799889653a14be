package org.samklang.command.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.StreamType;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that somebody asked for advice, such as a shelter that starts to work internationally (S0:62).
/// Both sides may.
///
/// Refused where somebody asks itself.
public record ReceiveInquiry(
        InquiryId inquiryId,
        OrganisationId askedBy,
        OrganisationId askedOf,
        Narrative question,
        @Nullable PartialDate receivedOn)
        implements InquiryIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Inquiry state) {
        return List.of(Reference.to("/askedBy", askedBy), Reference.to("/askedOf", askedOf));
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Inquiry state, Circumstances circumstances) {
        return askedBy.equals(askedOf) ? null : Set.of(askedBy, askedOf);
    }

    @Override
    public List<InquiryEvent> decide(Inquiry state, Circumstances circumstances) {
        InquiryReceived received = new InquiryReceived(inquiryId, askedBy, askedOf, question, receivedOn);
        return switch (state) {
            case Inquiry.Open(InquiryReceived known) when known.equals(received) -> List.of();
            case Inquiry.Answered(InquiryReceived known, _, _) when known.equals(received) -> List.of();
            case Inquiry.Open _, Inquiry.Answered _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/inquiryId", StreamType.INQUIRY, inquiryId.value()));
            case Inquiry.Unasked _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/inquiryId", inquiryId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                if (askedBy.equals(askedOf)) {
                    reasons.add(new Reason.AskedOfItself("/askedOf", askedOf));
                }
                TextRule.narrative("/question", question, reasons);
                DateRule.happened("/receivedOn", receivedOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield List.of(received);
            }
        };
    }
}
