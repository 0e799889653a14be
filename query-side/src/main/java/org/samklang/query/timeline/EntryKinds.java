package org.samklang.query.timeline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samklang.events.Fact;
import org.samklang.query.StoredName;
import org.samklang.query.learning.LearningLine;

/// Kinds of entries, by which they are found wherever they stand. A fact that is an entry of its own is of the kind that
/// its stored name says.
public final class EntryKinds {
    private static final String ACTIVITY = "activity";
    private static final String PLANNED = ".planned";
    private static final String PROMISED = ".promised";
    private static final String PASSED_ON = "learning";
    private static final String ASKED_FOR = PASSED_ON + ".requested";

    /// Activities that were planned at any time, held or not.
    public static final Set<String> PLANS = Set.of(ACTIVITY + PLANNED, ACTIVITY + PLANNED + PROMISED);

    /// Activities on which somebody promised something, kept or not.
    public static final Set<String> PROMISES = Set.of(ACTIVITY + PROMISED, ACTIVITY + PLANNED + PROMISED);

    /// All activities.
    public static final Set<String> ACTIVITIES =
            Set.of(ACTIVITY, ACTIVITY + PLANNED, ACTIVITY + PROMISED, ACTIVITY + PLANNED + PROMISED);

    /// Learning that was asked for, passed on or both.
    public static final Set<String> LEARNING = Set.of(PASSED_ON, ASKED_FOR);

    /// Learning that was asked for at any time, passed on or not.
    public static final Set<String> REQUESTS = Set.of(ASKED_FOR);

    /// What one source says and another may deny.
    public static final Set<String> CLAIMS = Set.of("claim");

    /// Partnerships that became known.
    public static final Set<String> REGISTRATIONS = Set.of("registration");

    /// Organisations that joined a partnership later.
    public static final Set<String> JOININGS = Set.of("joining");

    /// Partnerships that came to their end.
    public static final Set<String> CLOSINGS = Set.of("closing");

    /// Cooperations that went on.
    public static final Set<String> CONTINUATIONS = Set.of("continuation");

    /// Themes of partnerships.
    public static final Set<String> THEMES = Set.of("theme");

    /// Partnerships that became active, wherever that was decided.
    public static final Set<String> ACTIVATIONS = Set.of("activation");

    /// Phases that partnerships entered.
    public static final Set<String> PHASES = Set.of("phase");

    private EntryKinds() {}

    /// Facts that are entries of their own.
    @SafeVarargs
    public static Set<String> facts(Class<? extends Fact>... facts) {
        return Arrays.stream(facts).map(StoredName::of).collect(Collectors.toUnmodifiableSet());
    }

    /// Entries of any of these kinds.
    @SafeVarargs
    public static Set<String> anyOf(Set<String>... kinds) {
        return Stream.of(kinds).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static String of(Told told) {
        return switch (told) {
            case Told.Registration _ -> "registration";
            case Told.Joining _ -> "joining";
            case Told.Choosing _ -> "theme";
            case Told.Entering _ -> "phase";
            case Told.Assessment _ -> "assessment";
            case Told.Waiver _ -> "waiver";
            case Told.Activation _ -> "activation";
            case Told.Claim _ -> "claim";
            case Told.Closing _ -> "closing";
            case Told.Continuation _ -> "continuation";
            case Told.Activity activity -> ACTIVITY
                    + (activity.plan() == null ? "" : PLANNED)
                    + (activity.promises().isEmpty() ? "" : PROMISED);
            case Told.Learning(LearningLine line) -> line.requested() ? ASKED_FOR : PASSED_ON;
            case Told.Stated(Fact said) -> StoredName.of(said);
        };
    }
}
