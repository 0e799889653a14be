package org.samklang.command.treaty;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.TreatyParticipationEvent.MonitoringReportRecorded;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.SuccessionRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.PartialDate;

/// What is remembered of one state and one treaty.
public sealed interface TreatyParticipation extends StreamState<TreatyParticipation> {

    /// No step was recorded yet.
    record Outside() implements TreatyParticipation {}

    /// The steps that were recorded, in whatever order.
    record OnTheWay(Map<TreatyStep, PartialDate> steps) implements TreatyParticipation {
        public OnTheWay {
            steps = Map.copyOf(steps);
        }
    }

    default @Nullable PartialDate dateOf(TreatyStep step) {
        return switch (this) {
            case Outside _ -> null;
            case OnTheWay(Map<TreatyStep, PartialDate> steps) -> steps.get(step);
        };
    }

    @Override
    default TreatyParticipation evolve(Fact fact) {
        if (!(fact instanceof TreatyParticipationEvent event)) {
            throw new IllegalArgumentException("no fact of a state and a treaty: " + fact);
        }
        return switch (event) {
            case SignatureRecorded e -> with(TreatyStep.SIGNATURE, e.signedOn());
            case RatificationRecorded e -> with(TreatyStep.RATIFICATION, e.ratifiedOn());
            case AccessionRecorded e -> with(TreatyStep.ACCESSION, e.accededOn());
            case SuccessionRecorded e -> with(TreatyStep.SUCCESSION, e.succeededOn());
            case EntryIntoForceRecorded e -> with(TreatyStep.ENTRY_INTO_FORCE, e.inForceOn());
            case DenunciationRecorded e -> with(TreatyStep.DENUNCIATION, e.notifiedOn());
            case TreatyDateRefined e -> with(e.step(), e.after());
            case ReservationRecorded _,
                    ReservationRenewed _,
                    ReservationWithdrawn _,
                    DeclarationRecorded _,
                    MonitoringReportRecorded _ ->
                this;
        };
    }

    private TreatyParticipation with(TreatyStep step, PartialDate date) {
        Map<TreatyStep, PartialDate> steps = new EnumMap<>(TreatyStep.class);
        if (this instanceof OnTheWay(Map<TreatyStep, PartialDate> before)) {
            steps.putAll(before);
        }
        steps.put(step, date);
        return new OnTheWay(steps);
    }

    @Override
    default Standing standing() {
        return this instanceof Outside ? new Standing.Unknown() : new Standing.OfTreatyParticipation();
    }
}
