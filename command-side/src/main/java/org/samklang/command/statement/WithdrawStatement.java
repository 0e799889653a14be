package org.samklang.command.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ConcernRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.StatementEvent;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.StatementId;

/// The act of taking a statement back that should not have been recorded. Readers no longer see it; auditors do.
public record WithdrawStatement(StatementId statementId, Narrative reason) implements StatementIntent {

    private static List<Reference> concerns(Statement state) {
        StatementRecorded known = state.recorded();
        return known == null ? List.of() : Reference.toEach("/statementId", known.concerns());
    }

    @Override
    public List<Reference> references(Statement state) {
        return concerns(state);
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Statement state, Circumstances circumstances) {
        return ConcernRule.takingPart(concerns(state), List.of(), circumstances);
    }

    @Override
    public List<StatementEvent> decide(Statement state, Circumstances circumstances) {
        return switch (state) {
            case Statement.Unrecorded _ ->
                throw new Rejection(
                        new Reason.NotRegistered("/statementId", StreamType.STATEMENT, statementId.value()));
            case Statement.Withdrawn withdrawn when withdrawn.withdrawal().reason().equals(reason) -> List.of();
            case Statement.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/statementId"));
            case Statement.Said said -> {
                List<Reason> reasons = new ArrayList<>();
                TextRule.narrative("/reason", reason, reasons);
                Rejection.ifAny(reasons);
                yield List.of(new StatementWithdrawn(
                        statementId, said.statement().concerns(), reason));
            }
        };
    }
}
