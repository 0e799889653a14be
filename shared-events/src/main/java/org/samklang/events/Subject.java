package org.samklang.events;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Id;

/// Something that facts are about, whatever its kind.
///
/// @param id without the prefix of its kind
public record Subject(StreamType type, String id) {

    /// The stream's id in the log: `network:wave`.
    public String streamId() {
        return type.streamId(id);
    }

    /// Missing for an id that only means something within another stream.
    public static Optional<Subject> of(Id id) {
        StreamType type = StreamType.of(id);
        return type == null ? Optional.empty() : Optional.of(new Subject(type, id.value()));
    }

    /// Everything among these that is a subject, once each, in their order: ids, subjects, and collections of them. Ids
    /// that only mean something within another stream and what is missing are passed over.
    public static List<Subject> among(@Nullable Object... parts) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Object part : parts) {
            collect(part, subjects);
        }
        return List.copyOf(subjects);
    }

    private static void collect(@Nullable Object part, Set<Subject> into) {
        switch (part) {
            case null -> {}
            case Subject subject -> into.add(subject);
            case Id id -> of(id).ifPresent(into::add);
            case Collection<?> many -> many.forEach(one -> collect(one, into));
            default -> throw new IllegalArgumentException("names no subject: " + part.getClass());
        }
    }
}
