package org.samklang.query.subjects;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.Logged;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.query.StoredName;
import org.samklang.query.Trace;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.timeline.Entries.Wanted;
import org.samklang.query.timeline.EntryKinds;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// Activities and learning under their names. Their entries in the timeline say what names them and what they belong to:
/// the directory has no rows of its own for them, so whoever sees the entry knows the name.
final class NamedEntries {
    private static final String CORRECTED = StoredName.of(EntryCorrected.class);
    private static final String WITHDRAWN = StoredName.of(EntryWithdrawn.class);
    private static final Set<String> LOGGED = Arrays.stream(Logged.class.getPermittedSubclasses())
            .map(fact -> StoredName.of(fact.asSubclass(Fact.class)))
            .collect(Collectors.toUnmodifiableSet());

    /// What an activity or a piece of learning says it belongs to.
    private static final Set<StreamType> HAVE_ENTRIES =
            EnumSet.of(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.NETWORK, StreamType.PROGRAMME);

    private NamedEntries() {}

    /// Whether it is named by its entry.
    static boolean names(StreamType type) {
        return type == StreamType.ACTIVITY || type == StreamType.LEARNING;
    }

    /// What there is of a kind, or of both; and of that, one subject itself and what belongs to it.
    ///
    /// @return null where no activity and no learning can belong to that
    static @Nullable Wanted wanted(@Nullable StreamType type, @Nullable Subject of) {
        if (of == null) {
            return Wanted.of(kinds(type));
        }
        if (of.type() == StreamType.ACTIVITY) {
            return type == StreamType.LEARNING ? null : Wanted.partsOf(new ActivityId(of.id()));
        }
        if (of.type() == StreamType.LEARNING) {
            return type == StreamType.ACTIVITY ? null : Wanted.themselves(List.of(of));
        }
        return HAVE_ENTRIES.contains(of.type()) ? Wanted.of(kinds(type), of) : null;
    }

    private static Set<String> kinds(@Nullable StreamType type) {
        if (type == null) {
            return EntryKinds.anyOf(EntryKinds.ACTIVITIES, EntryKinds.LEARNING);
        }
        return type == StreamType.ACTIVITY ? EntryKinds.ACTIVITIES : EntryKinds.LEARNING;
    }

    /// Position of the fact that made it.
    static long madeAt(TimelineEntry entry) {
        return entry.traces().getFirst().position();
    }

    static SubjectEntry named(TimelineEntry entry) {
        return switch (entry.told()) {
            case Told.Activity told -> activity(entry, told);
            case Told.Learning(LearningLine line) -> subject(
                    entry, Subject.among(line.learningId()), line.kind(), line.summary(), Subject.among(line.partnership()));
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _, Told.Stated _ ->
                throw new IllegalArgumentException("no entry of a subject: " + entry.key());
        };
    }

    private static SubjectEntry activity(TimelineEntry entry, Told.Activity told) {
        var details = told.details();
        return subject(
                entry,
                Subject.among(told.activityId()),
                told.kind(),
                title(entry, told),
                Subject.among(
                        details.partnerships(),
                        details.organisations(),
                        details.networks(),
                        details.programmes(),
                        details.within()));
    }

    /// What was held without a title goes by the title of its plan, unless a correction of what was held says that it has
    /// none.
    private static @Nullable Narrative title(TimelineEntry entry, Told.Activity told) {
        Narrative title = told.details().title();
        Told.Plan plan = told.plan();
        return title != null || plan == null || told.held() == null || isHeldCorrected(entry)
                ? title
                : plan.details().title();
    }

    private static boolean isHeldCorrected(TimelineEntry entry) {
        return entry.traces().stream()
                .map(Trace::fact)
                .filter(fact -> fact.equals(CORRECTED) || LOGGED.contains(fact))
                .reduce((_, later) -> later)
                .filter(CORRECTED::equals)
                .isPresent();
    }

    private static SubjectEntry subject(
            TimelineEntry entry, List<Subject> self, @Nullable Enum<?> kind, @Nullable Narrative title, List<Subject> of) {
        return new SubjectEntry(
                self.getFirst(),
                SubjectRow.kind(kind),
                List.of(),
                title,
                List.of(),
                of,
                entry.traces().stream().anyMatch(trace -> trace.fact().equals(WITHDRAWN)),
                entry.visibility());
    }
}
