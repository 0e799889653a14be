package org.samklang.portal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.pages.PartnershipPage.PairLine;
import org.samklang.portal.pages.PartnershipPage.SourceLine;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.pages.QuestionPage.Tag;
import org.samklang.query.compliance.Proof;
import org.samklang.query.signs.Signs;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.signs.Signs.Silence;
import org.samklang.query.timeline.TimelineEntry;

/// Signs of risk, each with why it is one, in the reader's words.
record SignWords(Say say, Lines lines) {

    static List<TimelineEntry> entries(Signs answer) {
        return answer.entries().stream()
                .flatMap(sign -> sign.facts().stream())
                .distinct()
                .toList();
    }

    static List<Subject> subjects(Signs answer) {
        List<Subject> subjects = new ArrayList<>();
        answer.entries().forEach(sign -> subjects.add(partnership(sign.partnership())));
        answer.none().forEach(id -> subjects.add(partnership(id)));
        return subjects;
    }

    static Set<OrganisationId> organisations(Signs answer) {
        Set<OrganisationId> named = new HashSet<>();
        answer.entries().forEach(sign -> {
            if (sign.why() instanceof Signs.OverduePromise promise) {
                named.add(promise.by());
            }
            if (sign.why() instanceof Signs.OneWay(var pair)) {
                named.add(pair.first());
                named.add(pair.second());
            }
        });
        return named;
    }

    private static Subject partnership(PartnershipId id) {
        return new Subject(StreamType.PARTNERSHIP, id.value());
    }

    /// One for each partnership with signs, and one for those without.
    List<Section> sections(Signs answer) {
        Map<PartnershipId, List<Item>> items = new LinkedHashMap<>();
        answer.entries().forEach(sign ->
                items.computeIfAbsent(sign.partnership(), _ -> new ArrayList<>()).add(item(sign)));
        List<Section> sections = new ArrayList<>();
        items.forEach((partnership, its) -> sections.add(Section.of(
                "partnership-" + partnership.value(),
                lines.labels().subject(partnership(partnership)),
                say.count("signs.count", its.size()),
                "",
                its)));
        if (!answer.none().isEmpty()) {
            sections.add(Section.of(
                    "none",
                    say.of("signs.none"),
                    null,
                    "",
                    answer.none().stream().map(this::named).toList()));
        }
        return sections.isEmpty()
                ? List.of(Section.of("none", "", null, say.of("question.signs.none"), List.of()))
                : sections;
    }

    private Item named(PartnershipId partnership) {
        return new Item(
                Entries.anchor(partnership.value()),
                lines.labels().subjectPhrase(partnership(partnership)),
                SubjectList.path(partnership(partnership)),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private Item item(Sign sign) {
        return switch (sign.why()) {
            case Silence silence -> item(sign, Say.own(say.count("signs.silence", silence.months())), null, silence(sign, silence));
            case Signs.Suspended(PartialDate on, Narrative reason) -> {
                List<Detail> details = new ArrayList<>(List.of(own("signs.since", say.date(on))));
                if (reason != null) {
                    details.add(new Detail(say.of("signs.reason"), say.phrase(reason), null));
                }
                yield item(sign, Say.own(say.of("signs.suspended")), fact(sign), details);
            }
            case Signs.BrokenRule rule -> broken(sign, rule);
            case Signs.OverduePromise promise -> item(
                    sign,
                    said("signs.promise", promise.promised()),
                    fact(sign),
                    List.of(
                            new Detail(say.of("signs.promised-by"), lines.labels().phrase(promise.by()), null),
                            own("signs.due", say.date(promise.dueOn())),
                            lines.fact(say.of("signs.promised-at"), sign.facts().getFirst())));
            case Signs.OverduePlan plan -> item(
                    sign,
                    Say.own(say.of("signs.plan")),
                    fact(sign),
                    List.of(
                            own("signs.planned", say.date(plan.planned())),
                            lines.fact(say.of("signs.plan-is"), sign.facts().getFirst())));
            case Signs.OpenChallenge challenge -> challenge(sign, challenge);
            case Signs.OneWay(var pair) -> {
                PairLine words = new Balances(say, lines.labels(), lines.entries().words()).pair(pair);
                List<Detail> details = new ArrayList<>();
                details.add(own("balance.claimed", LearningWords.lean(words.claimed())));
                details.add(own("balance.confirmed", LearningWords.lean(words.confirmed())));
                sign.facts().forEach(entry -> details.add(lines.fact(say.of("signs.learning"), entry)));
                yield item(
                        sign,
                        Say.own(say.of("signs.one-way")),
                        SubjectList.path(partnership(sign.partnership())) + "#balance",
                        details);
            }
            case Signs.Contested(var about) -> item(
                    sign,
                    Say.own(say.of("signs.contested", "about", say.word(about))),
                    fact(sign),
                    sign.facts().stream()
                            .map(claim -> lines.fact(say.of("signs.claim"), claim))
                            .toList());
        };
    }

    private Item item(Sign sign, Phrase title, @Nullable String address, List<Detail> details) {
        return new Item(
                Entries.anchor(sign.key()),
                title,
                address == null ? SubjectList.path(partnership(sign.partnership())) : address,
                "",
                sign.perhaps() ? List.of(new Tag(say.of("entry.perhaps"), "")) : List.of(),
                details,
                sources(sign));
    }

    private List<SourceLine> sources(Sign sign) {
        return lines.entries().sources(sign.facts().stream().flatMap(fact -> fact.traces().stream()).toList());
    }

    private static @Nullable String fact(Sign sign) {
        return Lines.address(sign.facts().getFirst());
    }

    private Detail own(String label, String words) {
        return new Detail(say.of(label), Say.own(words), null);
    }

    private Phrase said(String key, Narrative what) {
        Phrase phrase = say.phrase(what);
        return new Phrase(say.of(key) + ": " + phrase.text(), phrase.lang());
    }

    // --- silence

    private List<Detail> silence(Sign sign, Silence silence) {
        List<Detail> details = new ArrayList<>();
        switch (silence.since()) {
            case LAST_CONTACT -> {
                details.add(own("signs.last-contact", between(silence.earliest(), silence.latest())));
                over(details, silence);
            }
            case BEGINNING -> {
                details.add(own("signs.last-contact", say.of("signs.no-contact")));
                details.add(own("signs.beginning", between(silence.earliest(), silence.latest())));
                over(details, silence);
            }
            case NOBODY_KNOWS -> details.add(own(
                    "signs.last-contact", say.of(silence.undated() > 0 ? "signs.no-dated-contact" : "signs.no-contact-at-all")));
        }
        if (silence.undated() > 0) {
            details.add(own("signs.undated", say.count("signs.undated-contacts", silence.undated())));
        }
        sign.facts().forEach(entry -> details.add(lines.fact(say.of("signs.known-by"), entry)));
        return details;
    }

    /// When the months were over, in the earliest reading and in the latest.
    private void over(List<Detail> details, Silence silence) {
        LocalDate first = silence.earliest() == null ? null : silence.earliest().plusMonths(silence.months());
        LocalDate last = silence.latest() == null ? null : silence.latest().plusMonths(silence.months());
        details.add(new Detail(say.count("signs.over", silence.months()), Say.own(between(first, last)), null));
    }

    private String between(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            return until == null
                    ? say.of("signs.unknown")
                    : say.of("signs.at-the-latest", "day", say.day(until));
        }
        return from.equals(until)
                ? say.day(from)
                : say.of("signs.between", "from", say.day(from), "until", say.day(until));
    }

    // --- rules and challenges

    private Item broken(Sign sign, Signs.BrokenRule rule) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                say.of("subject.RULE_SET"), say.phrase(rule.title()), "/rule-sets/" + rule.ruleSet().value()));
        details.add(own("signs.strength", say.word(rule.strength())));
        details.add(own("signs.since", rule.since() == null ? say.of("signs.unknown") : say.day(rule.since())));
        rule.proofs().stream().map(this::proof).distinct().forEach(details::add);
        return new Item(
                Entries.anchor(sign.key()),
                said("signs.rule", rule.text()),
                "/partnerships/" + sign.partnership().value() + "/commitments#rules-" + rule.ruleSet().value() + "-"
                        + Entries.anchor(rule.code()),
                "",
                List.of(),
                details,
                List.of());
    }

    private Detail proof(Proof proof) {
        String kind = say.word(proof.kind());
        Phrase what = proof.what() == null ? Say.own(say.of("signs.fact")) : say.phrase(proof.what());
        return new Detail(
                proof.on() == null ? kind : say.of("commitments.dated", "what", kind, "date", say.date(proof.on())),
                what,
                proof.entry() == null || proof.about().isEmpty()
                        ? null
                        : SubjectList.path(proof.about().getFirst()) + "#" + Entries.anchor(proof.entry()));
    }

    private Item challenge(Sign sign, Signs.OpenChallenge challenge) {
        List<Detail> details = new ArrayList<>();
        details.add(own(
                "signs.noticed",
                challenge.noticedOn() == null ? say.of("signs.unknown") : say.date(challenge.noticedOn())));
        sign.facts().stream()
                .skip(1)
                .forEach(entry -> details.add(lines.fact(say.of("signs.perhaps-overcome"), entry)));
        return item(sign, said("signs.challenge", challenge.what()), fact(sign), details);
    }
}
