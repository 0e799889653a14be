package org.samklang.query.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks how learning in one partnership leans. Answered with a [LearningBalance].
///
/// @param from only learning that went on from this day on
/// @param until only learning that went on until this day
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetLearningBalance(
        PartnershipId partnership,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Moment moment,
        Reach reach,
        @Nullable Long atLeast)
        implements Question<LearningBalance> {

    @Override
    public Class<LearningBalance> answer() {
        return LearningBalance.class;
    }
}
