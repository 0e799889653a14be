package org.samklang.query.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.Logged;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Visibility;
import org.samklang.query.Reach;

/// Every subject under its name, said from the facts alone: one row each, in the order of record. Knows of no table and of
/// no timeline.
final class NaiveSubjects {
    private final Map<String, SubjectRow> then;
    private final Map<String, SubjectRow> now;

    private NaiveSubjects(Map<String, SubjectRow> then, Map<String, SubjectRow> now) {
        this.then = then;
        this.now = now;
    }

    static NaiveSubjects at(List<Recorded> history, long knownAt) {
        return new NaiveSubjects(fold(history.subList(0, (int) knownAt + 1)), fold(history));
    }

    /// Of facts in any order those that decisions would let follow on each other, numbered anew.
    static List<Recorded> decided(List<Recorded> history) {
        List<Recorded> decided = new ArrayList<>();
        Map<String, List<Recorded>> streams = new HashMap<>();
        for (Recorded recorded : history) {
            List<Recorded> before = streams.computeIfAbsent(recorded.fact().streamId(), _ -> new ArrayList<>());
            if (canFollow(before, recorded)) {
                before.add(recorded);
                decided.add(new Recorded(
                        decided.size(),
                        recorded.recordedAt(),
                        recorded.eventId(),
                        recorded.envelope(),
                        recorded.fact()));
            }
        }
        return decided;
    }

    private static boolean canFollow(List<Recorded> before, Recorded recorded) {
        return switch (recorded.fact()) {
            case ActivityPlanned _ -> before.isEmpty();
            case Logged _, ActivityRescheduled _ ->
                before.stream().noneMatch(one -> one.fact() instanceof Logged || one.fact() instanceof EntryWithdrawn);
            case ActivityEvent _ -> before.stream().noneMatch(one -> one.fact() instanceof EntryWithdrawn);
            case LearningRequested _ -> before.isEmpty();
            case LearningRecorded _ -> before.stream().noneMatch(one -> one.fact() instanceof LearningRecorded);
            default -> true;
        };
    }

    private static Map<String, SubjectRow> fold(List<Recorded> facts) {
        SubjectDirectory view = new SubjectDirectory();
        Map<String, SubjectRow> rows = new HashMap<>();
        for (Recorded recorded : facts) {
            String key = recorded.fact().streamId();
            SubjectRow old = rows.get(key);
            switch (recorded.fact()) {
                case ActivityEvent e -> rows.put(key, activity(old, e, recorded));
                case LearningEvent e -> rows.put(key, learning(old, e, recorded));
                default -> {
                    for (String each : view.keys(recorded)) {
                        rows.put(each, view.fold(each, rows.get(each), recorded));
                    }
                }
            }
        }
        return rows;
    }

    private static SubjectRow activity(@Nullable SubjectRow old, ActivityEvent event, Recorded recorded) {
        return switch (event) {
            case ActivityPlanned e -> said(old, e, e.details(), e.kind(), e.details().title(), recorded);
            case Logged e -> {
                Narrative title = e.details().title() == null && old != null ? old.title() : e.details().title();
                yield said(old, e, e.details(), e.kind(), title, recorded);
            }
            case EntryCorrected e -> {
                SubjectRow known = Objects.requireNonNull(old);
                yield row(known, known.kind(), e.after().title(), of(e.after()), false, recorded.envelope().visibility());
            }
            case EntryWithdrawn _ -> {
                SubjectRow known = Objects.requireNonNull(old);
                yield row(known, known.kind(), known.title(), known.of(), true, narrowed(known, recorded));
            }
            default -> {
                SubjectRow known = Objects.requireNonNull(old);
                yield row(known, known.kind(), known.title(), known.of(), known.ended(), narrowed(known, recorded));
            }
        };
    }

    private static SubjectRow said(
            @Nullable SubjectRow old,
            ActivityEvent event,
            ActivityDetails details,
            Enum<?> kind,
            @Nullable Narrative title,
            Recorded recorded) {
        return new SubjectRow(
                new Subject(StreamType.ACTIVITY, event.activityId().value()),
                "ActivityKind." + kind.name(),
                List.of(),
                title,
                List.of(),
                of(details),
                false,
                recorded.envelope().visibility(),
                old == null ? recorded.position() : old.madeAt());
    }

    private static List<Subject> of(ActivityDetails details) {
        return Subject.among(
                details.partnerships(),
                details.organisations(),
                details.networks(),
                details.programmes(),
                details.within());
    }

    private static SubjectRow learning(@Nullable SubjectRow old, LearningEvent event, Recorded recorded) {
        return switch (event) {
            case LearningRequested e -> said(old, e, null, e.summary(), recorded);
            case LearningRecorded e -> said(old, e, "LearningKind." + e.kind().name(), e.summary(), recorded);
            default -> {
                SubjectRow known = Objects.requireNonNull(old);
                yield row(known, known.kind(), known.title(), known.of(), false, narrowed(known, recorded));
            }
        };
    }

    private static SubjectRow said(
            @Nullable SubjectRow old, LearningEvent event, @Nullable String kind, Narrative summary, Recorded recorded) {
        return new SubjectRow(
                new Subject(StreamType.LEARNING, event.learningId().value()),
                kind,
                List.of(),
                summary,
                List.of(),
                Subject.among(event.partnershipId()),
                false,
                recorded.envelope().visibility(),
                old == null ? recorded.position() : old.madeAt());
    }

    private static SubjectRow row(
            SubjectRow known,
            @Nullable String kind,
            @Nullable Narrative title,
            List<Subject> of,
            boolean ended,
            Visibility visibility) {
        return new SubjectRow(
                known.subject(), kind, known.names(), title, known.parties(), of, ended, visibility, known.madeAt());
    }

    /// A fact that only adds can take eyes away.
    private static Visibility narrowed(SubjectRow known, Recorded recorded) {
        return known.visibility().andAtLeast(recorded.envelope().visibility());
    }

    /// In the order of record.
    List<SubjectEntry> seen(Reach reach) {
        return seen(reach, null, null);
    }

    /// @param type only this kind; null for all
    /// @param of only this and what belongs to it; null for all
    List<SubjectEntry> seen(Reach reach, @Nullable StreamType type, @Nullable Subject of) {
        return then.values().stream()
                .filter(row -> type == null || row.subject().type() == type)
                .filter(row -> of == null
                        || Stream.concat(Stream.of(row.subject()), Subject.among(row.of(), row.parties()).stream())
                                .anyMatch(of::equals))
                .filter(row -> visibility(row).isWithin(reach.widest()))
                .filter(row -> reach.withdrawnToo() || !isTakenBack(row) && !isTakenBack(today(row)))
                .sorted(Comparator.comparing(SubjectRow::madeAt))
                .map(row -> new SubjectEntry(
                        row.subject(),
                        row.kind(),
                        row.names(),
                        row.title(),
                        row.parties(),
                        row.of(),
                        row.ended(),
                        visibility(row)))
                .toList();
    }

    private SubjectRow today(SubjectRow row) {
        return Objects.requireNonNull(now.get(row.subject().streamId()));
    }

    private Visibility visibility(SubjectRow row) {
        return row.visibility().andAtLeast(today(row).visibility());
    }

    private static boolean isTakenBack(SubjectRow row) {
        return row.ended() && (row.subject().type() == StreamType.ACTIVITY || row.subject().type() == StreamType.STATEMENT);
    }
}
