package org.samklang.command.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.events.value.InvalidPartialDate;
import org.samklang.events.value.PartialDate;

/// What dates may say. Compared by when things happened, not by when they were recorded, and refused only where no
/// reading of the dates makes it possible. A date that is missing breaks no rule.
public final class DateRule {
    private DateRule() {}

    /// It is EDTF in its one spelling: neither 31 February nor the 13th month.
    public static void wellFormed(String field, @Nullable PartialDate date, List<Reason> into) {
        if (date != null && !isWellFormed(date)) {
            into.add(new Reason.IllFormedDate(field, date.edtf()));
        }
    }

    /// What is said to have happened does not lie wholly after the latest date on earth.
    public static void notInFuture(String field, @Nullable PartialDate date, LocalDate today, List<Reason> into) {
        if (date != null && date.whollyAfter(today)) {
            into.add(new Reason.WhollyInTheFuture(field, date));
        }
    }

    /// Well-formed, and not wholly in the future.
    public static void happened(String field, @Nullable PartialDate date, LocalDate today, List<Reason> into) {
        wellFormed(field, date, into);
        notInFuture(field, date, today, into);
    }

    /// Nothing happened in a partnership wholly after its closing.
    public static void notAfterClosing(
            String field, @Nullable PartialDate date, @Nullable PartialDate closedOn, List<Reason> into) {
        if (date != null && closedOn != null && date.whollyAfter(closedOn)) {
            into.add(new Reason.AfterClosing(field, date, closedOn));
        }
    }

    /// An end does not lie wholly before its start.
    public static void inOrder(
            String field, @Nullable PartialDate start, @Nullable PartialDate end, List<Reason> into) {
        if (start != null && end != null && end.whollyBefore(start)) {
            into.add(new Reason.EndBeforeStart(field, start, end));
        }
    }

    /// Nothing happened wholly after the end of what it belongs to.
    public static void notAfterEnd(
            String field, @Nullable PartialDate date, @Nullable PartialDate endedOn, List<Reason> into) {
        if (date != null && endedOn != null && date.whollyAfter(endedOn)) {
            into.add(new Reason.AfterEnd(field, date, endedOn));
        }
    }

    /// Beside an end that stands, only a date that says the same more exactly is recorded.
    public static void onlyOneEnd(
            String field, @Nullable PartialDate standing, PartialDate end, List<Reason> into) {
        if (standing != null && !end.refines(standing)) {
            into.add(new Reason.AlreadyEnded(field, standing));
        }
    }

    private static boolean isWellFormed(PartialDate date) {
        try {
            return PartialDate.parse(date.edtf()).edtf().equals(date.edtf());
        } catch (InvalidPartialDate invalid) {
            return false;
        }
    }
}
