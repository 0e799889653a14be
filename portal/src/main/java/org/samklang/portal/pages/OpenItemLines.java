package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.compliance.NextDue;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.open.OpenReason;
import org.samklang.query.timeline.Told;

/// What is open as lines: what it is, whose turn it is, since when and by when.
///
/// @param own the reader's organisation; null where it has none
record OpenItemLines(Lines lines, @Nullable OrganisationId own) {
    private static final int NAMED = 3;

    private Say say() {
        return lines.say();
    }

    /// One section for each reason.
    List<Section> sections(List<OpenItem> items) {
        Map<OpenReason, List<Item>> reasons = new LinkedHashMap<>();
        items.forEach(item -> reasons.computeIfAbsent(item.reason(), _ -> new ArrayList<>()).add(item(item)));
        return reasons.entrySet().stream()
                .map(reason -> Section.of(
                        "open-" + reason.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        say().word(reason.getKey()),
                        say().of("work.why." + reason.getKey()),
                        "",
                        reason.getValue()))
                .toList();
    }

    /// One line.
    Item item(OpenItem open) {
        Item told = lines.item(open.entry(), List.of());
        List<Detail> details = new ArrayList<>();
        turn(open.turn(), details);
        if (open.since() != null && !open.since().equals(open.entry().on())) {
            details.add(new Detail(say().of(since(open.reason())), Say.own(say().date(open.since())), null));
        }
        if (open.what() != null && open.reason() == OpenReason.REPORT) {
            details.add(new Detail(say().of("work.returned"), say().phrase(open.what()), null));
        }
        if (open.reason() == OpenReason.PROMISE) {
            details.add(new Detail(say().of("work.promised-at"), told.title(), told.address()));
        } else if (open.reason() == OpenReason.ACTION) {
            details.addAll(told.details());
        } else {
            lines.whose(open.entry()).stream()
                    .filter(whose -> details.stream().noneMatch(turn -> Objects.equals(turn.address(), whose.address())))
                    .toList()
                    .forEach(details::add);
        }
        return new Item(
                Entries.anchor(open.key()),
                title(open, told),
                open.reason() == OpenReason.CONTEST ? contested(open) : told.address(),
                when(open, told),
                tags(open, told),
                details,
                told.sources());
    }

    private static String since(OpenReason reason) {
        return switch (reason) {
            case UNCONFIRMED, COMING, SOMETIME -> "work.stated";
            case PROMISE, REPORT, CONFIRMATION, DISPUTE, REQUEST, INQUIRY, ACTION, CONTEST, NO_YEAR, UNDATED -> "work.since";
        };
    }

    /// The same in short, with why it is open.
    Item brief(OpenItem open) {
        Item item = item(open);
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(say().word(open.reason()), ""));
        item.tags().stream().filter(tag -> !tag.text().equals(say().word(open.entry().state()))).forEach(tags::add);
        List<Detail> turn = new ArrayList<>();
        turn(open.turn(), turn);
        return new Item(item.id(), item.title(), item.address(), item.when(), tags, turn, List.of());
    }

    private Phrase title(OpenItem open, Item told) {
        if (open.reason() == OpenReason.CONTEST && open.entry().told() instanceof Told.Claim claim) {
            return Say.own(say().of(
                    "question.contested-claims.about",
                    "about",
                    say().word(claim.about()),
                    "where",
                    lines.labels().subject(open.turn().getFirst())));
        }
        return open.what() == null || open.reason() == OpenReason.REPORT ? told.title() : say().phrase(open.what());
    }

    private static String contested(OpenItem open) {
        return "/contested-claims?about=" + open.turn().getFirst().streamId();
    }

    private String when(OpenItem open, Item told) {
        return switch (open.reason()) {
            case PROMISE, REPORT, ACTION ->
                open.by() == null ? "" : say().of("work.by", "date", say().date(open.by()));
            case CONTEST, INQUIRY -> "";
            case UNCONFIRMED, CONFIRMATION, DISPUTE, REQUEST, COMING, SOMETIME, NO_YEAR, UNDATED -> told.when();
        };
    }

    private List<Tag> tags(OpenItem open, Item told) {
        List<Tag> tags = new ArrayList<>();
        switch (open.reason()) {
            case PROMISE, REPORT, ACTION, INQUIRY, CONTEST -> {}
            case UNCONFIRMED, CONFIRMATION, DISPUTE, REQUEST, COMING, SOMETIME, NO_YEAR, UNDATED -> tags.addAll(told.tags());
        }
        if (open.late() && open.reason() != OpenReason.UNCONFIRMED) {
            tags.add(new Tag(say().of("work.late"), "BREACHED"));
        }
        if (open.entry().happened() == Happened.PERHAPS && open.reason() == OpenReason.COMING) {
            tags.add(new Tag(say().of("work.under-way"), ""));
        }
        if (own != null && open.turn().contains(new Subject(StreamType.ORGANISATION, own.value()))) {
            tags.add(new Tag(say().of("work.your-turn"), ""));
        }
        return tags;
    }

    private void turn(List<Subject> turn, List<Detail> into) {
        if (turn.size() == 1) {
            Subject one = turn.getFirst();
            into.add(new Detail(say().of("work.turn"), lines.labels().subjectPhrase(one), SubjectList.path(one)));
        } else if (!turn.isEmpty()) {
            List<String> names = turn.stream().limit(NAMED).map(lines.labels()::subject).toList();
            int more = turn.size() - names.size();
            into.add(new Detail(
                    say().of("work.turn"),
                    Say.own(say().listed(
                            more == 0
                                    ? names
                                    : Stream.concat(names.stream(), Stream.of(say().count("work.more", more)))
                                            .toList())),
                    null));
        }
    }

    /// What rules ask for next, and whose turn it is to host.
    Section commitments(List<Commitment> due) {
        return Section.of(
                "commitments",
                say().of("work.commitments"),
                say().of("work.commitments.why"),
                say().of("work.commitments.none"),
                due.stream().map(this::commitment).toList());
    }

    private Item commitment(Commitment due) {
        Subject partnership = new Subject(StreamType.PARTNERSHIP, due.partnership().value());
        NextDue next = due.result().next();
        List<Detail> details = new ArrayList<>();
        details.add(lines.where(partnership));
        if (next != null && next.stillNeeded() != null && next.stillNeeded() > 0) {
            details.add(new Detail("", Say.own(say().count("commitments.needed", next.stillNeeded())), null));
        }
        if (next != null && !next.hosts().isEmpty()) {
            details.add(new Detail(
                    say().of("work.hosts"),
                    Say.own(say().listed(next.hosts().stream().map(lines.labels()::brief).toList())),
                    null));
        }
        details.add(new Detail(
                say().of("subject.RULE_SET"), say().phrase(due.title()), "/rule-sets/" + due.ruleSet().value()));
        return new Item(
                Entries.anchor(due.partnership().value() + "-" + due.ruleSet().value() + "-" + due.result().rule().code()),
                say().phrase(due.result().rule().text()),
                "/partnerships/" + due.partnership().value() + "/commitments#rules-" + due.ruleSet().value() + "-"
                        + Entries.anchor(due.result().rule().code()),
                next == null || next.by() == null ? "" : say().of("work.by", "date", say().day(next.by())),
                List.of(new Tag(say().word(due.result().status()), due.result().status().name())),
                details,
                List.of());
    }

    /// Everything that has to be named.
    static List<Subject> subjects(List<OpenItem> items) {
        return items.stream().flatMap(item -> item.turn().stream()).distinct().toList();
    }
}
