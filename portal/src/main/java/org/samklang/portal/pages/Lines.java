package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.query.timeline.TimelineEntry;

/// Entries and subjects as lines of an answer, in the reader's words.
record Lines(Say say, Labels labels, Entries entries) {
    private static final int NAMED = 3;

    /// A subject as a link to its page.
    SubjectList.Line link(Subject subject) {
        return new SubjectList.Line(
                SubjectList.path(subject), labels.subjectPhrase(subject), say.of("subject." + subject.type()), false);
    }

    /// A subject as a labelled link: "Partnership: KSS × SPAVO".
    QuestionPage.Detail where(Subject subject) {
        return new QuestionPage.Detail(
                say.of("subject." + subject.type()), labels.subjectPhrase(subject), SubjectList.path(subject));
    }

    /// Whose it is: the partnerships that an entry belongs to, or else the organisations, networks or programmes. More than
    /// three are not named.
    List<QuestionPage.Detail> whose(TimelineEntry entry) {
        return Stream.of(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.NETWORK, StreamType.PROGRAMME)
                .map(type -> entry.about().stream().filter(subject -> subject.type() == type).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() <= NAMED)
                .orElse(List.of())
                .stream()
                .map(this::where)
                .toList();
    }

    /// An entry as a line that leads to it on its timeline, with where it stands, how it stands and its sources.
    QuestionPage.Item item(TimelineEntry entry, List<QuestionPage.Detail> more) {
        PartnershipPage.EntryRow row = entries.row(entry);
        List<QuestionPage.Tag> tags = new ArrayList<>();
        tags.add(new QuestionPage.Tag(row.state(), row.stateCode()));
        if (row.outside() != null) {
            tags.add(new QuestionPage.Tag(row.outside(), ""));
        }
        if (row.contested()) {
            tags.add(new QuestionPage.Tag(say.of("entry.contested"), ""));
        }
        List<QuestionPage.Detail> details = new ArrayList<>(more);
        entry.about().stream().limit(1).map(this::where).forEach(details::add);
        return new QuestionPage.Item(
                row.anchor(), title(row), address(entry), row.when(), tags, details, row.sources());
    }

    /// An entry as what explains another line: what it is and when, with a link to where it stands.
    QuestionPage.Detail fact(String label, TimelineEntry entry) {
        PartnershipPage.EntryRow row = entries.row(entry);
        Phrase title = title(row);
        return new QuestionPage.Detail(
                label,
                row.when().isEmpty() ? title : new Phrase(title.text() + ", " + row.when(), title.lang()),
                address(entry));
    }

    /// What it is and what it says: "Study visit: two days in Limassol".
    private static Phrase title(PartnershipPage.EntryRow row) {
        Phrase what = row.what();
        return what == null ? Say.own(row.kind()) : new Phrase(row.kind() + ": " + what.text(), what.lang());
    }

    /// Where the entry stands, on the timeline that it belongs to first.
    static @Nullable String address(TimelineEntry entry) {
        return entry.about().isEmpty()
                ? null
                : SubjectList.path(entry.about().getFirst()) + "#" + Entries.anchor(entry.key());
    }
}
