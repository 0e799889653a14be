package org.samklang.command.inquiry;

import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.AdviceGiven;
import org.samklang.events.InquiryEvent.InquiryDeclined;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.StreamType;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.PartialDate;

/// What is remembered of one request for advice.
public sealed interface Inquiry extends StreamState<Inquiry> {

    /// Nobody asked yet.
    record Unasked() implements Inquiry {}

    /// Nobody answered yet.
    record Open(InquiryReceived question) implements Inquiry {}

    /// Advice was given, or none could be.
    ///
    /// @param answer the first that was recorded
    record Answered(InquiryReceived question, InquiryEvent answer, PartialDate answeredOn) implements Inquiry {}

    /// The question where it can be answered; everything else is refused.
    default InquiryReceived open(InquiryId id) {
        return switch (this) {
            case Unasked _ ->
                throw new Rejection(new Reason.NotRegistered("/inquiryId", StreamType.INQUIRY, id.value()));
            case Open open -> open.question();
            case Answered answered ->
                throw new Rejection(new Reason.AlreadyAnswered("/inquiryId", answered.answeredOn()));
        };
    }

    @Override
    default Inquiry evolve(Fact fact) {
        if (!(fact instanceof InquiryEvent event)) {
            throw new IllegalArgumentException("no fact of a request for advice: " + fact);
        }
        return switch (event) {
            case InquiryReceived e -> this instanceof Unasked ? new Open(e) : this;
            case AdviceGiven e -> this instanceof Open open ? new Answered(open.question(), e, e.givenOn()) : this;
            case InquiryDeclined e ->
                this instanceof Open open ? new Answered(open.question(), e, e.declinedOn()) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unasked _ -> new Standing.Unknown();
            case Open open -> new Standing.OfInquiry(open.question().askedOf());
            case Answered answered -> new Standing.OfInquiry(answered.question().askedOf());
        };
    }
}
