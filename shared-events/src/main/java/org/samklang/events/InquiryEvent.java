package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.InquiryId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of one request for advice (S0:62). It is answered once.
public sealed interface InquiryEvent extends Telling {
    InquiryId inquiryId();

    /// Who asked.
    OrganisationId askedBy();

    /// Who was asked.
    OrganisationId askedOf();

    @Override
    default String streamId() {
        return StreamType.INQUIRY.streamId(inquiryId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(inquiryId(), askedBy(), askedOf());
    }

    /// Somebody asked for advice.
    @EventName("inquiry.received")
    record InquiryReceived(
            InquiryId inquiryId,
            OrganisationId askedBy,
            OrganisationId askedOf,
            Narrative question,
            @Nullable PartialDate receivedOn)
            implements InquiryEvent {
        @Override
        public @Nullable PartialDate happenedOn() {
            return receivedOn;
        }
    }

    /// Advice was given.
    @EventName("inquiry.advice-given")
    record AdviceGiven(
            InquiryId inquiryId,
            OrganisationId askedBy,
            OrganisationId askedOf,
            Narrative advice,
            @Nullable ActivityId activity,
            PartialDate givenOn)
            implements InquiryEvent {
        @Override
        public PartialDate happenedOn() {
            return givenOn;
        }
    }

    /// No advice could be given: "i det omfang der er ressourcer til det" (S0:62).
    @EventName("inquiry.declined")
    record InquiryDeclined(
            InquiryId inquiryId,
            OrganisationId askedBy,
            OrganisationId askedOf,
            DeclineReason reason,
            @Nullable Narrative note,
            PartialDate declinedOn)
            implements InquiryEvent {
        @Override
        public PartialDate happenedOn() {
            return declinedOn;
        }
    }
}
