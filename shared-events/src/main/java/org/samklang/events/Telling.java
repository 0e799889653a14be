package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// A fact that is an entry of its own on the timeline of everything it is about, and is told in one sentence.
///
/// It carries everything that it touches: a fold looks nothing up.
public sealed interface Telling extends Fact
        permits InstrumentEvent,
                TreatyParticipationEvent,
                AgreementEvent,
                ProjectEvent,
                OutcomeEvent,
                BodyEvent,
                NetworkEvent,
                ProgrammeEvent,
                GrantEvent,
                StrategyEvent,
                RuleSetEvent,
                DocumentEvent,
                StatementEvent,
                InquiryEvent,
                InitiativeEvent,
                CauseEvent {

    /// What it is about, once each; its own stream first.
    List<Subject> about();

    /// When it happened, as far as the source says; null where it does not, and for what has no date.
    @Nullable PartialDate happenedOn();
}
