package org.samklang.command.inquiry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a request for advice have in common.
public sealed interface InquiryIntent extends Intent<Inquiry> permits ReceiveInquiry, GiveAdvice, DeclineInquiry {

    InquiryId inquiryId();

    @Override
    default StreamType streamType() {
        return StreamType.INQUIRY;
    }

    @Override
    default String id() {
        return inquiryId().value();
    }

    @Override
    default Inquiry nothing() {
        return new Inquiry.Unasked();
    }

    /// Whoever was asked answers.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Inquiry state, Circumstances circumstances) {
        return switch (state) {
            case Inquiry.Unasked _ -> null;
            case Inquiry.Open open -> Set.of(open.question().askedOf());
            case Inquiry.Answered answered -> Set.of(answered.question().askedOf());
        };
    }
}
