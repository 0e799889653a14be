package org.samklang.portal.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityKind;
import org.samklang.events.OutcomeKind;
import org.samklang.events.Subject;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.QuantitySum;
import org.samklang.portal.pages.QuestionPage.Cell;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Table;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.portfolio.Portfolio.Level;
import org.samklang.query.portfolio.Portfolio.Line;
import org.samklang.query.portfolio.Portfolio.Quantities;
import org.samklang.query.portfolio.Portfolio.Sums;

/// A portfolio in tables. Every figure that is not 0 leads to the entries that make it.
record PortfolioWords(QuestionDesk.Visit visit, Say say, Lines lines) {
    static final String PATH = "/portfolio";

    private static final List<FigureKind> SORTED_ELSEWHERE = List.of(
            FigureKind.THEMES, FigureKind.COUNTRIES, FigureKind.COUNTRIES_TAKING_PART);
    private static final List<FigureKind> OF_LEVELS = List.of(
            FigureKind.PARTNERSHIPS,
            FigureKind.PROJECTS,
            FigureKind.HELD,
            FigureKind.LEARNING_CLAIMED,
            FigureKind.LEARNING_CONFIRMED,
            FigureKind.OUTCOMES);
    private static final List<FigureKind> OF_PARTNERSHIPS = List.of(
            FigureKind.HELD,
            FigureKind.PLANNED,
            FigureKind.UNCONFIRMED,
            FigureKind.LEARNING_CLAIMED,
            FigureKind.LEARNING_CONFIRMED,
            FigureKind.OUTCOMES);

    List<Section> sections(List<Line> all) {
        List<Section> sections = new ArrayList<>();
        List<Line> whole =
                all.stream().filter(line -> line.level() == Level.WHOLE).toList();
        whole.forEach(line -> sections.add(Section.of(
                "figures", say.of("portfolio.figures"), say.of("portfolio.figures.lead"), "", figures(line))));
        add(sections, "programmes", levels(all, Level.PROGRAMME));
        add(sections, "networks", levels(all, Level.NETWORK));
        whole.forEach(line -> sorts(line, sections));
        add(sections, "partnerships", partnerships(all));
        add(sections, "projects", projects(all));
        return sections;
    }

    /// Parts with nothing in them are left out.
    private void add(List<Section> sections, String id, Table table) {
        if (!table.rows().isEmpty()) {
            sections.add(Section.of(
                    id,
                    say.of("portfolio." + id),
                    id.equals("partnerships") ? say.of("portfolio.partnerships.lead") : null,
                    "",
                    table));
        }
    }

    private void sorts(Line whole, List<Section> sections) {
        add(sections, "activities", activities(whole));
        add(sections, "outcomes", sorts(whole, "outcomes", FigureKind.OUTCOMES, of -> say.word(OutcomeKind.valueOf(of))));
        themes(whole, sections);
        add(sections, "countries", sorts(whole, "countries", FigureKind.COUNTRIES, this::place));
        add(sections, "taking-part", sorts(whole, "taking-part", FigureKind.COUNTRIES_TAKING_PART, this::place));
    }

    private Table figures(Line whole) {
        List<List<Cell>> rows = whole.figures().stream()
                .filter(figure -> figure.of() == null && !SORTED_ELSEWHERE.contains(figure.kind()))
                .map(figure -> List.of(
                        Cell.of(say.word(figure.kind())),
                        new Cell(Say.own(counted(figure)), address(whole, figure)),
                        Cell.of(amount(figure))))
                .toList();
        return new Table(
                say.of("portfolio.figures"),
                List.of(say.of("portfolio.what"), say.of("portfolio.number"), say.of("portfolio.amount")),
                rows);
    }

    /// Kinds of activities by how they stand.
    private Table activities(Line whole) {
        List<FigureKind> states = List.of(
                FigureKind.HELD, FigureKind.PLANNED, FigureKind.UNCONFIRMED, FigureKind.CANCELLED);
        Map<String, Map<FigureKind, Figure>> kinds = new LinkedHashMap<>();
        for (Figure figure : whole.figures()) {
            if (figure.of() != null && states.contains(figure.kind())) {
                kinds.computeIfAbsent(figure.of(), _ -> new LinkedHashMap<>()).put(figure.kind(), figure);
            }
        }
        List<List<Cell>> rows = kinds.entrySet().stream()
                .map(kind -> row(
                        Cell.of(say.word(ActivityKind.valueOf(kind.getKey()))),
                        states.stream()
                                .map(state -> cell(whole, Optional.ofNullable(kind.getValue().get(state))))))
                .sorted(Comparator.comparing(row -> row.getFirst().text().text(), byAlphabet()))
                .toList();
        return new Table(
                say.of("portfolio.activities"),
                columns("portfolio.kind", states.stream().map(say::word)),
                rows);
    }

    /// Themes of each vocabulary in a table of its own.
    private void themes(Line whole, List<Section> sections) {
        Map<String, List<Figure>> schemes = new LinkedHashMap<>();
        for (Figure figure : whole.figures()) {
            if (figure.kind() == FigureKind.THEMES && figure.of() != null) {
                schemes.computeIfAbsent(scheme(figure.of()), _ -> new ArrayList<>()).add(figure);
            }
        }
        schemes.forEach((scheme, figures) -> {
            String heading = say.texts()
                    .find(say.language(), "portfolio.themes." + scheme)
                    .orElseGet(() -> say.of("portfolio.themes.other", "scheme", scheme));
            sections.add(Section.of(
                    "themes-" + scheme.replaceAll("[^a-z0-9-]", "-"),
                    heading,
                    null,
                    "",
                    new Table(
                            heading,
                            List.of(heading, say.of("portfolio.partnerships")),
                            rows(whole, figures, this::theme))));
        });
    }

    private static String scheme(String theme) {
        int colon = theme.indexOf(':');
        return theme.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    }

    /// Codes of other vocabularies than our own stand beside their words, where there are any.
    private String theme(String theme) {
        String code = theme.substring(theme.indexOf(':') + 1);
        return scheme(theme).equals("samklang")
                ? say.code(code)
                : say.texts()
                        .find(say.language(), "code." + scheme(theme).toUpperCase(Locale.ROOT) + "_" + code)
                        .map(word -> code + " " + word)
                        .orElse(code);
    }

    private Table sorts(
            Line whole, String id, FigureKind kind, UnaryOperator<String> word) {
        return new Table(
                say.of("portfolio." + id),
                List.of(say.of("portfolio." + id + ".what"), say.of("portfolio." + id + ".number")),
                rows(
                        whole,
                        whole.figures().stream()
                                .filter(figure -> figure.kind() == kind && figure.of() != null)
                                .toList(),
                        word));
    }

    /// The most first.
    private List<List<Cell>> rows(
            Line whole, List<Figure> figures, UnaryOperator<String> word) {
        return figures.stream()
                .sorted(Comparator.comparingInt((Figure figure) -> -figure.count())
                        .thenComparingInt(figure -> -figure.perhaps())
                        .thenComparing(figure -> word.apply(String.valueOf(figure.of())), byAlphabet()))
                .map(figure -> row(
                        Cell.of(word.apply(String.valueOf(figure.of()))), Stream.of(cell(whole, Optional.of(figure)))))
                .toList();
    }

    /// As the reader's language sorts.
    private Comparator<Object> byAlphabet() {
        return Collator.getInstance(say.language().locale());
    }

    /// The word for a sort of a figure.
    String sort(FigureKind kind, String of) {
        return switch (kind) {
            case HELD, PLANNED, UNCONFIRMED, CANCELLED -> named(ActivityKind.values(), of).map(say::word).orElse(of);
            case OUTCOMES -> named(OutcomeKind.values(), of).map(say::word).orElse(of);
            case THEMES -> of.contains(":") ? theme(of) : of;
            case COUNTRIES, COUNTRIES_TAKING_PART -> place(of);
            case PROGRAMMES, NETWORKS, MEMBERS, PARTNERSHIPS, PARTIES, PROJECTS, RESULTS, LEARNING_CLAIMED,
                    LEARNING_CONFIRMED, LEARNING_DISPUTED, LEARNING_REQUESTED, ALLOCATED, AWARDED, DISBURSED, SPENT,
                    RECLAIMED, ATTENDANCE, COUNTRIES_STATED, PROGRAMMES_STATED -> of;
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Stream.of(constants).filter(each -> each.name().equals(name)).findFirst();
    }

    /// A country, or the part of one that the source means.
    private String place(String code) {
        return code.contains("-")
                ? say.texts().find(say.language(), "place." + code).orElse(code)
                : say.country(code);
    }

    private Table levels(List<Line> all, Level level) {
        return new Table(
                say.of(level == Level.PROGRAMME ? "portfolio.programmes" : "portfolio.networks"),
                columns(level == Level.PROGRAMME ? "subject.PROGRAMME" : "subject.NETWORK", OF_LEVELS.stream().map(say::word)),
                all.stream()
                        .filter(line -> line.level() == level)
                        .map(line -> row(
                                new Cell(
                                        lines.labels().subjectPhrase(subject(line)),
                                        visit.at(PATH, "about", subject(line).streamId())),
                                OF_LEVELS.stream().map(kind -> cell(line, figure(line, kind)))))
                        .toList());
    }

    private Table partnerships(List<Line> all) {
        return new Table(
                say.of("portfolio.partnerships"),
                columns(
                        "subject.PARTNERSHIP",
                        Stream.concat(Stream.of(say.of("portfolio.why")), OF_PARTNERSHIPS.stream().map(say::word))),
                all.stream()
                        .filter(line -> line.level() == Level.PARTNERSHIP)
                        .map(line -> row(
                                new Cell(
                                        lines.labels().subjectPhrase(subject(line)),
                                        visit.at(SubjectList.path(subject(line)))),
                                Stream.concat(
                                        Stream.of(Cell.of(why(line))),
                                        OF_PARTNERSHIPS.stream().map(kind -> cell(line, figure(line, kind))))))
                        .toList());
    }

    private Table projects(List<Line> all) {
        List<FigureKind> kinds = List.of(FigureKind.RESULTS, FigureKind.OUTCOMES);
        return new Table(
                say.of("portfolio.projects"),
                columns(
                        "subject.PROJECT",
                        Stream.concat(Stream.of(say.of("portfolio.why")), kinds.stream().map(say::word))),
                all.stream()
                        .filter(line -> line.level() == Level.PROJECT)
                        .map(line -> row(
                                new Cell(
                                        lines.labels().subjectPhrase(subject(line)),
                                        visit.at(SubjectList.path(subject(line)))),
                                Stream.concat(
                                        Stream.of(Cell.of(why(line))),
                                        kinds.stream().map(kind -> cell(line, figure(line, kind))))))
                        .toList());
    }

    /// Why it stands there: "member of the network, project under the programme".
    private String why(Line line) {
        return say.listed(line.ties().stream()
                .map(tie -> say.of("portfolio.by." + tie.by(), "what", lines.labels().subject(tie.to())))
                .distinct()
                .toList());
    }

    private List<String> columns(String first, Stream<String> others) {
        return Stream.concat(Stream.of(say.of(first)), others).toList();
    }

    private static List<Cell> row(Cell first, Stream<Cell> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static Subject subject(Line line) {
        return Objects.requireNonNull(line.subject());
    }

    private static Optional<Figure> figure(Line line, FigureKind kind) {
        return line.figures().stream()
                .filter(figure -> figure.kind() == kind && figure.of() == null)
                .findFirst();
    }

    private Cell cell(Line line, Optional<Figure> figure) {
        return figure.map(one -> new Cell(Say.own(counted(one)), address(line, one)))
                .orElseGet(() -> Cell.of("0"));
    }

    private @Nullable String address(Line line, Figure figure) {
        if (figure.count() + figure.perhaps() == 0) {
            return null;
        }
        List<String> more = new ArrayList<>();
        if (line.subject() != null) {
            more.addAll(List.of("about", line.subject().streamId()));
        }
        more.addAll(List.of("figure", figure.kind().name()));
        if (figure.of() != null) {
            more.addAll(List.of("of", figure.of()));
        }
        return visit.at(PATH, more.toArray(String[]::new));
    }

    /// "3", "3 (2 undated)", "3, perhaps 1 more".
    String counted(Figure figure) {
        String known = figure.undated() == 0
                ? say.number(figure.count())
                : say.of(
                        figure.undated() == figure.count() ? "portfolio.all-undated" : "portfolio.undated",
                        "n",
                        say.number(figure.count()),
                        "undated",
                        say.number(figure.undated()));
        return figure.perhaps() == 0
                ? known
                : say.of("portfolio.perhaps", "known", known, "perhaps", say.number(figure.perhaps()));
    }

    /// What it comes to, part by part.
    String amount(Figure figure) {
        if (figure.money() != null) {
            Sums sums = figure.money();
            return amount(words(sums.sum()), words(sums.perhaps()), sums.unstated());
        }
        if (figure.quantity() != null) {
            Quantities sums = figure.quantity();
            return amount(words(sums.sum()), words(sums.perhaps()), sums.unstated());
        }
        return "";
    }

    private String words(MoneySums sums) {
        return sums.isEmpty() ? "" : say.money(sums);
    }

    private String words(QuantitySum sum) {
        return sum.isEmpty() ? "" : say.sum(sum);
    }

    private String amount(String sum, String perhaps, int unstated) {
        List<String> parts = new ArrayList<>();
        if (!sum.isEmpty()) {
            parts.add(sum);
        }
        if (!perhaps.isEmpty()) {
            parts.add(say.of("portfolio.perhaps-sum", "sum", perhaps));
        }
        if (unstated > 0) {
            parts.add(say.count("portfolio.unstated", unstated));
        }
        return String.join("; ", parts);
    }
}
