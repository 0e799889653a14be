package org.samklang.portal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.portal.pages.PartnershipPage.EntryRow;
import org.samklang.portal.pages.PartnershipPage.SourceLine;
import org.samklang.query.Lane;
import org.samklang.query.Trace;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Entries of a timeline as rows of a table.
///
/// @param path of the page of whose timeline they are: `/partnerships/kss-spavo`
/// @param fresh position at which the reader has recorded something just now; null where nothing
record Entries(String path, Say say, EntryWords words, Secrets secrets, Reader reader, @Nullable Long fresh) {

    private static final String QUOTE_LANGUAGE_UNKNOWN = "und";

    /// In the three lanes of time, those that hold something.
    List<PartnershipPage.EntryGroup> groups(List<TimelineEntry> entries) {
        return List.of(Lane.DATED, Lane.UNKNOWN_YEAR, Lane.UNDATED).stream()
                .map(lane -> new PartnershipPage.EntryGroup(
                        "lane-" + lane.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        say.of("lane." + lane.name()),
                        entries.stream()
                                .filter(entry -> entry.lane() == lane)
                                .map(this::row)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    EntryRow row(TimelineEntry entry) {
        Told told = entry.told();
        return new EntryRow(
                anchor(entry.key()),
                entry.on() == null || entry.lane() == Lane.UNDATED ? "" : say.date(entry.on()),
                entry.on() == null ? null : entry.on().inferredFrom(),
                entry.happened() == Happened.PERHAPS,
                words.kind(told),
                words.what(told),
                words.more(told),
                words.notes(entry),
                words.who(told),
                words.where(told),
                words.direction(told),
                say.word(entry.state()),
                entry.state().name(),
                say.word(entry.visibility()),
                sources(entry.traces()),
                entry.corrected(),
                entry.state() == EntryState.WITHDRAWN,
                entry.contested(),
                words.outsideScope(entry),
                entry.stopped() == null
                        ? null
                        : say.of("pages.entry-stopped", "position", entry.stopped().position()),
                page(told),
                reader.isAuditor()
                        ? path + "/entries/" + entry.key().replace(":", "~")
                        : null,
                confirm(told, entry.state()),
                fresh != null && entry.traces().stream().anyMatch(trace -> trace.position() == fresh));
    }

    /// Activities are worked on at their own pages.
    private @Nullable String page(Told told) {
        String page = told instanceof Told.Activity activity
                ? SubjectList.path(Corrections.subject(activity.activityId()))
                : path;
        return page.equals(path) ? null : page;
    }

    static String anchor(String key) {
        return "entry-" + key.replaceAll("[^A-Za-z0-9-]", "-");
    }

    private @Nullable String confirm(Told told, EntryState state) {
        if (!(told instanceof Told.Learning(LearningLine line))
                || !reader.isCoordinator()
                || state == EntryState.WITHDRAWN
                || state == EntryState.REQUESTED
                || !Objects.equals(line.direction().to(), reader.organisation())) {
            return null;
        }
        LearningId id = line.learningId();
        return state == EntryState.CONFIRMED
                ? null
                : "/partnerships/" + line.partnership().value() + "/learning/" + id.value() + "/confirm";
    }

    List<SourceLine> sources(List<Trace> traces) {
        return traces.stream().map(trace -> source(trace.source())).distinct().toList();
    }

    SourceLine source(Source source) {
        return switch (source) {
            case Source.Citation citation -> new SourceLine(
                    say.of("source.citation", "document", citation.document(), "locator", citation.locator()),
                    quote(citation));
            case Source.ReportedBy _ -> new SourceLine(say.of("source.reported"), null);
        };
    }

    private @Nullable Phrase quote(Source.Citation citation) {
        String text = secrets.text(citation.quote());
        String language = citation.language();
        return text == null ? null : new Phrase(text, language == null ? QUOTE_LANGUAGE_UNKNOWN : language);
    }

    /// Everything sealed that the entries may show: the quotes of their sources, and what they say themselves.
    static Set<SealedValue> quotes(List<TimelineEntry> entries) {
        Set<SealedValue> sealed = new HashSet<>();
        for (TimelineEntry entry : entries) {
            for (Trace trace : entry.traces()) {
                if (trace.source() instanceof Source.Citation citation && citation.quote() != null) {
                    sealed.add(citation.quote());
                }
            }
            if (entry.told() instanceof Told.Stated(Fact fact)) {
                sealed.addAll(Within.of(fact, SealedValue.class));
            }
        }
        return sealed;
    }

    static Set<PersonId> persons(List<TimelineEntry> entries) {
        Set<PersonId> persons = new HashSet<>();
        for (TimelineEntry entry : entries) {
            if (entry.told() instanceof Told.Activity activity) {
                persons.addAll(Within.of(activity.details(), PersonId.class));
                persons.addAll(Within.of(activity.contributions(), PersonId.class));
            }
            if (entry.told() instanceof Told.Stated(Fact fact)) {
                persons.addAll(Within.of(fact, PersonId.class));
                Within.of(fact, Subject.class).stream()
                        .filter(subject -> subject.type() == StreamType.PERSON)
                        .forEach(subject -> persons.add(new PersonId(subject.id())));
            }
        }
        return persons;
    }
}
