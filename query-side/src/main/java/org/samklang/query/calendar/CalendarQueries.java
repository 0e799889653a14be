package org.samklang.query.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Page;
import org.samklang.query.calendar.Calendar.CalendarLine;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.Entries.Opened;

/// Answers from everything that says when something is to be.
public final class CalendarQueries {
    private final Entries entries;

    public CalendarQueries(Entries entries) {
        this.entries = entries;
    }

    @QueryHandler
    public Calendar calendar(FindCalendar query) {
        return entries.read(query.moment(), query.reach(), query.atLeast(), opened -> answer(query, opened));
    }

    static Calendar answer(FindCalendar query, Opened opened) {
        LocalDate asOf = Objects.requireNonNull(query.moment().asOf());
        LocalDate from = Objects.requireNonNullElse(query.from(), asOf);
        LocalDate until = query.until();
        List<CalendarLine> shown = new ArrayList<>();
        LocalDate earlier = null;
        LocalDate later = null;
        for (CalendarLine line : new Ahead(opened, opened.within(query.everywhere()), query.about()).lines()) {
            LocalDate first = line.on().earliest();
            LocalDate last = line.on().latest();
            if (last != null && last.isBefore(from)) {
                earlier = earlier == null || earlier.isBefore(last) ? last : earlier;
            } else if (until != null && first != null && first.isAfter(until)) {
                later = later == null || later.isAfter(first) ? first : later;
            } else {
                shown.add(line);
            }
        }
        List<CalendarLine> sorted = shown.stream()
                .sorted(Comparator.comparing(CalendarQueries::place))
                .distinct()
                .toList();
        Page.Cut<CalendarLine> page = query.page().cut(sorted, CalendarQueries::place);
        return new Calendar(opened.stand(), asOf, from, until, page.lines(), earlier, later, page.next());
    }

    private static String place(CalendarLine line) {
        return line.on().sortKey() + " " + line.key();
    }
}
