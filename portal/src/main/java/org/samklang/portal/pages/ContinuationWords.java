package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.query.continuation.Continuations;
import org.samklang.query.continuation.Continuations.Continuation;
import org.samklang.query.continuation.Continuations.End;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.timeline.TimelineEntry;

/// What became of cooperations after their money, in the reader's words.
record ContinuationWords(Say say, Lines lines) {

    static List<TimelineEntry> entries(Continuations answer) {
        return answer.entries().stream()
                .flatMap(line -> Stream.of(line.since(), line.perhaps(), line.closings()).flatMap(List::stream))
                .distinct()
                .toList();
    }

    static List<Subject> subjects(Continuations answer) {
        List<Subject> subjects = new ArrayList<>();
        answer.entries().forEach(line -> {
            subjects.add(partnership(line));
            if (line.grant() != null) {
                subjects.add(new Subject(StreamType.GRANT, line.grant().value()));
            }
        });
        return subjects;
    }

    static List<OrganisationId> funders(Continuations answer) {
        List<OrganisationId> funders = new ArrayList<>();
        answer.entries().forEach(line -> {
            if (line.funder() != null) {
                funders.add(line.funder());
            }
        });
        return funders;
    }

    private static Subject partnership(Continuation line) {
        return new Subject(StreamType.PARTNERSHIP, line.partnership().value());
    }

    /// One for each outcome that there is.
    List<Section> sections(Continuations answer) {
        List<Section> sections = Arrays.stream(Outcome.values())
                .map(outcome -> Section.of(
                        "outcome-" + Entries.anchor(outcome.name()),
                        say.word(outcome),
                        say.of("continuation.lead." + outcome),
                        "",
                        answer.entries().stream()
                                .filter(line -> line.outcome() == outcome)
                                .map(this::item)
                                .toList()))
                .filter(section -> !section.empty())
                .toList();
        return sections.isEmpty()
                ? List.of(Section.of("none", "", null, say.of("question.continuations.none"), List.of()))
                : sections;
    }

    private Item item(Continuation line) {
        List<Detail> details = new ArrayList<>();
        if (line.grant() == null) {
            details.add(new Detail(say.of("subject.GRANT"), Say.own(say.of("continuation.no-grant")), null));
        } else {
            details.add(new Detail(
                    say.of("subject.GRANT"),
                    line.purpose() == null
                            ? lines.labels().subjectPhrase(new Subject(StreamType.GRANT, line.grant().value()))
                            : say.phrase(line.purpose()),
                    SubjectList.path(new Subject(StreamType.GRANT, line.grant().value()))));
        }
        if (line.funder() != null) {
            details.add(new Detail(say.of("continuation.funder"), lines.labels().phrase(line.funder()), null));
        }
        End end = line.end();
        if (end != null) {
            details.add(new Detail(say.word(end.ground()), Say.own(say.date(end.on())), Lines.address(end.said())));
            if (end.on().inferredFrom() != null) {
                details.add(new Detail(say.of("continuation.inferred"), Say.own(end.on().inferredFrom()), null));
            }
        }
        line.since().forEach(entry -> details.add(lines.fact(say.of("continuation.since"), entry)));
        line.perhaps().forEach(entry -> details.add(lines.fact(say.of("continuation.perhaps"), entry)));
        line.closings().forEach(entry -> details.add(lines.fact(say.of("continuation.closing"), entry)));
        return new Item(
                Entries.anchor(line.key()),
                lines.labels().subjectPhrase(partnership(line)),
                SubjectList.path(partnership(line)),
                "",
                List.of(),
                details,
                end == null ? List.of() : lines.entries().sources(end.said().traces()));
    }
}
