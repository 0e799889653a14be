package org.samklang.query.memberships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.memberships.Memberships.Standing;

/// From when until when somebody belongs to something. The last day still counts.
///
/// @param since null where nobody said
/// @param ends whatever ends it: that the member left or was to leave, that the network or body came to its end
record Tenure(@Nullable PartialDate since, List<PartialDate> ends) {
    Tenure {
        ends = List.copyOf(ends);
    }

    /// How it stood on a day, or by everything that is recorded where there is none; nothing for what was over, and for
    /// what had not begun.
    Optional<Standing> on(@Nullable LocalDate day) {
        Happened begun = since == null ? Happened.UNDATED : day == null ? whenever(since) : since.asOf(day);
        boolean mayBeOver = false;
        for (PartialDate end : ends) {
            switch (day == null ? Happened.HAPPENED : end.asOf(day.minusDays(1))) {
                case HAPPENED -> {
                    return Optional.empty();
                }
                case PERHAPS, UNDATED -> mayBeOver = true;
                case NOT_YET -> {}
            }
        }
        return switch (begun) {
            case NOT_YET -> Optional.empty();
            case PERHAPS -> Optional.of(Standing.PERHAPS);
            case HAPPENED -> Optional.of(mayBeOver ? Standing.PERHAPS : Standing.MEMBER);
            case UNDATED -> Optional.of(mayBeOver ? Standing.PERHAPS : Standing.SINCE_UNKNOWN);
        };
    }

    private static Happened whenever(PartialDate date) {
        return date.hasYear() ? Happened.HAPPENED : Happened.UNDATED;
    }
}
