package org.samklang.command.learning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// What must hold of learning between two parties of a partnership.
final class LearningRule {

    private LearningRule() {}

    static Reference partnership(PartnershipId partnership) {
        return Reference.to("/partnershipId", partnership);
    }

    /// The parties of the partnership; null where it is unknown, for which the command is refused.
    static @Nullable Set<OrganisationId> parties(PartnershipId partnership, Circumstances circumstances) {
        return circumstances.of(partnership(partnership)) instanceof Standing.OfPartnership known
                ? known.parties()
                : null;
    }

    /// It goes from one party to another, while the partnership lasts and not in the future.
    static void check(
            LearningId id,
            PartnershipId partnershipId,
            Direction direction,
            String dateField,
            @Nullable PartialDate date,
            Circumstances circumstances,
            List<Reason> into) {
        IdRule.check("/learningId", id, into);
        DateRule.wellFormed(dateField, date, into);
        DateRule.notInFuture(dateField, date, circumstances.today(), into);
        ReferenceRule.known(partnership(partnershipId), circumstances, into);
        if (direction.from().equals(direction.to())) {
            into.add(new Reason.FromIsTo("/direction/to", direction.to()));
        }
        if (circumstances.of(partnership(partnershipId)) instanceof Standing.OfPartnership partnership) {
            party("/direction/from", direction.from(), partnership, into);
            party("/direction/to", direction.to(), partnership, into);
            DateRule.notAfterClosing(dateField, date, partnership.closedOn(), into);
        }
    }

    /// What is answered is a request for learning in the same direction of the same partnership.
    static void answersTheRequest(
            LearningId request,
            PartnershipId partnership,
            Direction direction,
            Circumstances circumstances,
            List<Reason> into) {
        if (circumstances.of(Reference.to("/answers", request)) instanceof Standing.OfLearning asked
                && !(asked.requested()
                        && asked.partnership().equals(partnership)
                        && asked.direction().equals(direction))) {
            into.add(new Reason.AnswersAnotherRequest("/answers", request));
        }
    }

    private static void party(
            String field, OrganisationId organisation, Standing.OfPartnership partnership, List<Reason> into) {
        if (!partnership.parties().contains(organisation)) {
            into.add(new Reason.NotAParty(field, organisation));
        }
    }
}
