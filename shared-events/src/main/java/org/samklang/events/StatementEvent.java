package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ConsentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.StatementId;

/// Everything that can ever be true of something that somebody said. It is attributed and never taken for a fact (X17).
public sealed interface StatementEvent extends Telling {
    StatementId statementId();

    /// What it is about.
    List<Subject> concerns();

    @Override
    default String streamId() {
        return StreamType.STATEMENT.streamId(statementId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(statementId(), concerns());
    }

    /// Somebody said something: praise, an opinion, an expectation, a testimony (S1:42, S3:12, S3:20, S4:93-125).
    ///
    /// @param speaker who said it; an organisation, for what stands on its own page
    /// @param activity where it was said: in an opening address (S3:12)
    /// @param words the words themselves, sealed for the person who said them
    /// @param gist what was said, where the words are not quoted
    /// @param basis on what ground a person's words may be shown
    /// @param consent the consent, where that is the ground
    @EventName("statement.recorded")
    record StatementRecorded(
            StatementId statementId,
            StatementKind kind,
            Participant speaker,
            List<Subject> concerns,
            @Nullable ActivityId activity,
            @Nullable SealedValue words,
            @Nullable String wordsLanguage,
            @Nullable Narrative gist,
            @Nullable ConsentBasis basis,
            @Nullable ConsentId consent,
            @Nullable PartialDate saidOn)
            implements StatementEvent {
        public StatementRecorded {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(statementId, concerns, activity);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return saidOn;
        }
    }

    /// The statement should not have been recorded. Readers no longer see it, auditors do.
    @EventName("statement.withdrawn")
    record StatementWithdrawn(StatementId statementId, List<Subject> concerns, Narrative reason)
            implements StatementEvent {
        public StatementWithdrawn {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return null;
        }
    }
}
