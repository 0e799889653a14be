package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.samklang.events.Subject;
import org.samklang.events.value.Id;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.strategies.Strategies.Action;
import org.samklang.query.strategies.Strategies.Progress;
import org.samklang.query.strategies.Strategies.Standing;
import org.samklang.query.strategies.Strategies.Strategy;
import org.samklang.query.timeline.TimelineEntry;

/// Strategies by how they stood on a day, each with its actions.
record StrategyWords(QuestionDesk.Visit visit, Lines lines) {

    static Lines lines(QuestionDesk.Visit visit, List<Strategy> strategies) {
        List<TimelineEntry> entries = strategies.stream()
                .flatMap(strategy -> Stream.of(
                                strategy.entries().stream(),
                                strategy.priorities().stream(),
                                strategy.actions().stream().flatMap(action -> action.entries().stream()))
                        .flatMap(each -> each))
                .toList();
        return visit.lines(entries, List.of(), List.of());
    }

    List<Section> sections(List<Strategy> strategies) {
        if (strategies.isEmpty()) {
            return List.of(Section.of("none", "", null, visit.say().of("question.strategies.none"), List.of()));
        }
        return Stream.concat(
                        Arrays.stream(Standing.values()).map(standing -> standing(standing, strategies)),
                        strategies.stream().flatMap(this::parts))
                .filter(section -> !section.empty())
                .toList();
    }

    private Section standing(Standing standing, List<Strategy> strategies) {
        return Section.of(
                "strategies-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                visit.say().of("strategies." + standing),
                null,
                "",
                strategies.stream()
                        .filter(strategy -> strategy.standing() == standing)
                        .map(this::item)
                        .toList());
    }

    private Item item(Strategy strategy) {
        Say say = visit.say();
        List<Detail> details = new ArrayList<>();
        add(details, "strategies.owner", strategy.owner());
        add(details, "strategies.adopted-by", strategy.adoptedBy());
        if (strategy.adoptedOn() != null) {
            details.add(new Detail(
                    say.of("strategies.adopted-on"), Say.own(say.date(strategy.adoptedOn())), null));
        }
        add(details, "strategies.replaces", strategy.replaces());
        strategy.replacedBy().forEach(other -> add(details, "strategies.replaced-by", other));
        add(details, "subject.DOCUMENT", strategy.document());
        if (strategy.rationale() != null) {
            details.add(new Detail(say.of("strategies.rationale"), say.phrase(strategy.rationale()), null));
        }
        long done = strategy.actions().stream()
                .filter(action -> action.progress() == Progress.DONE)
                .count();
        if (!strategy.actions().isEmpty()) {
            details.add(new Detail(
                    say.of("strategies.actions"),
                    Say.own(say.of(
                            "strategies.actions-done", "n", say.number(strategy.actions().size()), "done", say.number(done))),
                    null));
        }
        return new Item(
                Entries.anchor(strategy.key()),
                say.phrase(strategy.title()),
                SubjectList.path(Subject.of(strategy.id()).orElseThrow()),
                say.date(strategy.period()),
                List.of(),
                details,
                lines.entries().sources(strategy.entries().stream()
                        .flatMap(entry -> entry.traces().stream())
                        .toList()));
    }

    private void add(List<Detail> details, String key, @org.jspecify.annotations.Nullable Id id) {
        if (id != null) {
            Subject subject = Subject.of(id).orElseThrow();
            details.add(new Detail(
                    visit.say().of(key), lines.labels().subjectPhrase(subject), SubjectList.path(subject)));
        }
    }

    private Stream<Section> parts(Strategy strategy) {
        Say say = visit.say();
        String title = say.phrase(strategy.title()).text();
        String id = Entries.anchor(strategy.key());
        return Stream.of(
                Section.of(
                        "actions-" + id,
                        say.of("strategies.actions-of", "strategy", title),
                        null,
                        "",
                        strategy.actions().stream().map(this::action).toList()),
                Section.of(
                        "priorities-" + id,
                        say.of("strategies.priorities-of", "strategy", title),
                        null,
                        "",
                        strategy.priorities().stream()
                                .map(entry -> lines.item(entry, List.of()))
                                .toList()));
    }

    private Item action(Action action) {
        Say say = visit.say();
        List<Detail> details = new ArrayList<>();
        action.bodies().forEach(body -> add(details, "strategies.responsible", body));
        action.responsible()
                .forEach(who -> details.add(new Detail(
                        say.of("strategies.responsible"), lines.entries().words().participant(who), null)));
        action.concerns()
                .forEach(subject -> details.add(new Detail(
                        say.of("strategies.concerns"),
                        lines.labels().subjectPhrase(subject),
                        SubjectList.path(subject))));
        return new Item(
                Entries.anchor(action.entries().getFirst().key()),
                say.phrase(action.action()),
                Lines.address(action.entries().getFirst()),
                when(action),
                List.of(new Tag(say.of("strategies." + action.progress()), code(action.progress()))),
                details,
                lines.entries().sources(action.entries().stream()
                        .flatMap(entry -> entry.traces().stream())
                        .toList()));
    }

    private String when(Action action) {
        Say say = visit.say();
        return Stream.of(
                        action.dueOn() == null ? null : say.of("strategies.due", "date", say.date(action.dueOn())),
                        action.doneOn() == null ? null : say.of("strategies.done-on", "date", say.date(action.doneOn())))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /// Signs that other pages use too.
    private static String code(Progress progress) {
        return switch (progress) {
            case DONE -> "OK";
            case PERHAPS_DONE -> "NOT_EVALUABLE";
            case OPEN -> "PLANNED";
            case OVERDUE -> "BREACHED";
        };
    }
}
