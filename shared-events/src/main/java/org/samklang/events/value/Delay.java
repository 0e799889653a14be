package org.samklang.events.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long a treaty lets pass between an act and its effect. Pure arithmetic on days; what is known of the act only
/// between bounds is known of its effect between bounds.
public sealed interface Delay {

    String OPEN = "..";
    /// The last one that a date can be written in.
    int LAST_YEAR = 9999;

    /// The day of the effect of an act of that day.
    LocalDate after(LocalDate day);

    /// "On the first day of the month following the expiration of a period of three months": 5 July 2017 gives
    /// 1 November 2017, and so does 31 July.
    record MonthsThenTheFirst(int months) implements Delay {
        @Override
        public LocalDate after(LocalDate day) {
            return day.plusMonths(months).withDayOfMonth(1).plusMonths(1);
        }
    }

    /// "On the thirtieth day after": 21 April 1983 gives 21 May 1983.
    record Days(int days) implements Delay {
        @Override
        public LocalDate after(LocalDate day) {
            return day.plusDays(days);
        }
    }

    /// When the effect comes, as exactly as the act is dated: a day for a day, bounds for less, and unknown where the
    /// act's year is. Doubt about the act is doubt about its effect.
    ///
    /// @param notBefore nothing has its effect before this day; null where there is no such day
    default PartialDate after(PartialDate act, @Nullable LocalDate notBefore) {
        String doubt = act.approximate() ? act.uncertain() ? "%" : "~" : act.uncertain() ? "?" : "";
        String from = end(act.earliest(), notBefore, doubt);
        String until = end(act.latest(), notBefore, doubt);
        if (from.equals(until)) {
            return from.equals(OPEN) ? PartialDate.unknown() : PartialDate.parse(from);
        }
        return PartialDate.parse(from + "/" + until);
    }

    private String end(@Nullable LocalDate day, @Nullable LocalDate notBefore, String doubt) {
        LocalDate effect = day == null ? null : after(day);
        if (effect == null || effect.getYear() > LAST_YEAR) {
            return OPEN;
        }
        return (notBefore != null && effect.isBefore(notBefore) ? notBefore : effect) + doubt;
    }
}
