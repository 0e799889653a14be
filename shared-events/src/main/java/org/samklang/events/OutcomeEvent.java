package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;

/// Everything that can ever be true of something that came of the work.
public sealed interface OutcomeEvent extends Telling {
    OutcomeId outcomeId();

    @Override
    default String streamId() {
        return StreamType.OUTCOME.streamId(outcomeId().value());
    }

    /// Something came of the work: a product, a changed practice or law, a shelter that was opened (S0:75, S1:22, S2:41).
    ///
    /// @param partnerships the partnerships that it came of
    /// @param project the project that it came of
    /// @param parties for whom it is an outcome; both, where the benefit is mutual (S2:51)
    /// @param resultArea what it bears on (S1:5)
    /// @param coreArea which of the four core areas it strengthens (S2:51)
    /// @param country ISO 3166-1 alpha-2 of the country whose law or practice changed
    /// @param inspiredBy the instrument that inspired it (S0:75)
    /// @param learnings the learning that it grew from
    @EventName("outcome.recorded")
    record OutcomeRecorded(
            OutcomeId outcomeId,
            OutcomeKind kind,
            List<PartnershipId> partnerships,
            @Nullable ProjectId project,
            List<OrganisationId> parties,
            Narrative statement,
            @Nullable Quantity quantity,
            @Nullable ResultArea resultArea,
            @Nullable CoreArea coreArea,
            @Nullable String country,
            @Nullable InstrumentId inspiredBy,
            List<LearningId> learnings,
            @Nullable PartialDate occurredOn)
            implements OutcomeEvent {
        public OutcomeRecorded {
            partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
            parties = parties == null ? List.of() : List.copyOf(parties);
            learnings = learnings == null ? List.of() : List.copyOf(learnings);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(outcomeId, partnerships, project, parties, inspiredBy, learnings);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return occurredOn;
        }
    }
}
