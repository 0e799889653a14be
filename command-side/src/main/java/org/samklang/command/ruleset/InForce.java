package org.samklang.command.ruleset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// When a version holds, from its first day through its last.
///
/// @param from missing where it always held
/// @param through missing where it holds on
/// @param retired whether it ended before its time: the day of that is the first on which it does not hold
record InForce(@Nullable PartialDate from, @Nullable PartialDate through, boolean retired) {

    static InForce of(PartialDate period) {
        String edtf = period.edtf();
        int slash = edtf.indexOf('/');
        return slash < 0
                ? new InForce(period, period, false)
                : new InForce(end(edtf.substring(0, slash)), end(edtf.substring(slash + 1)), false);
    }

    private static @Nullable PartialDate end(String edtf) {
        return edtf.isEmpty() || edtf.equals("..") ? null : new PartialDate(edtf, null);
    }

    InForce retired(PartialDate on) {
        return new InForce(from, on, true);
    }

    /// Whether a day is in both, in every reading of the dates.
    boolean overlaps(InForce other) {
        return reaches(other) && other.reaches(this);
    }

    /// Whether it surely still holds when the other begins.
    private boolean reaches(InForce other) {
        if (through == null || other.from == null) {
            return true;
        }
        return retired ? through.whollyAfter(other.from) : surelyNotBefore(through, other.from);
    }

    /// On the same day or later, in every reading.
    private static boolean surelyNotBefore(PartialDate date, PartialDate start) {
        LocalDate latestStart = start.latest();
        return latestStart != null
                && start.whollyBefore(latestStart.plusDays(1))
                && date.whollyAfter(latestStart.minusDays(1));
    }
}
