package org.samklang.command.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.DeclineReason;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.InquiryDeclined;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that no advice could be given, and why: "i det omfang der er ressourcer til det" (S0:62). A
/// request is answered once, and not wholly before it came.
public record DeclineInquiry(
        InquiryId inquiryId, DeclineReason reason, @Nullable Narrative note, PartialDate declinedOn)
        implements InquiryIntent {

    @Override
    public List<InquiryEvent> decide(Inquiry state, Circumstances circumstances) {
        if (state instanceof Inquiry.Answered answered && answered.answer().equals(answer(answered.question()))) {
            return List.of();
        }
        InquiryReceived question = state.open(inquiryId);
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/note", note, reasons);
        DateRule.happened("/declinedOn", declinedOn, circumstances.today(), reasons);
        DateRule.inOrder("/declinedOn", question.receivedOn(), declinedOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(answer(question));
    }

    private InquiryDeclined answer(InquiryReceived question) {
        return new InquiryDeclined(inquiryId, question.askedBy(), question.askedOf(), reason, note, declinedOn);
    }
}
