package org.samklang.portal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.IntentCatalogue;
import org.samklang.events.value.Visibility;

/// A command as somebody gave it: well formed, not yet sealed, not yet judged.
///
/// @param commandId chosen by the sender; the same id and content again is the same command
/// @param expectedVersion the last fact of the stream that the sender had seen; null when it does not matter
/// @param language BCP 47 tag of the free text
/// @param reason why it is recorded, where that is said
/// @param source null when the sender reports it
/// @param intent with clear text where it will be sealed
public record Submission(
        UUID commandId,
        @Nullable Long expectedVersion,
        Visibility visibility,
        @Nullable String language,
        @Nullable String reason,
        @Nullable ClearSource source,
        Intent<?> intent) {

    private static final String COMMAND = "command";

    /// Everything beside the command itself, as it stands in a body.
    public record Cover(
            UUID commandId,
            @Nullable Long expectedVersion,
            @Nullable Visibility visibility,
            @Nullable String language,
            @Nullable String reason,
            @Nullable ClearSource source) {}

    /// Reads a body with its cover and its `command`; all faults of both at once.
    public static Binding<Submission> read(Class<? extends Intent<?>> type, Given given, Reading reading) {
        if (!(given instanceof Given.Fields(Map<String, Given> fields))) {
            return new Binding.Refused<>(List.of(new Fault("", Fault.Code.NOT_FIELDS)));
        }
        Map<String, Given> beside = new LinkedHashMap<>(fields);
        Given command = beside.remove(COMMAND);
        List<Fault> faults = new ArrayList<>();
        Cover cover = collect(Binder.bind(Cover.class, new Given.Fields(beside), reading), "", faults);
        String narratives = cover == null || cover.language() == null ? reading.narratives() : cover.language();
        Intent<?> intent = null;
        if (command == null || command instanceof Given.Nothing) {
            faults.add(new Fault("/" + COMMAND, Fault.Code.MISSING));
        } else {
            intent = collect(Binder.bind(type, command, new Reading(reading.words(), narratives)), "/" + COMMAND, faults);
        }
        if (cover == null || intent == null) {
            return new Binding.Refused<>(faults);
        }
        return new Binding.Bound<>(of(cover, intent));
    }

    public static Submission of(Cover cover, Intent<?> intent) {
        return new Submission(
                cover.commandId(),
                cover.expectedVersion(),
                Objects.requireNonNullElse(cover.visibility(), intent.visibleTo()),
                cover.language(),
                cover.reason(),
                cover.source(),
                intent);
    }

    /// The same around another command.
    public Submission with(Intent<?> other) {
        return new Submission(commandId, expectedVersion, visibility, language, reason, source, other);
    }

    /// The name under which the command is called: `log-study-visit`.
    public String name() {
        return IntentCatalogue.nameOf(intent.getClass());
    }

    /// Keeps the clear text to itself.
    @Override
    public String toString() {
        return "Submission[" + name() + " " + commandId + "]";
    }

    private static <T> @Nullable T collect(Binding<T> binding, String prefix, List<Fault> faults) {
        return switch (binding) {
            case Binding.Bound<T>(T value) -> value;
            case Binding.Refused<T>(List<Fault> found) -> {
                found.forEach(fault -> faults.add(fault.below(prefix)));
                yield null;
            }
        };
    }
}
