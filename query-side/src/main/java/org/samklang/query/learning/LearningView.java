package org.samklang.query.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent;
import org.samklang.events.LearningEvent;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PersonEvent;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Telling;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.TimeOrder;
import org.samklang.query.Undigestible;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.View;

/// All learning, one row a piece. The balance itself is computed from the rows that a reader sees.
public final class LearningView implements View<LearningRow> {

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public Class<LearningRow> rowType() {
        return LearningRow.class;
    }

    @Override
    public List<String> keys(Recorded recorded) {
        return switch (recorded.fact()) {
            case LearningEvent e -> List.of(e.learningId().value());
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, Telling _ -> List.of();
        };
    }

    @Override
    public LearningRow fold(String key, @Nullable LearningRow old, Recorded recorded) {
        return switch (recorded.fact()) {
            case LearningEvent e -> learning(key, old, e, recorded);
            case OrganisationEvent _, PersonEvent _, PartnershipEvent _, ActivityEvent _, Telling _ -> throw new Undigestible(key, recorded);
        };
    }

    private static LearningRow learning(
            String key, @Nullable LearningRow old, LearningEvent event, Recorded recorded) {
        LearningLine line = LearningFold.fold(key, old == null ? null : old.line(), event, recorded);
        Visibility said = recorded.envelope().visibility();
        return old == null
                ? new LearningRow(line, said, recorded.position())
                : new LearningRow(
                        line,
                        LearningFold.replaces(event) ? said : old.visibility().andAtLeast(said),
                        old.madeAt());
    }

    /// What all learning of one partnership belongs to.
    static String group(PartnershipId partnership) {
        return StreamType.PARTNERSHIP.streamId(partnership.value());
    }

    @Override
    public Columns columns(LearningRow row) {
        return new Columns(
                List.of(group(row.line().partnership())),
                "",
                row.visibility(),
                false,
                TimeOrder.sortable(row.madeAt()),
                LearningFold.shownFrom(row.line()));
    }
}
