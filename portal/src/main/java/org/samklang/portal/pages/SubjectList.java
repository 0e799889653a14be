package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.portal.views.NotThere;
import org.samklang.query.subjects.SubjectEntry;

/// Subjects as lists of links, by kind.
final class SubjectList {
    private SubjectList() {}

    /// One line, which leads to a page.
    ///
    /// @param kind what sort of thing it is; empty where its heading says it
    record Line(String address, Phrase name, String kind, boolean ended) {}

    /// Lines of one kind.
    record Group(String heading, List<Line> lines) {}

    static List<Group> grouped(List<SubjectEntry> entries, Labels labels, Say say) {
        Map<StreamType, List<SubjectEntry>> byKind = new TreeMap<>();
        entries.forEach(entry ->
                byKind.computeIfAbsent(entry.subject().type(), _ -> new ArrayList<>()).add(entry));
        return byKind.entrySet().stream()
                .map(kind -> new Group(say.of("subjects." + kind.getKey()), lines(kind.getValue(), labels)))
                .toList();
    }

    static List<Line> lines(List<SubjectEntry> entries, Labels labels) {
        return entries.stream()
                .map(entry -> new Line(
                        path(entry.subject()), labels.phrase(entry), labels.kind(entry).orElse(""), entry.ended()))
                .sorted(Comparator.comparing(line -> line.name().text()))
                .toList();
    }

    /// The page of a subject.
    static String path(Subject subject) {
        return switch (subject.type()) {
            case PARTNERSHIP -> "/partnerships/" + subject.id();
            case DOCUMENT -> "/documents/" + subject.id();
            case ORGANISATION,
                    PERSON,
                    ACTIVITY,
                    LEARNING,
                    INSTRUMENT,
                    TREATY_PARTICIPATION,
                    AGREEMENT,
                    PROJECT,
                    OUTCOME,
                    BODY,
                    NETWORK,
                    PROGRAMME,
                    GRANT,
                    STRATEGY,
                    RULE_SET,
                    STATEMENT,
                    INQUIRY,
                    INITIATIVE,
                    CAUSE ->
                "/subjects/" + subject.type().prefix() + "/" + subject.id();
        };
    }

    /// The kind of stream that an address names.
    static StreamType kind(String prefix) {
        return Arrays.stream(StreamType.values())
                .filter(type -> type.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
