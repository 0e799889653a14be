package org.samklang.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.compliance.NextDue;
import org.samklang.query.compliance.Status;
import org.samklang.query.partnerships.PartnershipEntry;

/// What needs somebody's attention among the commitments of many partnerships: what is not kept, what is due soon, and whose
/// turn it is to host.
///
/// @param query of the page's address, for links that stay in the same time; empty for now
record CommitmentsOverview(
        Commitments commitments, List<PartnershipEntry> partnerships, Labels labels, Say say, String query) {

    /// How far ahead one looks.
    static final int DAYS = 90;

    /// One of the three questions.
    ///
    /// @param count how many rules there are
    record Part(String id, String heading, int count, List<Group> groups) {}

    /// Rules of one partnership.
    record Group(List<Phrase> title, String link, List<Line> lines) {}

    /// One rule.
    ///
    /// @param turn whose turn it is; empty where that is not the question
    /// @param link to the rule among the partnership's commitments
    /// @param statusCode for the style: `BREACHED`
    /// @param next what has to be done next; empty where nothing has
    record Line(
            String turn,
            String code,
            String link,
            Phrase set,
            Phrase text,
            String status,
            String statusCode,
            String detail,
            String next) {}

    List<Part> parts() {
        return List.of(
                part("broken", say.of("commitments.broken-now"), each -> each.result().status() == Status.BREACHED, _ -> ""),
                part("due", say.of("commitments.due-soon", "days", DAYS), this::isDueSoon, _ -> ""),
                part("turns", say.of("commitments.turns"), CommitmentsOverview::hasTurn, this::turn));
    }

    private Part part(
            String id, String heading, Predicate<Commitment> wanted, Function<Commitment, String> turn) {
        Map<PartnershipId, List<Commitment>> found = commitments.entries().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(CommitmentsOverview::by, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(Commitment::partnership, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        found.forEach((partnership, rules) -> groups.add(new Group(
                title(partnership),
                page(partnership) + query,
                rules.stream().map(each -> line(each, turn.apply(each))).toList())));
        return new Part(id, heading, found.values().stream().mapToInt(List::size).sum(), groups);
    }

    private Line line(Commitment each, String turn) {
        VerdictWords words = new VerdictWords(labels, say);
        return new Line(
                turn,
                each.result().rule().code(),
                page(each.partnership()) + query + "#"
                        + CommitmentsReading.anchor(each.ruleSet(), each.result().rule()),
                say.phrase(each.title()),
                say.phrase(each.result().rule().text()),
                words.status(each.result()),
                each.result().status().name(),
                words.detail(each.result().verdict()),
                words.next(turn.isEmpty() ? each.result().next() : withoutHosts(each.result().next())));
    }

    /// Where they stand before the rule already.
    private static @Nullable NextDue withoutHosts(@Nullable NextDue next) {
        return next == null ? null : new NextDue(next.by(), next.stillNeeded(), List.of());
    }

    /// What is broken already stands in the first part.
    private boolean isDueSoon(Commitment each) {
        LocalDate by = by(each);
        return each.result().status() != Status.BREACHED
                && by != null
                && !by.isBefore(commitments.asOf())
                && !by.isAfter(commitments.asOf().plusDays(DAYS));
    }

    private static boolean hasTurn(Commitment each) {
        NextDue next = each.result().next();
        return next != null && !next.hosts().isEmpty();
    }

    private String turn(Commitment each) {
        NextDue next = each.result().next();
        return next == null ? "" : new VerdictWords(labels, say).hosts(next);
    }

    private static @Nullable LocalDate by(Commitment each) {
        return each.result().next() == null ? null : each.result().next().by();
    }

    private List<Phrase> title(PartnershipId id) {
        return partnerships.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> Titles.of(entry, labels, say))
                .orElseGet(() -> List.of(Say.own(id.value())));
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/commitments";
    }
}
