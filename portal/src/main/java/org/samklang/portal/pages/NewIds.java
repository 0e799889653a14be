package org.samklang.portal.pages;

import java.util.Map;
import java.util.Set;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.AllocationId;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.DecisionId;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.FindingId;
import org.samklang.events.value.Id;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.MonitoringReportId;
import org.samklang.events.value.NeedId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OfficeId;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.RecommendationId;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.ResultId;
import org.samklang.events.value.SeatId;
import org.samklang.events.value.TransactionId;
import org.samklang.portal.commands.IntentTraits;
import org.samklang.portal.commands.Shape;

/// Which ids a form makes up, because the command is the first that speaks of the thing. All others name something that
/// is recorded already.
final class NewIds {

    /// The command that first speaks of something which lives within a stream.
    static final Map<Class<?>, String> WITHIN = Map.ofEntries(
            Map.entry(ActionId.class, "assign-action"),
            Map.entry(AllocationId.class, "allocate-budget"),
            Map.entry(ChallengeId.class, "record-challenge"),
            Map.entry(ClaimId.class, "record-claim"),
            Map.entry(ConsentId.class, "record-consent"),
            Map.entry(ContributionId.class, "record-contribution"),
            Map.entry(DecisionId.class, "record-decision"),
            Map.entry(DeclarationId.class, "record-declaration"),
            Map.entry(FindingId.class, "record-finding"),
            Map.entry(IndicatorId.class, "define-indicator"),
            Map.entry(MonitoringReportId.class, "record-monitoring-report"),
            Map.entry(NeedId.class, "record-need"),
            Map.entry(NetworkMembershipId.class, "join-network"),
            Map.entry(OfficeId.class, "record-office"),
            Map.entry(PriorityId.class, "prioritise-participation"),
            Map.entry(PromiseId.class, "make-promise"),
            Map.entry(RecommendationId.class, "issue-recommendation"),
            Map.entry(ReportId.class, "require-report"),
            Map.entry(ReservationId.class, "record-reservation"),
            Map.entry(ResultId.class, "define-result"),
            Map.entry(SeatId.class, "appoint-member"),
            Map.entry(TransactionId.class, "record-transaction"));

    /// Commands that begin a stream or go on with it: a further version of a set of rules.
    private static final Set<String> NEW_OR_KNOWN = Set.of("publish-rule-set");

    private NewIds() {}

    /// Whether an id of this type may name something new as well as something recorded.
    static boolean mayMake(IntentTraits command, Class<?> idType) {
        return NEW_OR_KNOWN.contains(command.name()) && Streams.of(idType) == command.streamType();
    }

    static boolean makes(IntentTraits command, Shape.Part part) {
        boolean own = command.begins()
                && Id.class.isAssignableFrom(part.raw())
                && Streams.of(part.raw()) == command.streamType()
                && Shape.of(command.type()).parts().getFirst().equals(part);
        return own || command.name().equals(WITHIN.get(part.raw()));
    }
}
