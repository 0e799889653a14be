package org.samklang.query.strategies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.StrategyId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// Strategies that had been adopted by a day, in the order of time.
public record Strategies(Stand stand, List<Strategy> entries) implements Answer<Strategies.Strategy> {
    public Strategies {
        entries = List.copyOf(entries);
    }

    /// There are few: they come whole.
    @Override
    public @Nullable String next() {
        return null;
    }

    /// One strategy.
    ///
    /// @param period from when until when it holds
    /// @param adoptedBy the body that adopted it
    /// @param replaces the strategy that it takes the place of
    /// @param replacedBy those that take its place
    /// @param actions what it sets out, in the order of record
    /// @param priorities where it was chosen to take part
    public record Strategy(
            String key,
            StrategyId id,
            OrganisationId owner,
            Narrative title,
            PartialDate period,
            Standing standing,
            @Nullable BodyId adoptedBy,
            @Nullable PartialDate adoptedOn,
            @Nullable DocumentId document,
            @Nullable Narrative rationale,
            @Nullable StrategyId replaces,
            List<StrategyId> replacedBy,
            List<Action> actions,
            List<TimelineEntry> priorities,
            List<TimelineEntry> entries,
            List<Trace> traces)
            implements Traced {
        public Strategy {
            replacedBy = List.copyOf(replacedBy);
            actions = List.copyOf(actions);
            priorities = List.copyOf(priorities);
            entries = List.copyOf(entries);
            traces = List.copyOf(traces);
        }
    }

    /// How a strategy stood on the day asked for, by its period.
    public enum Standing {
        IN_FORCE,
        /// Some readings of its dates say yes, others no.
        PERHAPS,
        NOT_YET,
        OVER
    }

    /// Something that a strategy sets out to do.
    ///
    /// @param doneOn when it was done; null where that is not known or not the case
    public record Action(
            ActionId id,
            Narrative action,
            List<Participant> responsible,
            List<BodyId> bodies,
            List<Subject> concerns,
            @Nullable PartialDate assignedOn,
            @Nullable PartialDate dueOn,
            Progress progress,
            @Nullable PartialDate doneOn,
            List<TimelineEntry> entries) {
        public Action {
            responsible = List.copyOf(responsible);
            bodies = List.copyOf(bodies);
            concerns = List.copyOf(concerns);
            entries = List.copyOf(entries);
        }
    }

    /// How an action stood on the day asked for.
    public enum Progress {
        DONE,
        /// In some readings of its date.
        PERHAPS_DONE,
        OPEN,
        /// It was to be done by then in every reading, and nobody said that it was.
        OVERDUE
    }
}
