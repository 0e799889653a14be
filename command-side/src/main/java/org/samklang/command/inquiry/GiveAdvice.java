package org.samklang.command.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.InquiryEvent;
import org.samklang.events.InquiryEvent.AdviceGiven;
import org.samklang.events.InquiryEvent.InquiryReceived;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down which advice was given (S0:62). A request is answered once, and not wholly before it came.
///
/// @param activity at which it was given, such as a seminar
public record GiveAdvice(InquiryId inquiryId, Narrative advice, @Nullable ActivityId activity, PartialDate givenOn)
        implements InquiryIntent {

    @Override
    public List<Reference> references(Inquiry state) {
        return activity == null ? List.of() : List.of(Reference.to("/activity", activity));
    }

    @Override
    public List<InquiryEvent> decide(Inquiry state, Circumstances circumstances) {
        if (state instanceof Inquiry.Answered answered && answered.answer().equals(answer(answered.question()))) {
            return List.of();
        }
        InquiryReceived question = state.open(inquiryId);
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/advice", advice, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        DateRule.happened("/givenOn", givenOn, circumstances.today(), reasons);
        DateRule.inOrder("/givenOn", question.receivedOn(), givenOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(answer(question));
    }

    private AdviceGiven answer(InquiryReceived question) {
        return new AdviceGiven(inquiryId, question.askedBy(), question.askedOf(), advice, activity, givenOn);
    }
}
