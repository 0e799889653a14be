package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.PartnershipPage.LeanLine;
import org.samklang.portal.pages.PartnershipPage.PairLine;
import org.samklang.portal.pages.QuestionPage.Cell;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Table;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.exchange.Exchanges;
import org.samklang.query.exchange.Exchanges.Asked;
import org.samklang.query.exchange.Exchanges.Exchange;
import org.samklang.query.exchange.Exchanges.Figures;
import org.samklang.query.exchange.Exchanges.Group;
import org.samklang.query.exchange.Exchanges.Request;
import org.samklang.query.exchange.Exchanges.Standing;
import org.samklang.query.exchange.Exchanges.Way;
import org.samklang.query.exchange.UnpassedLearning;
import org.samklang.query.exchange.UnpassedLearning.Unpassed;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Learning that was asked for and passed on, in the reader's words.
///
/// @param narrowed where the question is answered for one subject
record LearningWords(Say say, Lines lines, Function<Subject, String> narrowed) {
    /// Above that, a table from everybody to everybody is no picture any more.
    private static final int WIDEST = 12;

    static Stream<TimelineEntry> entries(Exchanges answer) {
        return answer.entries().stream()
                .flatMap(exchange ->
                        Stream.concat(exchange.requests().stream().map(Request::request), exchange.learnings().stream()));
    }

    static List<Subject> subjects(Exchanges answer) {
        return Stream.of(
                        answer.entries().stream().map(exchange -> partnership(exchange.partnership().value())),
                        answer.groups().stream().map(Group::of),
                        answer.nothing().stream().map(id -> partnership(id.value())))
                .flatMap(subjects -> subjects)
                .toList();
    }

    static Set<OrganisationId> organisations(Exchanges answer) {
        Set<OrganisationId> named = new LinkedHashSet<>();
        answer.figures().ways().forEach(way -> {
            named.add(way.way().from());
            named.add(way.way().to());
        });
        return named;
    }

    private static Subject partnership(String id) {
        return new Subject(StreamType.PARTNERSHIP, id);
    }

    // --- what was asked for

    Section requests(Exchanges answer) {
        Map<LearningId, TimelineEntry> learnings = new HashMap<>();
        entries(answer).forEach(entry -> {
            if (entry.told() instanceof Told.Learning(LearningLine line)) {
                learnings.put(line.learningId(), entry);
            }
        });
        List<Item> items = answer.entries().stream()
                .flatMap(exchange -> exchange.requests().stream())
                .sorted(Comparator.comparing(LearningWords::openFirst))
                .map(request -> item(request, learnings))
                .toList();
        return Section.of(
                "requests", say.of("learning.requests"), asked(answer.figures().asked()), say.of("learning.requests.none"), items);
    }

    private static int openFirst(Request request) {
        return switch (request.standing()) {
            case OPEN -> 0;
            case MATCHED -> 1;
            case PERHAPS_DELIVERED -> 2;
            case DELIVERED -> 3;
        };
    }

    private Item item(Request request, Map<LearningId, TimelineEntry> learnings) {
        List<Detail> details = new ArrayList<>();
        if (request.request().told() instanceof Told.Learning(LearningLine line)) {
            details.add(new Detail(say.of("learning.asked-by"), lines.labels().phrase(line.direction().to()), null));
            details.add(new Detail(say.of("learning.asked-of"), lines.labels().phrase(line.direction().from()), null));
            details.add(new Detail(
                    say.of("learning.since"),
                    Say.own(
                            request.since() == null
                                    ? say.of("learning.since-unknown", "day", say.day(line.recordedDay()))
                                    : say.date(request.since())),
                    null));
        }
        request.deliveries().forEach(delivery -> {
            TimelineEntry entry = learnings.get(delivery.learning());
            if (entry != null) {
                details.add(lines.fact(say.word(delivery.by()), entry));
            }
        });
        Item entry = lines.item(request.request(), details);
        return new Item(
                "request-" + entry.id(),
                entry.title(),
                entry.address(),
                "",
                List.of(new Tag(say.word(request.standing()), sign(request.standing()))),
                entry.details(),
                entry.sources());
    }

    private static String sign(Standing standing) {
        return switch (standing) {
            case OPEN, MATCHED -> "REQUESTED";
            case PERHAPS_DELIVERED -> "PLANNED";
            case DELIVERED -> "CONFIRMED";
        };
    }

    /// "1 open · 2 delivered"; only what there is.
    private String asked(Asked asked) {
        return parts(
                "0",
                part("learning.open", asked.open()),
                part("learning.matched", asked.matched()),
                part("learning.perhaps-delivered", asked.perhapsDelivered()),
                part("learning.delivered", asked.delivered()),
                part("learning.perhaps-here", asked.perhapsHere()));
    }

    private String part(String key, int number) {
        return number == 0 ? "" : say.of(key, "n", say.number(number));
    }

    private static String parts(String none, String... parts) {
        String joined = String.join(" · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
        return joined.isEmpty() ? none : joined;
    }

    // --- figures

    /// Each partnership with what was asked for, and which way it leans between any two.
    Section partnerships(Exchanges answer) {
        return Section.of(
                "partnerships",
                say.of("learning.partnerships"),
                say.of("learning.partnerships.lead"),
                say.of("learning.nothing"),
                answer.entries().stream().map(this::item).toList());
    }

    private Item item(Exchange exchange) {
        Subject partnership = partnership(exchange.partnership().value());
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                say.of("learning.asked"), Say.own(asked(exchange.figures().asked())), null));
        for (PairBalance pair : exchange.figures().pairs()) {
            PairLine words = new Balances(say, lines.labels(), lines.entries().words()).pair(pair);
            details.add(new Detail(say.of("balance.claimed"), Say.own(lean(words.claimed())), null));
            details.add(new Detail(say.of("balance.confirmed"), Say.own(lean(words.confirmed())), null));
            if (words.disputed() != null) {
                details.add(new Detail("", Say.own(words.disputed()), null));
            }
        }
        return new Item(
                Entries.anchor(exchange.key()),
                lines.labels().subjectPhrase(partnership),
                narrowed.apply(partnership),
                "",
                List.of(),
                details,
                List.of());
    }

    /// The counts first, and then what they come to.
    static String lean(LeanLine lean) {
        return parts(
                "",
                lean.thereText(),
                lean.backText(),
                lean.index() == null ? "" : lean.index(),
                lean.label(),
                lean.perhaps() == null ? "" : lean.perhaps());
    }

    /// Who learned from whom: from everybody to everybody, or way by way where they are many.
    Section ways(Exchanges answer) {
        List<Way> ways = answer.figures().ways();
        List<OrganisationId> parties = Stream.concat(
                        ways.stream().map(way -> way.way().from()),
                        ways.stream().map(way -> way.way().to()))
                .distinct()
                .sorted(Comparator.comparing(lines.labels()::side))
                .toList();
        return Section.of(
                "ways",
                say.of("learning.ways"),
                say.of("learning.ways.lead"),
                say.of("learning.nothing"),
                parties.size() > WIDEST ? list(ways) : matrix(ways, parties));
    }

    private Table matrix(List<Way> ways, List<OrganisationId> parties) {
        Map<Direction, Way> by = new HashMap<>();
        ways.forEach(way -> by.put(way.way(), way));
        List<String> columns = new ArrayList<>(List.of(say.of("learning.giver")));
        parties.forEach(party -> columns.add(lines.labels().side(party)));
        return new Table(
                say.of("learning.ways.matrix"),
                columns,
                parties.stream()
                        .map(from -> {
                            List<Cell> row = new ArrayList<>(List.of(organisation(from)));
                            parties.forEach(to -> {
                                Way way = by.get(new Direction(from, to));
                                row.add(Cell.of(from.equals(to) ? "–" : way == null ? "0" : learned(way)));
                            });
                            return List.copyOf(row);
                        })
                        .toList());
    }

    private Table list(List<Way> ways) {
        return new Table(
                say.of("learning.ways.list"),
                List.of(say.of("learning.giver"), say.of("learning.receiver"), say.of("learning.learned")),
                ways.stream()
                        .map(way -> List.of(
                                organisation(way.way().from()),
                                organisation(way.way().to()),
                                Cell.of(learned(way))))
                        .toList());
    }

    private Cell organisation(OrganisationId id) {
        return new Cell(
                new Phrase(lines.labels().side(id), lines.labels().phrase(id).lang()),
                narrowed.apply(new Subject(StreamType.ORGANISATION, id.value())));
    }

    private String learned(Way way) {
        return learned(way.claimed(), way.confirmed(), way.perhapsClaimed(), way.disputed());
    }

    private String learned(int claimed, int confirmed, int perhaps, int disputed) {
        return parts(
                "0",
                say.of("learning.counted", "claimed", say.number(claimed), "confirmed", say.number(confirmed)),
                part("learning.counted-perhaps", perhaps),
                part("learning.counted-disputed", disputed));
    }

    /// All together, and each organisation, network and programme.
    Section groups(Exchanges answer) {
        String partnerships = say.number((long) answer.total() + answer.nothing().size());
        return Section.of(
                "groups",
                say.of("learning.groups"),
                say.of("learning.groups.lead"),
                say.of("learning.nothing"),
                new Table(
                        say.of("learning.groups.caption"),
                        List.of(
                                say.of("learning.group"),
                                say.of("learning.group.kind"),
                                say.of("learning.group.partnerships"),
                                say.of("learning.asked"),
                                say.of("learning.learned")),
                        Stream.concat(
                                        Stream.of(row(
                                                Cell.of(say.of("learning.all")), "", partnerships, answer.figures())),
                                        answer.groups().stream().map(this::row))
                                .toList()));
    }

    private List<Cell> row(Group group) {
        long surely = group.partnerships().stream().filter(member -> !member.perhaps()).count();
        return row(
                new Cell(lines.labels().subjectPhrase(group.of()), narrowed.apply(group.of())),
                say.of("subject." + group.of().type()),
                parts(
                        "0",
                        surely == 0 ? "" : say.number(surely),
                        part("learning.counted-perhaps", (int) (group.partnerships().size() - surely))),
                group.figures());
    }

    private List<Cell> row(Cell name, String kind, String partnerships, Figures figures) {
        return List.of(
                name,
                Cell.of(kind),
                Cell.of(partnerships),
                Cell.of(asked(figures.asked())),
                Cell.of(learned(
                        figures.claimed(), figures.confirmed(), figures.perhapsClaimed(), figures.disputed())));
    }

    /// The learning behind the figures.
    Section passed(Exchanges answer) {
        return Section.of(
                "passed",
                say.of("learning.passed"),
                null,
                say.of("learning.passed.none"),
                answer.entries().stream()
                        .flatMap(exchange -> exchange.learnings().stream())
                        .map(entry -> lines.item(entry, direction(entry)))
                        .toList());
    }

    private List<Detail> direction(TimelineEntry entry) {
        return entry.told() instanceof Told.Learning(LearningLine line)
                ? List.of(new Detail(
                        say.of("learning.way"),
                        Say.own(lines.entries().words().direction(line.direction())),
                        null))
                : List.of();
    }

    Section nothing(Exchanges answer) {
        return Section.of(
                "nothing",
                say.of("learning.no-learning"),
                null,
                "",
                answer.nothing().stream()
                        .map(id -> partnership(id.value()))
                        .map(partnership -> new Item(
                                Entries.anchor(partnership.id()),
                                lines.labels().subjectPhrase(partnership),
                                SubjectList.path(partnership),
                                "",
                                List.of(),
                                List.of(),
                                List.of()))
                        .toList());
    }

    // --- what was never passed on

    /// @param heading empty on a page of its own
    /// @param whole where all of it stands; null on the page that shows it
    Section unpassed(String heading, UnpassedLearning answer, @Nullable String whole) {
        List<Item> items = new ArrayList<>(answer.entries().stream().map(this::item).toList());
        if (whole != null && answer.next() != null) {
            items.add(new Item(
                    "all", Say.own(say.of("unpassed.all")), whole, "", List.of(), List.of(), List.of()));
        }
        return Section.of("never-passed-on", heading, null, say.of("unpassed.none"), items);
    }

    private Item item(Unpassed line) {
        List<Detail> details = new ArrayList<>(direction(line.learning()));
        if (line.since() == null) {
            details.add(new Detail(say.of("unpassed.since"), Say.own(say.of("unpassed.since-unknown")), null));
        }
        line.passing().forEach(entry -> details.add(lines.fact(say.of("unpassed.perhaps-by"), entry)));
        Item item = lines.item(line.learning(), details);
        List<Tag> tags = new ArrayList<>(item.tags());
        if (line.perhaps()) {
            tags.add(new Tag(say.of("entry.perhaps"), ""));
        }
        return new Item(
                "unpassed-" + item.id(), item.title(), item.address(), item.when(), tags, item.details(), item.sources());
    }

    static List<TimelineEntry> entries(UnpassedLearning answer) {
        return answer.entries().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.learning()), line.passing().stream()))
                .toList();
    }
}
