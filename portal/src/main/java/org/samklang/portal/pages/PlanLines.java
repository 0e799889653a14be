package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Span;
import org.samklang.events.value.WrittenSpans;
import org.samklang.portal.pages.QuestionPage.Cell;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Table;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.plans.PlanOutcome;
import org.samklang.query.plans.Plans;
import org.samklang.query.plans.Plans.Count;
import org.samklang.query.plans.Plans.Held;
import org.samklang.query.plans.Plans.PlanLine;
import org.samklang.query.plans.Plans.PlanMove;
import org.samklang.query.plans.Slip;

/// What became of plans, in words and in figures.
record PlanLines(Lines lines) {

    private Say say() {
        return lines.say();
    }

    List<Section> sections(Plans plans) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "counts",
                say().of("work.plans.counts"),
                null,
                say().of("work.plans.none"),
                table(say().of("work.plans.counted"), plans)));
        if (!plans.places().isEmpty()) {
            sections.add(Section.of(
                    "places", say().of("work.plans.places"), say().of("work.plans.places.lead"), "", places(plans)));
        }
        if (!plans.entries().isEmpty()) {
            sections.add(Section.of(
                    "plans",
                    say().of("work.plans.each"),
                    null,
                    "",
                    plans.entries().stream().map(this::item).toList()));
        }
        return sections;
    }

    /// A row for each partnership and one for all; a column for each outcome that there is.
    private Table table(String caption, Plans plans) {
        List<PlanOutcome> outcomes = plans.counts().stream().map(Count::outcome).toList();
        List<String> columns = Stream.concat(
                        Stream.of(say().of("subject.PARTNERSHIP")), outcomes.stream().map(say()::word))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        if (!outcomes.isEmpty()) {
            plans.partnerships().forEach(one -> rows.add(row(
                    new Cell(
                            lines.labels().subjectPhrase(one.partnership()),
                            "/plans?about=" + one.partnership().streamId()),
                    outcomes,
                    one.counts())));
            rows.add(row(Cell.of(say().of("work.plans.all")), outcomes, plans.counts()));
        }
        return new Table(caption, columns, rows);
    }

    private List<Cell> row(Cell name, List<PlanOutcome> outcomes, List<Count> counts) {
        return Stream.concat(
                        Stream.of(name),
                        outcomes.stream()
                                .map(outcome -> counts.stream()
                                        .filter(count -> count.outcome() == outcome)
                                        .findFirst()
                                        .map(count -> figure(count.plans(), count.perhaps()))
                                        .orElse("0"))
                                .map(Cell::of))
                .toList();
    }

    private String figure(int sure, int perhaps) {
        return perhaps == 0
                ? say().number(sure)
                : say().of("work.plans.perhaps", "n", say().number(sure), "more", say().number(sure + perhaps));
    }

    private Table places(Plans plans) {
        return new Table(
                say().of("work.plans.by-country"),
                List.of(
                        say().of("start.country"),
                        say().of("work.plans.held"),
                        say().of("work.plans.perhaps-held"),
                        say().word(PlanOutcome.COMING),
                        say().word(PlanOutcome.NOT_CONFIRMED)),
                plans.places().stream()
                        .map(place -> List.of(
                                Cell.of(say().country(place.country())),
                                Cell.of(held(place.held())),
                                Cell.of(held(place.perhaps())),
                                Cell.of(say().number(place.planned())),
                                Cell.of(say().number(place.notConfirmed()))))
                        .toList());
    }

    private String held(List<Held> held) {
        return held.isEmpty()
                ? "0"
                : held.stream()
                        .map(one -> say().of(
                                "work.plans.times", "kind", say().word(one.kind()), "times", say().sum(one.times())))
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("");
    }

    private Item item(PlanLine plan) {
        Item told = lines.item(plan.entry(), List.of());
        List<Detail> details = new ArrayList<>();
        if (plan.stated() != null && plan.stated().hasYear()) {
            String stated = say().date(plan.stated());
            details.add(detail(
                    "work.plans.stated",
                    plan.statedOn() == null
                            ? stated
                            : say().of("work.plans.said-on", "what", stated, "date", say().date(plan.statedOn()))));
        }
        plan.moves().forEach(move -> move(move, details));
        if (plan.came() != null) {
            details.add(detail(
                    plan.perhaps() ? "work.plans.came-perhaps" : "work.plans.came",
                    plan.came().hasYear() ? say().date(plan.came()) : say().of("entry.undated")));
        }
        if (plan.slip() != null) {
            details.add(detail("work.plans.slip", words(plan.slip())));
        }
        if (plan.reason() != null) {
            details.add(new Detail(say().of("work.plans.reason"), say().phrase(plan.reason()), null));
        }
        details.addAll(lines.whose(plan.entry()));
        return new Item(
                Entries.anchor(plan.key()),
                told.title(),
                SubjectList.path(plan.of()),
                plan.planned() == null || !plan.planned().hasYear() ? "" : say().date(plan.planned()),
                List.of(new Tag(say().word(plan.outcome()), sign(plan.outcome()))),
                details,
                told.sources());
    }

    private Detail detail(String label, String words) {
        return new Detail(say().of(label), Say.own(words), null);
    }

    private void move(PlanMove move, List<Detail> into) {
        String moved = say().of(
                "work.plans.move", "from", say().date(move.from()), "to", say().date(move.to()), "slip", words(move.slip()));
        into.add(detail(
                "work.plans.moved",
                move.statedOn() == null
                        ? moved
                        : say().of("work.plans.said-on", "what", moved, "date", say().date(move.statedOn()))));
        if (move.reason() != null) {
            into.add(new Detail(say().of("work.plans.reason"), say().phrase(move.reason()), null));
        }
    }

    /// In words: "2–14 months later".
    String words(Slip slip) {
        return switch (slip.way()) {
            case AS_STATED -> say().of("work.slip.as-planned");
            case LATER -> say().of("work.slip.later", "length", length(slip.later()));
            case EARLIER -> say().of("work.slip.earlier", "length", length(slip.earlier()));
            case UNCLEAR -> slip.earlier() == null || slip.later() == null
                    ? say().of("work.slip.unknown")
                    : say().of(
                            "work.slip.unclear", "earlier", length(slip.earlier()), "later", length(slip.later()));
        };
    }

    private String length(@Nullable Span span) {
        return span == null ? "" : WrittenSpans.write(span, say().language().locale());
    }

    private static String sign(PlanOutcome outcome) {
        return switch (outcome) {
            case AS_PLANNED, EARLIER, LATER, UNCLEAR -> "HELD";
            case COMING, UNDATED -> "PLANNED";
            case NOT_CONFIRMED -> "OVERDUE_UNCONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }
}
