package org.samklang.command.treaty;

import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.RatificationRecorded;
import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.PartialDate;

/// What is remembered of one state and one treaty.
public sealed interface TreatyParticipation extends StreamState<TreatyParticipation> {

    /// No step was recorded yet.
    record Outside() implements TreatyParticipation {}

    /// The steps that were recorded, in whatever order.
    record OnTheWay(@Nullable PartialDate signedOn, @Nullable PartialDate ratifiedOn) implements TreatyParticipation {}

    default @Nullable PartialDate dateOf(TreatyStep step) {
        return switch (this) {
            case Outside _ -> null;
            case OnTheWay(PartialDate signedOn, PartialDate ratifiedOn) -> switch (step) {
                case SIGNATURE -> signedOn;
                case RATIFICATION -> ratifiedOn;
            };
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
            case TreatyDateRefined e -> with(e.step(), e.after());
        };
    }

    private TreatyParticipation with(TreatyStep step, PartialDate date) {
        return switch (step) {
            case SIGNATURE -> new OnTheWay(date, dateOf(TreatyStep.RATIFICATION));
            case RATIFICATION -> new OnTheWay(dateOf(TreatyStep.SIGNATURE), date);
        };
    }

    @Override
    default Standing standing() {
        return this instanceof Outside ? new Standing.Unknown() : new Standing.OfTreatyParticipation();
    }
}
