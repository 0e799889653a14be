package org.samklang.command.programme;

import java.util.List;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.ProgrammeEvent;
import org.samklang.events.ProgrammeEvent.BudgetAllocated;
import org.samklang.events.ProgrammeEvent.ProgrammeAdoptedRuleSet;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.StreamType;
import org.samklang.events.value.ProgrammeId;

/// What is remembered of one programme.
public sealed interface Programme extends StreamState<Programme> {

    /// Nothing was recorded yet.
    record Unregistered() implements Programme {}

    /// It is registered.
    ///
    /// @param since what was recorded after the registration, in the order of record
    record Known(ProgrammeRegistered registration, List<ProgrammeEvent> since)
            implements Programme, Remembering<ProgrammeEvent> {
        public Known {
            since = List.copyOf(since);
        }

        Known with(ProgrammeEvent event) {
            return new Known(registration, and(event));
        }
    }

    /// The programme where it is known; everything else is refused.
    default Known known(ProgrammeId id) {
        return switch (this) {
            case Unregistered _ ->
                throw new Rejection(new Reason.NotRegistered("/programmeId", StreamType.PROGRAMME, id.value()));
            case Known known -> known;
        };
    }

    @Override
    default Programme evolve(Fact fact) {
        if (!(fact instanceof ProgrammeEvent event)) {
            throw new IllegalArgumentException("no fact of a programme: " + fact);
        }
        return switch (event) {
            case ProgrammeRegistered e -> this instanceof Unregistered ? new Known(e, List.of()) : this;
            case BudgetAllocated _, ProgrammeAdoptedRuleSet _ -> this instanceof Known known ? known.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unregistered _ -> new Standing.Unknown();
            case Known known -> new Standing.OfProgramme(known.registration().owner());
        };
    }
}
