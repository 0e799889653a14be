package org.samklang.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Precision;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.calendar.Calendar;
import org.samklang.query.calendar.Calendar.CalendarLine;
import org.samklang.query.calendar.CalendarKind;

/// A calendar, month by month. What is only known by its season or its year stands under that.
record CalendarLines(Lines lines) {
    private static final int MONTH = "2014-06".length();

    private Say say() {
        return lines.say();
    }

    List<Section> sections(Calendar calendar) {
        Map<String, List<CalendarLine>> groups = new LinkedHashMap<>();
        for (CalendarLine line : calendar.entries()) {
            groups.computeIfAbsent(heading(line.on(), calendar.from()), _ -> new ArrayList<>()).add(line);
        }
        List<Section> sections = new ArrayList<>();
        groups.forEach((heading, group) -> sections.add(Section.of(
                "calendar-" + (sections.size() + 1),
                heading,
                null,
                "",
                group.stream().map(this::item).toList())));
        return sections;
    }

    private String heading(PartialDate on, LocalDate from) {
        PartialDate start = on.start();
        if (!on.hasYear()) {
            return say().of("work.calendar.no-year");
        }
        boolean span = !on.equals(start);
        if (start == null || start.earliest() == null || span && start.earliest().isBefore(from)) {
            return say().of("work.calendar.under-way");
        }
        return capital(
                start.precision() == Precision.DAY
                        ? say().date(PartialDate.parse(start.edtf().substring(0, MONTH)))
                        : say().date(start));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Item item(CalendarLine line) {
        Item told = lines.item(line.entry(), List.of());
        return new Item(
                Entries.anchor(line.key()),
                title(line, told),
                told.address(),
                line.on().hasYear() || line.on().precision() == Precision.UNKNOWN_YEAR ? say().date(line.on()) : "",
                tags(line, told),
                details(line, told),
                told.sources());
    }

    private Phrase title(CalendarLine line, Item told) {
        Phrase what = switch (line.kind()) {
            case PLAN -> null;
            case PROMISE, ACTION -> line.what() == null ? told.title() : say().phrase(line.what());
            case REPORT -> told.title();
            case PROJECT_ENDS, AGREEMENT_ENDS, GRANT_ENDS, GRANT_END_ANNOUNCED, STRATEGY_ENDS, RESERVATION_EXPIRES,
                    RULES_BEGIN, RULES_END -> lines.labels().subjectPhrase(line.entry().about().getFirst());
        };
        return what == null ? told.title() : new Phrase(say().word(line.kind()) + ": " + what.text(), what.lang());
    }

    private List<Tag> tags(CalendarLine line, Item told) {
        if (line.kind() == CalendarKind.PLAN) {
            return told.tags();
        }
        return line.settled() ? List.of(new Tag(say().of("work.settled"), "HELD")) : List.of();
    }

    private List<Detail> details(CalendarLine line, Item told) {
        return line.kind() == CalendarKind.PROMISE
                ? List.of(new Detail(say().of("work.promised-at"), told.title(), told.address()))
                : lines.whose(line.entry());
    }
}
