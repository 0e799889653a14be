package org.samklang.command.treaty;

import java.util.List;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.events.StreamType;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Visibility;

/// What all commands about a state and a treaty have in common. Any coordinator may give them: they are public record.
/// All are refused for an instrument that is no treaty.
public sealed interface TreatyIntent extends Intent<TreatyParticipation>
        permits TreatyStepIntent,
                RecordReservation,
                RenewReservation,
                WithdrawReservation,
                RecordDeclaration,
                RecordMonitoringReport,
                RefineTreatyDate {

    InstrumentId instrumentId();

    /// ISO 3166-1 alpha-2.
    String state();

    @Override
    default StreamType streamType() {
        return StreamType.TREATY_PARTICIPATION;
    }

    /// What states do is public.
    @Override
    default Visibility visibleTo() {
        return Visibility.PUBLIC;
    }

    @Override
    default String id() {
        return instrumentId().value() + "/" + state();
    }

    @Override
    default TreatyParticipation nothing() {
        return new TreatyParticipation.Outside();
    }

    @Override
    default List<Reference> references(TreatyParticipation participation) {
        return List.of(Reference.to("/instrumentId", instrumentId()));
    }
}
